// Whether somebody is at the controls at all: any key, finger, button or move of the pointer. Knows no match.

/** Moves shorter than this, CSS pixels, are a desk that shakes, or a page that changed under the pointer. */
const LEAST_MOVE = 4;

/** @returns ends it */
export function onAnyInput(page: Window, onInput: () => void): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  let from: { x: number; y: number } | null = null;
  for (const kind of ["pointerdown", "touchstart", "wheel"] as const) {
    page.addEventListener(kind, onInput, options);
  }
  // Something may lie on the key.
  page.addEventListener("keydown", ({ repeat }) => repeat || onInput(), options);
  page.addEventListener(
    "pointermove",
    ({ screenX: x, screenY: y }) => {
      from ??= { x, y };
      if (Math.abs(x - from.x) + Math.abs(y - from.y) >= LEAST_MOVE) onInput();
    },
    options,
  );
  return () => ending.abort();
}
