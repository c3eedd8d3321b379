// What everybody is told of a room's rounds, as it is now. Changes nothing.
import type { RoundNews } from "../../net/sections/round.ts";
import type { RoomState } from "../roomState.ts";

export function roundNewsOf({
  rounds,
  isPaused,
  pauseNote,
}: Pick<RoomState, "rounds" | "isPaused" | "pauseNote">): RoundNews {
  const { phase, untilTick, round, left, ready } = rounds;
  return { phase, isPaused, pauseNote, untilTick, round, left, ready: [...ready].sort((a, b) => a - b) };
}
