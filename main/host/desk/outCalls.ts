// Who is put out and kept out by the host's person, and how that is taken back. Knows the room and the door, no sockets.
import type { Ban, BanTerm } from "../../../shared/desk/bans.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { DeskCalls, DeskParts } from "./deskParts.ts";
import { seatWords } from "./seatWords.ts";

type OutCalls = Pick<DeskCalls, "kick" | "ban" | "banAddress" | "unban">;

export function createOutCalls(parts: DeskParts): OutCalls {
  const { room, admission, undo, note } = parts;
  return {
    kick({ playerId }) {
      // Also on the host's own computer: children of one laptop, a forgotten tab.
      const seat = findGuest(parts, playerId);
      if (seat === null) return false;
      const own = room.state.match.seats.ofPerson(seat).filter(({ isHosts }) => !isHosts);
      const out = putOut(parts, own, "kicked", UNDO_S);
      note(`put out ${seatWords(seat)}`);
      undo.add("kick", seat.profile.name, () => releaseAll(parts, out));
      return true;
    },
    ban: ({ playerId, term }) => keepOut(parts, "ban", playerId, term),
    banAddress: ({ playerId, term }) => keepOut(parts, "banAddress", playerId, term),
    unban(id) {
      const ban = admission.unban(id);
      if (ban === null) return false;
      note(`ended the ban of ${banWords(ban)}`);
      const out = [...room.seats].filter((seat) => seat.isOut && admission.isMeant(ban, seat));
      releaseAll(parts, out);
      undo.add("unban", ban.name, () => {
        admission.putBack(ban);
        enforce(parts, ban);
        return true;
      });
      return true;
    },
  };
}

function keepOut(parts: DeskParts, step: "ban" | "banAddress", playerId: number, term: BanTerm): boolean {
  const { admission, gone, undo, note } = parts;
  const seat = findGuest(parts, playerId);
  const person = seat ?? gone.find(playerId);
  if (person === null || admission.untouchable(person) !== null) return false;
  const { guest, whose, profile } = person;
  const ban = admission[step]({ guest, peer: whose ?? "", name: profile.name }, term);
  const out = [...enforce(parts, ban), ...putOut(parts, seat ? [seat] : [], "banned", admission.leftS(ban))];
  // Who has gone without a seat to be put out of is asked about again, too.
  if (guest !== null) admission.withdraw(guest);
  note(`banned ${step === "ban" ? seatWords(person) : banWords(ban)}`);
  undo.add(step, profile.name, () => {
    const isEnded = admission.unban(ban.id) !== null;
    return releaseAll(parts, out) || isEnded;
  });
  return true;
}

/** Puts out all whom a ban means. @returns their seats */
function enforce(parts: DeskParts, ban: Ban): Seat[] {
  const { room, admission } = parts;
  const meant = [...room.seats].filter((seat) => admission.isMeant(ban, seat));
  return putOut(parts, meant, "banned", admission.leftS(ban));
}

/** @returns those of the seats that were not out before */
function putOut(
  { people, admission }: DeskParts,
  seats: readonly Seat[],
  reason: HostCloseReason,
  leftS: number | null,
): Seat[] {
  return seats.filter((seat) => {
    if (seat.guest !== null) admission.withdraw(seat.guest);
    return people.putOut(seat.playerId, reason, leftS);
  });
}

function releaseAll({ people }: DeskParts, seats: readonly Seat[]): boolean {
  const released = seats.filter(({ playerId }) => people.release(playerId));
  return released.length > 0;
}

/** The seat of a guest; null for bots, for the host's own windows, for who is out and for who is not here. */
function findGuest({ room }: DeskParts, playerId: number): Seat | null {
  const seat = room.seatOf(playerId);
  return seat === null || seat.whose === null || seat.isHosts || seat.isOut ? null : seat;
}

function banWords({ kind, name, peer }: Ban): string {
  return kind === "address" ? `all at ${peer}` : `«${name}» at ${peer}`;
}
