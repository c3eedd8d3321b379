// How long a picture has been lost: so long that nobody should wait for it any more? Counts frames, knows no canvas.

/** What the graphics card did not give back by then, it will not: a driver that starts anew needs a second or two. */
const WAIT_MS = 4000;
/** A frame counts for no longer: a hidden page gets none, and its canvas may come back only once it is seen. */
const MAX_FRAME_MS = 100;

export type LossWatch = { lostMs: number; lastMs: number };

export function createLossWatch(): LossWatch {
  return { lostMs: 0, lastMs: 0 };
}

/** Called each frame. @returns whether it has been lost for too long */
export function isLostForGood(watch: LossWatch, isLost: boolean, nowMs: number): boolean {
  const elapsedMs = Math.min(MAX_FRAME_MS, Math.max(0, nowMs - watch.lastMs));
  watch.lastMs = nowMs;
  watch.lostMs = isLost ? watch.lostMs + elapsedMs : 0;
  return watch.lostMs > WAIT_MS;
}
