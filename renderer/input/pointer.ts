// Where the mouse or the finger points on the canvas. A mouse steers from its first movement on; a finger only
// while it presses: lifted, the circle stands still.

export type Pointer = {
  /** Place on the canvas in CSS pixels, or null while nothing points. */
  target(): { x: number; y: number } | null;
  /** Until the next movement nothing points: keys have taken over. */
  release(): void;
  dispose(): void;
};

/** Listens on `canvas`; a mouse also steers while it is over the HUD above it, hence `page`. */
export function createPointer(canvas: HTMLElement, page: Window): Pointer {
  const place = { x: 0, y: 0 };
  let isPointing = false;
  let finger: number | null = null;

  const pointAt = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    place.x = event.clientX - box.left;
    place.y = event.clientY - box.top;
    isPointing = true;
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === "mouse" ? finger === null : event.pointerId === finger) pointAt(event);
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" || finger !== null) return;
    finger = event.pointerId;
    pointAt(event);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== finger) return;
    finger = null;
    isPointing = false;
  };
  page.addEventListener("pointermove", onMove);
  canvas.addEventListener("pointerdown", onDown);
  page.addEventListener("pointerup", onUp);
  page.addEventListener("pointercancel", onUp);
  return {
    target: () => (isPointing ? place : null),
    release() {
      isPointing = false;
      finger = null;
    },
    dispose() {
      page.removeEventListener("pointermove", onMove);
      canvas.removeEventListener("pointerdown", onDown);
      page.removeEventListener("pointerup", onUp);
      page.removeEventListener("pointercancel", onUp);
    },
  };
}
