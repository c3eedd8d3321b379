// Whether one who speaks in a match is heard. Knows no words.
import type { MatchState } from "../../net/matchState.ts";
import type { OrderView } from "../../ui/deskSignals.ts";

/** Whether another person is there and reads what one says: bots do not, nor does who dropped out. */
export function hasListeners(
  { roster, ownPlayerId }: Pick<MatchState, "roster" | "ownPlayerId">,
  { talk, isMuted }: OrderView,
): boolean {
  if (talk === "off" || isMuted) return false;
  for (const { playerId, role } of roster.values()) {
    const isHere = role === undefined || role === "watcher" || role === "next";
    if (isHere && playerId !== ownPlayerId) return true;
  }
  return false;
}
