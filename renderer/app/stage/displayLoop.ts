// The one place that asks the page for display frames, and counts them. Does not know what is drawn.

export type DisplayLoop = {
  /** Frames a second, over the last second or so; 0 while nothing is shown. */
  fps(): number;
  dispose(): void;
};

/** Milliseconds over which frames are counted. */
const COUNT_MS = 1000;

/** Calls `onFrame` before each display refresh. A hidden page gets none, so the loop rests then.
 *  @param now milliseconds of a clock that never goes back */
export function startDisplayLoop(
  page: Window,
  now: () => number,
  onFrame: (nowMs: number) => void,
): DisplayLoop {
  let frames = 0;
  let countedFromMs = now();
  let fps = 0;
  let handle = 0;
  const onRefresh = () => {
    handle = page.requestAnimationFrame(onRefresh);
    const nowMs = now();
    frames += 1;
    const spanMs = nowMs - countedFromMs;
    if (spanMs >= COUNT_MS) {
      // A much longer span was spent hidden, so it says nothing about drawing.
      fps = spanMs < 3 * COUNT_MS ? Math.round((frames * 1000) / spanMs) : fps;
      frames = 0;
      countedFromMs = nowMs;
    }
    onFrame(nowMs);
  };
  handle = page.requestAnimationFrame(onRefresh);
  return {
    fps: () => (page.document.hidden ? 0 : fps),
    dispose: () => page.cancelAnimationFrame(handle),
  };
}
