// Where the mouse or the finger points on the surface. A mouse steers from its first movement on; a finger only
// while it presses: lifted, the circle stands still. Whether anything points, `held` knows.
import { type Held, MOUSE, pointerHolder } from "./held.ts";

export type Pointer = {
  /** Place on the surface in CSS pixels, or null while nothing points. */
  target(): { x: number; y: number } | null;
  dispose(): void;
};

/**
 * A finger belongs to the surface for as long as it presses, wherever it goes; a mouse also steers while it is over the
 * HUD, hence `page`. After all was let go, whatever still points steers again with its next movement.
 */
export function createPointer(surface: HTMLElement, page: Window, held: Held): Pointer {
  const place = { x: 0, y: 0 };
  /** Whose place it is. */
  let by = MOUSE;

  const pointAt = (event: PointerEvent) => {
    by = event.pointerType === "mouse" ? MOUSE : pointerHolder(event.pointerId);
    const box = surface.getBoundingClientRect();
    place.x = event.clientX - box.left;
    place.y = event.clientY - box.top;
    held.hold("point", by);
  };
  const isTaken = (event: PointerEvent) =>
    held.isHeld("point") && by !== MOUSE && by !== pointerHolder(event.pointerId);
  const onMouse = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && !isTaken(event)) pointAt(event);
  };
  const onFinger = (event: PointerEvent) => {
    // A pen also moves without touching.
    if (event.pointerType === "mouse" || event.buttons === 0 || isTaken(event)) return;
    held.letGoOf("point");
    pointAt(event);
  };
  page.addEventListener("pointermove", onMouse);
  surface.addEventListener("pointerdown", onFinger);
  surface.addEventListener("pointermove", onFinger);
  return {
    target: () => (held.isHeld("point") ? place : null),
    dispose() {
      page.removeEventListener("pointermove", onMouse);
      surface.removeEventListener("pointerdown", onFinger);
      surface.removeEventListener("pointermove", onFinger);
    },
  };
}
