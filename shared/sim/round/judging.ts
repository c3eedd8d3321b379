// When a round ends, and who is where in it. The step asks at its end; the host may end a round between two steps.
// Ended once, a round never changes again.
import { hasTeams } from "../../rulesets/abilities.ts";
import { isLastStanding, roundKindOf, roundTicks } from "../../rulesets/rounds.ts";
import { scoreOfPlayer } from "../scores.ts";
import type { WorldState } from "../worldState.ts";
import { closeLines, hasLivingCell, playerOf, sampleTicks, takeSamples } from "./lines.ts";
import type { RoundLine } from "./roundState.ts";

/** Notes what this step made of the round, and ends it where it is over. Call it once the step is counted. */
export function judgeRound(state: WorldState): void {
  const { round, rules, tick } = state;
  if (round === null || round.endTick !== null) return;
  if (tick === 1) round.sides = countSides(state);
  if (tick % sampleTicks(rules) === 0) takeSamples(state);
  if (tick >= roundTicks(rules) || isDecided(state)) endRound(state);
}

/** Ends the round as it stands; without one, or after its end, nothing happens. @returns whether it ended now */
export function endRound(state: WorldState): boolean {
  const { round } = state;
  if (round === null || round.endTick !== null) return false;
  closeLines(state);
  round.endTick = state.tick;
  return true;
}

/** All lines, best first: the final order once the round is over, else as it is now. In the last one standing who lives
 *  is before who is out, and who was out later before who was sooner. */
export function placesOf(state: WorldState): RoundLine[] {
  const isByEnd = isLastStanding(state.rules);
  const outTickOf = ({ outTick }: RoundLine) =>
    isByEnd && outTick !== null ? outTick : roundTicks(state.rules) + 1;
  return [...(state.round?.lines ?? [])].sort(
    (a, b) =>
      outTickOf(b) - outTickOf(a) ||
      scoreOfLine(state, b) - scoreOfLine(state, a) ||
      b.highestScore - a.highestScore ||
      a.playerId - b.playerId,
  );
}

/** Each team's sum, team 1 first; empty where there are no teams. Who is out of the last one standing adds nothing. */
export function roundTeamScores(state: WorldState): number[] {
  const { rules, round } = state;
  if (round === null || !hasTeams(rules)) return [];
  const sums = new Array<number>(rules.teams).fill(0);
  const isByEnd = isLastStanding(rules);
  for (const line of round.lines) {
    if (!isByEnd || line.outTick === null) sums[line.team - 1]! += scoreOfLine(state, line);
  }
  return sums;
}

/** The team with the highest sum, of equals the one with the best player; 0 where there are no teams or no lines. */
export function winningTeamOf(state: WorldState): number {
  const sums = roundTeamScores(state);
  const most = Math.max(...sums);
  return placesOf(state).find(({ team }) => sums[team - 1] === most)?.team ?? 0;
}

/** How many players, or teams, have a living cell. */
export function livingSides(state: WorldState): number {
  const isInTeams = hasTeams(state.rules);
  let seen = 0;
  let count = 0;
  for (const player of state.players.values()) {
    const bit = isInTeams ? 1 << player.team : 0;
    if ((seen & bit) !== 0 || !hasLivingCell(state, player)) continue;
    seen |= bit;
    count++;
  }
  return count;
}

/** The score of a line now; after the round's end, or once its player is gone, it does not change any more. */
function scoreOfLine(state: WorldState, line: RoundLine): number {
  const player = state.round?.endTick === null ? playerOf(state, line) : undefined;
  return player ? scoreOfPlayer(state, player) : line.score;
}

function isDecided(state: WorldState): boolean {
  const kind = roundKindOf(state.rules);
  if (kind === "firstTo") return hasTeams(state.rules) ? hasTeamScored(state) : hasPlayerScored(state);
  if (kind !== "lastStanding") return false;
  const living = livingSides(state);
  return living === 0 || (living === 1 && (state.round?.sides ?? 0) > 1);
}

/** A life's highest score passes the goal in the very step in which its score does. */
function hasPlayerScored({ rules, players }: WorldState): boolean {
  for (const { life } of players.values()) if (life.highestScore >= rules.roundScore) return true;
  return false;
}

function hasTeamScored(state: WorldState): boolean {
  return roundTeamScores(state).some((sum) => sum >= state.rules.roundScore);
}

/** How many players, or teams, are in the round. */
function countSides({ rules, round }: WorldState): number {
  const lines = round?.lines ?? [];
  return new Set(lines.map(({ team, playerId }) => (hasTeams(rules) ? team : playerId))).size;
}
