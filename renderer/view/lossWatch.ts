// Whether a picture has been lost for so long that nobody should wait for it. Counts frames; knows no canvas.
import { clamp } from "../../shared/math/scalars.ts";

/** How long the graphics card has to give the picture back; a driver that restarts needs a second or two. */
const WAIT_MS = 4000;
/** Most that one frame counts for: a hidden page gets no frames, and its canvas may come back only once it is shown. */
const MAX_FRAME_MS = 100;

export type LossWatch = { lostMs: number; lastMs: number };

export function createLossWatch(): LossWatch {
  return { lostMs: 0, lastMs: 0 };
}

/** Call each frame. @returns whether the picture has been lost for too long */
export function isLostForGood(watch: LossWatch, isLost: boolean, nowMs: number): boolean {
  const elapsedMs = clamp(nowMs - watch.lastMs, 0, MAX_FRAME_MS);
  watch.lastMs = nowMs;
  watch.lostMs = isLost ? watch.lostMs + elapsedMs : 0;
  return watch.lostMs > WAIT_MS;
}
