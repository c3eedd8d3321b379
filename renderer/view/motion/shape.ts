// The shape of something soft: a symmetric matrix that keeps the area. Kept as two numbers, `along` and `across`: how much
// longer it is along the x axis than along y, and along one diagonal than along the other.
import type { Spring, SpringLaw, SpringStep } from "./springs.ts";

/** Jelly: three swings that are seen, 0.3 s each. */
export const JELLY: SpringLaw = { rate: 24, damping: 0.34 };

/** Nothing is ever longer or shorter by more than about this part of itself. */
export const MOST_STRETCH = 0.12;

export type Shape = { along: Spring; across: Spring };

/** Adds a stretch along a direction (of length 1); squashes where `amount` is below 0. */
export function stretch(shape: Shape, x: number, y: number, amount: number): void {
  shape.along.value += amount * (x * x - y * y);
  shape.across.value += amount * 2 * x * y;
}

/** Starts a stretch along a direction. @param speed of the spring, a second */
export function pushShape(shape: Shape, x: number, y: number, speed: number): void {
  shape.along.speed += speed * (x * x - y * y);
  shape.across.speed += speed * 2 * x * y;
}

/** Moves towards a stretch; what goes beyond all bounds stops there. Each number is written once: an engine that sees it
 *  changed and changed again makes a new one each time. */
export function moveShape(
  { along, across }: Shape,
  wish: { along: number; across: number },
  { valueByValue, valueBySpeed, speedByValue, speedBySpeed }: SpringStep,
): void {
  // Little wishes are done whole, great ones end softly at the bound.
  const great = (wish.along * wish.along + wish.across * wish.across) / (MOST_STRETCH * MOST_STRETCH);
  const soft = 1 / Math.sqrt(1 + great);
  // A spring pulls to 0: it is moved as seen from where it should come to.
  const fromA = along.value - wish.along * soft;
  const fromB = across.value - wish.across * soft;
  const a = wish.along * soft + fromA * valueByValue + along.speed * valueBySpeed;
  const b = wish.across * soft + fromB * valueByValue + across.speed * valueBySpeed;
  const speedA = fromA * speedByValue + along.speed * speedBySpeed;
  const speedB = fromB * speedByValue + across.speed * speedBySpeed;
  const size = Math.sqrt(a * a + b * b);
  const part = size > MOST_STRETCH ? MOST_STRETCH / size : 1;
  // What pushes further out is lost there, what goes round or back is kept.
  const out = part === 1 ? 0 : Math.max(0, speedA * a + speedB * b) / (size * size);
  along.value = a * part;
  across.value = b * part;
  along.speed = speedA - out * a;
  across.speed = speedB - out * b;
}

/** The matrix of a shape: of determinant 1, so that nobody looks bigger by being pressed. @param out written */
export function writeMatrix({ along, across }: Shape, out: { xx: number; xy: number; yy: number }): void {
  const a = along.value;
  const b = across.value;
  const both = Math.sqrt(1 + a * a + b * b);
  out.xx = both + a;
  out.xy = b;
  out.yy = both - a;
}
