// Who is honoured after a round besides the podium. From the lines alone; knows no names.
import { AWARD_KINDS, type Award, type AwardKind } from "../../net/sections/results.ts";
import type { RoundLine } from "../../sim/round/roundState.ts";

/** Fewest places made up that are a comeback. */
const LEAST_COMEBACK = 3;

type Honour = Pick<Award, "playerId" | "value">;

/** At most one award of each kind, in their order; none where nobody deserves it. Of equals the better placed has it.
 *  @param lines best first */
export function giveAwards(lines: readonly RoundLine[]): Award[] {
  const byKills = lines.toSorted((a, b) => b.kills - a.kills);
  const madeUp = placesMadeUp(lines);
  const honours: Record<AwardKind, Honour | null> = {
    mostEaten: mostOf(byKills, ({ cellsEaten }) => cellsEaten),
    longestLife: mostOf(lines, ({ longestLife }) => longestLife),
    biggestMeal: mostOf(lines, ({ biggestMeal }) => biggestMeal),
    pacifist: mostOf(lines.filter(isPeaceful).slice(0, 1), ({ score }) => score),
    comeback: mostOf(lines, ({ playerId }) => madeUp.get(playerId)!, LEAST_COMEBACK),
  };
  return AWARD_KINDS.flatMap((kind) => {
    const honour = honours[kind];
    return honour ? [{ kind, ...honour }] : [];
  });
}

/** The first of those with the highest value; null where none has a value, or none at least `least`. */
function mostOf(lines: readonly RoundLine[], worthOf: (line: RoundLine) => number, least = 0): Honour | null {
  let most: Honour | null = null;
  for (const line of lines) {
    const value = worthOf(line);
    if (value > (most?.value ?? 0) && value >= least) most = { playerId: line.playerId, value };
  }
  return most;
}

/** Whether it ate nobody, stayed to the end, and had come before the round's half. */
function isPeaceful({ cellsEaten, isGone, samples }: RoundLine): boolean {
  return cellsEaten === 0 && !isGone && samples.length > 0 && cameAt(samples) <= samples.length / 2;
}

/** Index of the first sample in which the player had anything, as before it came it had nothing. */
function cameAt(samples: readonly number[]): number {
  const first = samples.findIndex((score) => score > 0);
  return first < 0 ? samples.length : first;
}

/** By player: how far the final place is above the worst one after the first third. Where a player has not come yet, it
 *  is in no place. */
function placesMadeUp(lines: readonly RoundLine[]): Map<number, number> {
  const worst = lines.map((_, index) => index + 1);
  const count = lines[0]?.samples.length ?? 0;
  for (let at = Math.ceil(count / 3); at < count; at++) {
    const scores = lines.map(({ samples }) => samples[at] ?? 0);
    const descending = scores.toSorted((a, b) => b - a);
    lines.forEach(({ samples }, index) => {
      if (at < cameAt(samples)) return;
      // Of equals each has the better place.
      worst[index] = Math.max(worst[index]!, descending.indexOf(scores[index]!) + 1);
    });
  }
  return new Map(lines.map(({ playerId }, index) => [playerId, worst[index]! - (index + 1)]));
}
