// How the log speaks of somebody in the room.
import { isolate } from "../../../shared/names.ts";
import type { Seat } from "../../../shared/room/seat.ts";

export function seatWords({ playerId, profile }: Seat): string {
  return `player ${playerId} «${isolate(profile.name)}»`;
}
