// How the log speaks of somebody with a seat, now or before.
import { isolate } from "../../../shared/names.ts";
import type { Seat } from "../../../shared/room/seat.ts";

export function seatWords({ playerId, profile }: Pick<Seat, "playerId" | "profile">): string {
  return `player ${playerId} «${isolate(profile.name)}»`;
}
