// Another world for the same people and bots: who goes into it, in which team and with which look. Knows match and
// seats, not when a world begins.

import { nextInt, type Rng } from "../../math/rng.ts";
import { clamp } from "../../math/scalars.ts";
import { PALETTE } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import { hasTeams } from "../../rulesets/abilities.ts";
import { isLastStanding } from "../../rulesets/rounds.ts";
import { TEAM_COLORS } from "../../rulesets/teams.ts";
import { respawnDelayTicks } from "../../sim/spawning/respawning.ts";
import { addPlayer, createWorld, smallestTeam, type World } from "../../sim/world.ts";
import { startOver, startPresses } from "../driving.ts";
import { balanceBots, type Match, middleOf } from "../match.ts";
import { isPlayersSeat, type Seat } from "../seat.ts";
import { createWatching } from "../watching.ts";

/**
 * Begins another world with the same people and bots, in their teams as far as the rules have those. Who was to play
 * from the next world on plays. A player who is away is born once it is back; where nobody is born later, it watches.
 * @param seed unsigned 32-bit @param dealer draws the teams anew; null: they stay
 */
export function beginWorld(match: Match, rules: Rules, seed: number, dealer: Rng | null): void {
  const { world: before, seats, pauses } = match;
  const world = createWorld(rules, seed);
  world.journal = before.journal;
  before.journal = null;
  world.journal?.onCommand({ kind: "start", seed, rules });
  match.world = world;
  pauses.startOver(respawnDelayTicks(rules));
  const all = [...seats];
  const playing = all.filter((seat) => takesPart(seat, rules));
  for (const seat of all) {
    seat.death = null;
    startOver(seat);
    if (!playing.includes(seat)) stayOut(match, seat);
  }
  const isDressing = hasTeams(before.rules) || hasTeams(rules);
  for (const seat of inOrder(playing, before, rules, dealer)) {
    const team = dealer ? 0 : teamBefore(seat, before, rules);
    goIn(match, seat, team || smallestTeam(world), isDressing);
  }
  balanceBots(match);
}

function takesPart(seat: Seat, rules: Rules): boolean {
  if (seat.whose === null) return true;
  return isPlayersSeat(seat) && !seat.isOut && !(isLastStanding(rules) && seat.driver.kind === "away");
}

/** Those who keep their team come first, so that the others make the teams even; of these people before bots. */
function inOrder(playing: readonly Seat[], before: World, rules: Rules, dealer: Rng | null): Seat[] {
  if (!hasTeams(rules)) return [...playing];
  const drawn = dealer ? shuffled(playing, dealer) : playing;
  const rankOf = (seat: Seat) => {
    if (!dealer && teamBefore(seat, before, rules) > 0) return 0;
    return seat.whose === null ? 2 : 1;
  };
  return drawn.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The team that a seat's player was in; 0: in none, or in one that there is no more. */
function teamBefore({ playerId }: Seat, before: World, rules: Rules): number {
  const team = before.players.get(playerId)?.team ?? 0;
  return team <= rules.teams ? team : 0;
}

function goIn(match: Match, seat: Seat, team: number, isDressing: boolean): void {
  const { world, seats } = match;
  const isNew = seat.watching !== null;
  seat.watching = null;
  seat.joinsNext = false;
  addPlayer(world, seat.playerId, team, seat.driver.kind === "away");
  startPresses(world, seat);
  if (isNew || isDressing) dress(match, seat, team);
  if (isNew) seats.enrol(seat);
}

/** A watcher looks at the new world; a player who cannot go into it becomes one until the next. */
function stayOut({ seats, world }: Match, seat: Seat): void {
  const { arenaWidth, arenaHeight } = world.rules;
  if (isPlayersSeat(seat)) {
    const isNew = seat.watching === null;
    seat.watching ??= createWatching({ kind: "leader" }, middleOf(world.rules));
    seat.joinsNext = true;
    if (isNew) seats.enrol(seat);
  }
  if (seat.watching === null) return;
  const { view } = seat.watching;
  view.x = clamp(view.x, 0, arenaWidth);
  view.y = clamp(view.y, 0, arenaHeight);
}

/** Gives a player the look of its team; out of teams, the look it wishes, as far as it is free. */
export function dress({ seats }: Match, seat: Seat, team: number): void {
  const { profile, playerId, wished } = seat;
  const color = TEAM_COLORS[team - 1] ?? playerId % PALETTE.length;
  const look =
    seat.whose === null
      ? { color, skin: color === profile.color ? profile.skin : seats.skinForBot(color, profile.skin) }
      : seats.lookFor(seat, team, wished);
  if (look.color === profile.color && look.skin === profile.skin) return;
  seat.profile = { ...profile, ...look };
  seats.enrol(seat);
}

function shuffled<T>(list: readonly T[], rng: Rng): T[] {
  const drawn = [...list];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = nextInt(rng, i + 1);
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  return drawn;
}
