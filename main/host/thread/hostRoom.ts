// The room a host opens: for a match that begins, or for one that goes on from a checkpoint. Knows no sockets.

import { rulesOfMatch } from "../../../shared/bots/matchChoice.ts";
import { LEAST_WAIT_S } from "../../../shared/keptSeats.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import { Room } from "../../../shared/room/room.ts";
import type { RoomHooks } from "../../../shared/room/roomState.ts";
import { loadRoom } from "../../../shared/room/save/saveRoom.ts";
import type { HostOptions } from "./hostContract.ts";

/** @throws WireError for a checkpoint that is damaged, or of other rules than the options */
export function openHostRoom(options: HostOptions, hooks: RoomHooks): Room {
  const { resume, seed, maxPlayers, bots, keepSeatS, awayDriver } = options;
  const own = { seed, maxPlayers, bots, keepSeatS, awayDriver };
  if (resume === null) return new Room({ ...hooks, ...own, rules: rulesOfMatch(options) });
  const room = loadRoom(resume.room, hooks);
  if (room.tickNumber !== resume.tick) throw new WireError("shape", "a checkpoint of another tick");
  room.awaitPeople(LEAST_WAIT_S);
  return room;
}
