// What becomes of the seat of a guest who drops out: for how long it waits, who drives it meanwhile, and what a guest who
// comes back to it is told. Knows match and seats, no sockets.
import type { Rules } from "../rules.ts";
import { createBotDriver } from "./botDriver.ts";
import { takeOver } from "./driving.ts";
import type { Feed } from "./feed.ts";
import { hasNoLife, type Match } from "./match.ts";
import type { RoomState } from "./roomState.ts";
import { type Driver, feedOf, roleOf, type Seat } from "./seat.ts";

/** Sets who drives a seat from now on, and tells everybody where that changes the seat's role. */
export function changeDriver({ world, seats }: Match, seat: Seat, driver: Driver): void {
  const before = roleOf(seat);
  takeOver(world, seat, driver);
  if (roleOf(seat) !== before) seats.enrol(seat);
}

/** A guest sends several inputs a second, a hidden page one. If none comes for so many seconds, nobody plays, though
 *  the connection stands. */
export const SILENT_S = 3;

/** Called each tick: the circle of a guest that fell silent stands still, until the guest is heard again. */
export function noteSilence({ world, seats }: Match, seat: Seat, tick: number): void {
  const feed = feedOf(seat);
  if (feed === null) return;
  const { heardTick } = feed.inputs;
  const isSilent = heardTick !== null && tick - heardTick > ticksOf(world.rules, SILENT_S);
  if (isSilent === feed.isSilent) return;
  feed.isSilent = isSilent;
  if (seat.watching === null) seats.enrol(seat);
}

/** Keeps the seat of a guest that dropped out, so that it can come back. @param keepS seconds it is kept */
export function keepSeat(state: RoomState, seat: Seat, keepS: number): void {
  const { match, tick } = state;
  seat.awayUntil = tick + ticksOf(match.world.rules, keepS);
  changeDriver(match, seat, substituteFor(state, seat));
}

/** Gives a seat back to its guest. One that waits for its next life is told again how the last one ended. */
export function giveBack(match: Match, seat: Seat, feed: Feed): void {
  seat.awayUntil = null;
  changeDriver(match, seat, { kind: "guest", feed });
  const { playerId } = seat;
  if (hasNoLife(match.world, playerId)) seat.death ??= match.pauses.deathOf(playerId);
}

/** Who drives a seat meanwhile: a bot if the host wants that, but nobody where the person only watches. */
function substituteFor({ match, awayDriver, tick }: RoomState, seat: Seat): Driver {
  const { playerId, watching, driver } = seat;
  if (driver.kind === "bot") return driver;
  if (awayDriver === "nobody" || watching) return { kind: "away" };
  return createBotDriver(match.botFill?.level ?? "normal", playerId + tick);
}

function ticksOf({ stepHz }: Rules, seconds: number): number {
  return Math.round(seconds * stepHz);
}
