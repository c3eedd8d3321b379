// The ticks of a match within the page: one timer, by a clock that never goes back. Knows the room, not who is in it.
import type { Room } from "../../../shared/room/room.ts";

/** The page's clock and its timer. */
export type PracticeClock = {
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls once. @returns gives the call up */
  after(ms: number, call: () => void): () => void;
};

/** Ticks made up for at once where the page was busy: what it missed beyond is not played. */
const MAX_LATE_TICKS = 4;
/** While the match stands, ticks cost next to nothing, and hidden pages are woken once a second. */
const MAX_STANDING_TICKS = 45;

/**
 * Ticks at the rules' rate. While `isHeld` says so the match stands: the ticks go on, so that the page's clock knows the
 * time, and the world does not.
 * @returns stops it for good
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
    // What passed while the match stood has been ticked standing.
    if (!holds && room.state.isPaused) room.pause(false);
    if (dueMs <= nowMs) dueMs = nowMs + tickMs;
    giveUp = clock.after(Math.max(0, dueMs - clock.now()), onTimer);
  }
  return () => giveUp();
}
