// What the host's person settles for somebody who stays: mute, watching, team, name; and how that is taken back. Knows
// the room, no sockets.
import { cleanName } from "../../../shared/names.ts";
import { feedOf, isWatchersSeat, type Seat } from "../../../shared/room/seat.ts";
import type { DeskCalls, DeskParts } from "./deskParts.ts";
import { seatWords } from "./seatWords.ts";

type PersonCalls = Pick<DeskCalls, "mute" | "bench" | "moveTeam" | "rename">;

export function createPersonCalls(parts: DeskParts): PersonCalls {
  const { room, people, undo, note } = parts;
  return {
    mute({ playerId, isMuted }) {
      const seat = room.seatOf(playerId);
      if (seat === null || !people.mute(playerId, isMuted)) return false;
      note(`${isMuted ? "muted" : "unmuted"} ${seatWords(seat)}`);
      undo.add(isMuted ? "mute" : "unmute", seat.profile.name, () => people.mute(playerId, !isMuted));
      return true;
    },
    bench({ playerId, isBenched }) {
      const seat = room.seatOf(playerId);
      if (seat === null || !bench(parts, seat, isBenched)) return false;
      note(`${isBenched ? "made" : "no longer makes"} ${seatWords(seat)} watch`);
      undo.add(isBenched ? "bench" : "unbench", seat.profile.name, () => bench(parts, seat, !isBenched));
      return true;
    },
    moveTeam({ playerId, team }) {
      const seat = room.seatOf(playerId);
      const before = room.world.players.get(playerId)?.team ?? 0;
      if (seat === null || !people.moveTeam(playerId, team)) return false;
      note(`moved ${seatWords(seat)} to team ${team}`);
      undo.add("team", seat.profile.name, () => people.moveTeam(playerId, before));
      return true;
    },
    rename({ playerId, name }) {
      const seat = room.seatOf(playerId);
      if (seat === null) return false;
      const words = seatWords(seat);
      const shown = seat.profile.name;
      const before = people.rename(playerId, cleanName(name));
      if (before === null) return false;
      note(`renamed ${words} to «${seat.profile.name}»`);
      undo.add("rename", shown, () => people.rename(playerId, before) !== null);
      return true;
    },
  };
}

/** Who played before and finds no free place gets the next one. */
function bench({ room, people, play }: DeskParts, seat: Seat, isBenched: boolean): boolean {
  const waiting = room.state.match.seats.ofPerson(seat).filter(({ playsAgain }) => playsAgain);
  if (seat.isHosts || !people.bench(seat.playerId, isBenched)) return false;
  if (isBenched) return true;
  for (const one of waiting) if (isWatchersSeat(one) && feedOf(one) !== null) play(one);
  return true;
}
