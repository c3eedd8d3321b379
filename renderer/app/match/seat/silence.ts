// For how long a host has said nothing. Time in which the page itself slept or was held up does not count, as it could
// not listen. Pure: is handed the time.

/** Silence from which on the person is told, milliseconds. */
const SILENT_MS = 1000;
/** Silence after which the connection counts as hanging, whatever the system says. */
const HANGING_MS = 5000;
/** After so long a sleep the connection may be dead unnoticed: what waited comes at once when the page wakes up, or
 *  never. */
const SLEPT_MS = 10_000;
const HANGING_AFTER_SLEEP_MS = 2000;
/** With more time than this between two frames the page did not run. A slow machine has two frames a second. */
const FRAME_MS = 500;

export type Silence = {
  /** Something came from the host. */
  heard(nowMs: number): void;
  /** Call for each display frame. */
  frame(nowMs: number): "heard" | "silent" | "hanging";
  /** When something last came from the host. */
  readonly heardMs: number;
};

export function createSilence(startMs: number): Silence {
  let silentMs = 0;
  let lastMs = startMs;
  let heardMs = startMs;
  let hangsAtMs = HANGING_MS;
  return {
    heard(nowMs) {
      silentMs = 0;
      heardMs = nowMs;
      hangsAtMs = HANGING_MS;
    },
    frame(nowMs) {
      const spanMs = Math.max(0, nowMs - lastMs);
      if (spanMs > SLEPT_MS && nowMs - heardMs > SLEPT_MS) hangsAtMs = HANGING_AFTER_SLEEP_MS;
      silentMs += Math.min(FRAME_MS, spanMs);
      lastMs = nowMs;
      if (silentMs < SILENT_MS) return "heard";
      return silentMs < hangsAtMs ? "silent" : "hanging";
    },
    get heardMs() {
      return heardMs;
    },
  };
}
