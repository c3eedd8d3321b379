// Steering with a finger: wherever it goes down on the surface there is a stick under it. held.ts knows whether it is
// down and steers; stick.ts has the stick's numbers.
import { type Held, POINTER_ENDINGS, pointerHolder, THUMB } from "./held.ts";
import { beginStick, dragStick, readStick, type Stick } from "./stick.ts";

export type TouchStick = {
  /** The direction on the screen, as long as its strength, 0 to 1; null while no finger has given one. */
  direction(): { x: number; y: number } | null;
  dispose(): void;
};

/**
 * The first finger on the surface steers while it presses, wherever it goes; another one changes nothing. When it is
 * lifted the circle goes on in the last direction, as with a mouse that lies still and in other games of this kind: a
 * thumb that leaves the stick for a button would stop the circle at the moment of a split. A tap stops it. After all
 * was let go, a finger that still presses steers again with its next movement.
 * @param page a window @param show called with each change of the stick; null: none is shown
 */
export function createTouchStick(
  surface: HTMLElement,
  page: Window,
  held: Held,
  show: (stick: Readonly<Stick> | null) => void,
): TouchStick {
  const stick: Stick = { originX: 0, originY: 0, x: 0, y: 0 };
  const said = { x: 0, y: 0 };
  const read = { x: 0, y: 0 };
  let finger: number | null = null;
  /** Whether this finger has left its place. Until then the last direction counts, so that a new grip does not stop
   *  the circle. */
  let isDragged = false;
  const begin = ({ pointerId, clientX, clientY }: PointerEvent) => {
    finger = pointerId;
    isDragged = false;
    beginStick(stick, clientX, clientY);
  };
  const isAnother = ({ pointerId }: PointerEvent) => held.isHeld("touch") && pointerId !== finger;
  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== "touch" || isAnother(event)) return;
    begin(event);
    held.hold("touch", pointerHolder(event.pointerId));
    show(stick);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== "touch" || event.buttons === 0 || isAnother(event)) return;
    if (event.pointerId !== finger) begin(event);
    held.hold("touch", pointerHolder(event.pointerId));
    dragStick(stick, event.clientX, event.clientY);
    readStick(stick, read);
    isDragged ||= read.x !== 0 || read.y !== 0;
    if (isDragged) {
      Object.assign(said, read);
      held.letGoOf("point");
      held.hold("stick", THUMB);
    }
    show(stick);
  };
  const onEnd = (event: PointerEvent) => {
    if (event.pointerId !== finger) return;
    finger = null;
    const isLifted = event.type === "pointerup";
    if (!isLifted || !isDragged) held.letGo(THUMB);
    show(null);
  };
  const listening = new AbortController();
  const { signal } = listening;
  surface.addEventListener("pointerdown", onDown, { signal });
  surface.addEventListener("pointermove", onMove, { signal });
  for (const type of POINTER_ENDINGS) page.addEventListener(type, onEnd, { signal });
  return {
    direction: () => (held.isHeld("stick") ? said : null),
    dispose: () => listening.abort(),
  };
}
