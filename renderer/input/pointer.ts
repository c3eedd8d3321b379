// Where the mouse or a pen points on the surface. A mouse steers from its first movement on; a pen only while it
// presses, and when it is lifted the circle stands still. Fingers steer by touchStick.ts. held.ts knows whether
// anything points.
import { type Held, MOUSE, pointerHolder } from "./held.ts";

export type Pointer = {
  /** Place on the surface in CSS pixels, or null while nothing points. */
  target(): { x: number; y: number } | null;
  dispose(): void;
};

/**
 * A pen belongs to the surface while it presses, wherever it goes. A mouse also steers over the HUD, which is why
 * `page` is needed. After all was let go, a mouse or pen steers again with its next movement. A pressing finger comes
 * before both.
 */
export function createPointer(surface: HTMLElement, page: Window, held: Held): Pointer {
  const place = { x: 0, y: 0 };
  /** The pointer that the place is from. */
  let by = MOUSE;

  const pointAt = (event: PointerEvent) => {
    by = event.pointerType === "mouse" ? MOUSE : pointerHolder(event.pointerId);
    const box = surface.getBoundingClientRect();
    place.x = event.clientX - box.left;
    place.y = event.clientY - box.top;
    held.letGoOf("stick");
    held.hold("point", by);
  };
  const isTaken = (event: PointerEvent) =>
    held.isHeld("touch") || (held.isHeld("point") && by !== MOUSE && by !== pointerHolder(event.pointerId));
  const onMouse = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && !isTaken(event)) pointAt(event);
  };
  const onPen = (event: PointerEvent) => {
    // A pen also moves without touching.
    if (event.pointerType !== "pen" || event.buttons === 0 || isTaken(event)) return;
    held.letGoOf("point");
    pointAt(event);
  };
  page.addEventListener("pointermove", onMouse);
  surface.addEventListener("pointerdown", onPen);
  surface.addEventListener("pointermove", onPen);
  return {
    target: () => (held.isHeld("point") ? place : null),
    dispose() {
      page.removeEventListener("pointermove", onMouse);
      surface.removeEventListener("pointerdown", onPen);
      surface.removeEventListener("pointermove", onPen);
    },
  };
}
