// Who is put out by the host's person: nobody sees that seat any more, and for some seconds it waits, so that it can be
// taken back. Knows the room's state, no sockets.
import { UNDO_S } from "../../keptSeats.ts";
import type { HostCloseReason } from "../../net/closeReasons.ts";
import { isLastStanding } from "../../rulesets/rounds.ts";
import type { World } from "../../sim/world.ts";
import { changeDriver } from "../away.ts";
import { balanceBots, leaveWorld, play, type Start } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { startIn } from "../rounds/rounds.ts";
import { feedOf, isPlayersSeat, type Seat } from "../seat.ts";

/** Least time that its guest has to come back once it is taken back, seconds. */
const LEAST_RETURN_S = 30;

/** Puts a seat out: its cells are gone at once, its score counts as it is, and its guest is told why.
 *  @param leftS as the close event has it */
export function putOut(state: RoomState, seat: Seat, reason: HostCloseReason, leftS: number | null): void {
  const { match, rounds, tick } = state;
  const { playerId } = seat;
  match.world.journal?.onCommand({ kind: "remove", playerId });
  const feed = feedOf(seat);
  const hasPlace = isPlayersSeat(seat);
  // Who is benched goes on with what was before that.
  if (!seat.isBenched) seat.playsAgain = hasPlace;
  if (seat.watching === null) leaveWorld(match, seat, { kind: "leader" }, true);
  seat.joinsNext = hasPlace;
  seat.isOut = true;
  seat.awayUntil = tick + UNDO_S * rounds.rules.stepHz;
  if (rounds.ready.delete(playerId)) rounds.roundRevision++;
  // Its driver first: a link that is closed while its feed drives the seat would give the seat up.
  changeDriver(match, seat, { kind: "away" });
  match.seats.enrol(seat);
  balanceBots(match);
  feed?.link.close(reason, leftS);
}

/** Takes a seat back: it waits for its guest, as after a drop. */
export function release({ match, rounds, tick, keepSeatS }: RoomState, seat: Seat): void {
  seat.isOut = false;
  seat.awayUntil = tick + Math.max(LEAST_RETURN_S, keepSeatS) * rounds.rules.stepHz;
  // Somebody else may have its name by now; all is listed anew.
  match.seats.rename(seat, { ...seat.wished, name: seat.profile.name }, 0);
}

/** Lets a seat play that did so before it was put out or made to watch, if it may and a place is free. */
export function playAgain(state: RoomState, seat: Seat): void {
  const { match, maxPlayers } = state;
  if (!seat.playsAgain || seat.isBenched) return;
  seat.playsAgain = false;
  const hasPlace = isPlayersSeat(seat) || match.seats.playerCount < maxPlayers;
  if (seat.watching !== null && hasPlace) play(match, seat, startAgain(state, seat));
}

/** Who was in the round under way goes on in it, even if it is closed to others. */
function startAgain({ match, rounds }: RoomState, { playerId }: Seat): Start {
  return isInRound(match.world, playerId) ? "after" : startIn(rounds);
}

function isInRound({ round, rules, tick }: World, playerId: number): boolean {
  if (round === null || round.endTick !== null || tick === 0 || isLastStanding(rules)) return false;
  return round.lines.some((line) => line.playerId === playerId);
}
