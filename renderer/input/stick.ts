// A stick under a thumb: turns where a finger went down and where it is into a direction and a strength. Pure numbers;
// knows no page and no arena.

/** Distance from the middle to full strength, CSS pixels: a thumb reaches that far (9 mm) while the hand stays in
 *  place. */
export const STICK_RADIUS = 56;

/** Within this distance a finger is at rest, CSS pixels: nobody holds one quite still, and a tap is no direction. */
export const STICK_REST = 8;

/** The stick's origin, where the finger went down or what it pulls along, and where the finger is. CSS pixels of the
 *  window. */
export type Stick = { originX: number; originY: number; x: number; y: number };

/** A finger goes down at this place. */
export function beginStick(stick: Stick, x: number, y: number): void {
  stick.originX = x;
  stick.originY = y;
  stick.x = x;
  stick.y = y;
}

/** The finger is at this place now. If it is farther away than the radius, it pulls the origin along, so that a
 *  movement back takes effect at once, however far the finger has gone. */
export function dragStick(stick: Stick, x: number, y: number): void {
  stick.x = x;
  stick.y = y;
  const dx = x - stick.originX;
  const dy = y - stick.originY;
  const length = Math.hypot(dx, dy);
  if (length <= STICK_RADIUS) return;
  stick.originX = x - (dx / length) * STICK_RADIUS;
  stick.originY = y - (dy / length) * STICK_RADIUS;
}

/** The stick's direction on the screen, as long as its strength, 0 to 1; (0, 0) at rest. @param out written */
export function readStick(stick: Readonly<Stick>, out: { x: number; y: number }): { x: number; y: number } {
  const dx = stick.x - stick.originX;
  const dy = stick.y - stick.originY;
  const length = Math.hypot(dx, dy);
  const strength = Math.min(1, Math.max(0, length - STICK_REST) / (STICK_RADIUS - STICK_REST));
  out.x = strength === 0 ? 0 : (dx / length) * strength;
  out.y = strength === 0 ? 0 : (dy / length) * strength;
  return out;
}
