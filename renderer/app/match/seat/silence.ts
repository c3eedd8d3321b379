// For how long a host has said nothing while this page itself ran: a page that slept, or was held up, has not listened.
// Pure: is handed the time.

/** From then on its person is told, milliseconds. */
export const SILENT_MS = 1000;
/** From then on nobody waits for it any more: the connection hangs, whatever the system says of it. */
export const HANGING_MS = 5000;
/** More than this between two frames, and the page did not run meanwhile. */
const FRAME_MS = 100;

export type Silence = {
  /** Something came from the host. */
  heard(nowMs: number): void;
  /** For each display frame. @returns the silence so far, milliseconds */
  frame(nowMs: number): number;
  /** When something came last. */
  readonly heardMs: number;
};

export function createSilence(startMs: number): Silence {
  let silentMs = 0;
  let lastMs = startMs;
  let heardMs = startMs;
  return {
    heard(nowMs) {
      silentMs = 0;
      heardMs = nowMs;
    },
    frame(nowMs) {
      silentMs += Math.min(FRAME_MS, Math.max(0, nowMs - lastMs));
      lastMs = nowMs;
      return silentMs;
    },
    get heardMs() {
      return heardMs;
    },
  };
}
