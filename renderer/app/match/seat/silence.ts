// For how long a host has said nothing while this page itself ran: a page that slept, or was held up, has not listened.
// Pure: is handed the time.

/** From then on its person is told, milliseconds. */
const SILENT_MS = 1000;
/** From then on nobody waits for it any more: the connection hangs, whatever the system says of it. */
const HANGING_MS = 5000;
/** A page that slept for so long has a connection that may be dead without knowing it: what waited there comes at once when
 *  it wakes up, or never. */
const SLEPT_MS = 10_000;
const HANGING_AFTER_SLEEP_MS = 2000;
/** More than this between two frames, and the page did not run meanwhile. A poor machine has two frames a second. */
const FRAME_MS = 500;

export type Silence = {
  /** Something came from the host. */
  heard(nowMs: number): void;
  /** For each display frame. */
  frame(nowMs: number): "heard" | "silent" | "hanging";
  /** When something came last. */
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
