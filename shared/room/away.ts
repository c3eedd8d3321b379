// What becomes of the seat of a guest who drops out: for how long it waits, who drives it meanwhile, and what a guest who
// comes back to it is told. Knows match and seats, no sockets.
import type { Rules } from "../rules.ts";
import { createBotDriver } from "./botDriver.ts";
import { takeOver } from "./driving.ts";
import type { Feed } from "./feed.ts";
import { hasNoLife, type Match } from "./match.ts";
import type { RoomState } from "./roomState.ts";
import { type Driver, feedOf, roleOf, type Seat } from "./seat.ts";

/** Somebody else drives from now on; where that makes a difference, everybody is told. */
export function changeDriver({ world, seats }: Match, seat: Seat, driver: Driver): void {
  const before = roleOf(seat);
  takeOver(world, seat, driver);
  if (roleOf(seat) !== before) seats.enrol(seat);
}

/** A guest sends several inputs a second, a hidden page one: of whom none comes for so long, nobody plays, though its
 *  connection stands. Seconds. */
export const SILENT_S = 3;

/** Called each tick: who has fallen silent stands still, and whoever is heard again goes on. */
export function noteSilence({ world, seats }: Match, seat: Seat, tick: number): void {
  const feed = feedOf(seat);
  if (feed === null) return;
  const { heardTick } = feed.inputs;
  const isSilent = heardTick !== null && tick - heardTick > ticksOf(world.rules, SILENT_S);
  if (isSilent === feed.isSilent) return;
  feed.isSilent = isSilent;
  if (seat.watching === null) seats.enrol(seat);
}

/** Its guest has dropped out: for so long it may come back. @param keepS seconds */
export function keepSeat(state: RoomState, seat: Seat, keepS: number): void {
  const { match, tick } = state;
  seat.awayUntil = tick + ticksOf(match.world.rules, keepS);
  changeDriver(match, seat, substituteFor(state, seat));
}

/** Its guest is back. Who waits for the next life hears once more how the last one ended. */
export function giveBack(match: Match, seat: Seat, feed: Feed): void {
  seat.awayUntil = null;
  changeDriver(match, seat, { kind: "guest", feed });
  const { playerId } = seat;
  if (hasNoLife(match.world, playerId)) seat.death ??= match.pauses.deathOf(playerId);
}

/** A bot plays where it is to; there is nothing to do for one where its person only watches. */
function substituteFor({ match, awayDriver, tick }: RoomState, seat: Seat): Driver {
  const { playerId, watching, driver } = seat;
  if (driver.kind === "bot") return driver;
  if (awayDriver === "nobody" || watching) return { kind: "away" };
  return createBotDriver(match.botFill?.level ?? "normal", playerId + tick);
}

function ticksOf({ stepHz }: Rules, seconds: number): number {
  return Math.round(seconds * stepHz);
}
