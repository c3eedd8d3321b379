// People who are out of a round in which nobody comes back: after a moment they watch, and play the next round. Knows
// the match, not when rounds begin and end.
import { isLastStanding } from "../../rulesets/rounds.ts";
import { livingSides } from "../../sim/round/judging.ts";
import { removePlayer, type World } from "../../sim/world.ts";
import { hasNoLife, type Match } from "../match.ts";
import type { Seat } from "../seat.ts";
import { createWatching } from "../watching.ts";

/** How long one sees where the life ended, seconds. */
const OUT_S = 1.5;

/** Called after each step of a round of the last one standing. */
export function retireOut(match: Match): void {
  for (const seat of match.seats) if (isOver(match, seat)) letWatch(match, seat);
}

function isOver({ world }: Match, { whose, watching, playerId, driver }: Seat): boolean {
  if (whose === null || watching !== null || !hasNoLife(world, playerId)) return false;
  if (driver.kind === "away") return true;
  const eatenTick = world.players.get(playerId)?.eatenTick ?? world.tick;
  return world.tick - eatenTick >= OUT_S * world.rules.stepHz;
}

/** How many players, or teams, are still in a round of the last one standing; 0 in any other world. */
export function countLeft(world: World): number {
  return world.round !== null && isLastStanding(world.rules) ? livingSides(world) : 0;
}

/** It watches who ate it, and keeps its score. */
function letWatch({ world, seats, pauses }: Match, seat: Seat): void {
  const { endX, endY } = world.players.get(seat.playerId)!;
  const byPlayerId = pauses.deathOf(seat.playerId)?.byPlayerId ?? 0;
  removePlayer(world, seat.playerId, true);
  seat.watching = createWatching(
    byPlayerId > 0 ? { kind: "player", playerId: byPlayerId } : { kind: "leader" },
    { x: endX, y: endY },
  );
  seat.joinsNext = true;
  seats.enrol(seat);
}
