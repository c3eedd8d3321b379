// The ticks of a match within the page: one timer, by a clock that never goes back. Knows the room, not who is in it.
import type { Room } from "../../../shared/room/room.ts";

/** The page's clock and its timer. */
export type PracticeClock = {
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls once after so many milliseconds. @returns a function that prevents the call */
  after(ms: number, call: () => void): () => void;
};

/** Most ticks made up for at once after the page was busy; time beyond that is dropped. */
const MAX_LATE_TICKS = 4;
/** The same while the match is paused: ticks then cost next to nothing, and hidden pages are woken once a second. */
const MAX_STANDING_TICKS = 45;

/**
 * Ticks at the rules' rate. While `isHeld`, the match is paused: ticks go on, so that the page's tick clock stays
 * right, but the world stands.
 * @returns a function that stops it for good
 */
export function startTicking(room: Room, clock: PracticeClock, isHeld: () => boolean): () => void {
  const tickMs = 1000 / room.rules.stepHz;
  let dueMs = clock.now() + tickMs;
  let giveUp = clock.after(tickMs, onTimer);
  function onTimer(): void {
    const nowMs = clock.now();
    const holds = isHeld();
    if (holds && !room.state.isPaused) room.pause(true);
    for (
      let left = room.state.isPaused ? MAX_STANDING_TICKS : MAX_LATE_TICKS;
      left > 0 && dueMs <= nowMs;
      left--
    ) {
      room.tick(dueMs);
      dueMs += tickMs;
    }
    // First make the ticks of the paused time, then let the world go on.
    if (!holds && room.state.isPaused) room.pause(false);
    if (dueMs <= nowMs) dueMs = nowMs + tickMs;
    giveUp = clock.after(Math.max(0, dueMs - clock.now()), onTimer);
  }
  return () => giveUp();
}
