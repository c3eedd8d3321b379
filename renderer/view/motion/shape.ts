// The shape of something soft: a symmetric matrix that keeps the area. Kept as two numbers, `along` and `across`: how much
// longer it is along the x axis than along y, and along one diagonal than along the other.
import type { SpringLaw, SpringStep } from "./springs.ts";

/** Jelly: three swings that are seen, 0.3 s each. */
export const JELLY: SpringLaw = { rate: 24, damping: 0.34 };

/** Nothing is ever longer or shorter by more than about this part of itself. */
export const MOST_STRETCH = 0.12;

/** Each a spring of its own. The speeds are a second. */
export type Shape = { along: number; across: number; alongSpeed: number; acrossSpeed: number };

/** Fractions begin as such: see createLook. */
export function createShape(): Shape {
  return settleShape({
    along: Number.NaN,
    across: Number.NaN,
    alongSpeed: Number.NaN,
    acrossSpeed: Number.NaN,
  });
}

export function settleShape(shape: Shape): Shape {
  shape.along = shape.across = shape.alongSpeed = shape.acrossSpeed = 0;
  return shape;
}

/** Adds a stretch along a direction (of length 1); squashes where `amount` is below 0. */
export function stretch(shape: Shape, x: number, y: number, amount: number): void {
  shape.along += amount * (x * x - y * y);
  shape.across += amount * 2 * x * y;
}

/** Starts a stretch along a direction. @param speed of the spring, a second */
export function pushShape(shape: Shape, x: number, y: number, speed: number): void {
  shape.alongSpeed += speed * (x * x - y * y);
  shape.acrossSpeed += speed * 2 * x * y;
}

/** Moves towards a stretch; what goes beyond all bounds stops there. Each number is written once: an engine that sees it
 *  changed and changed again makes a new one each time. */
export function moveShape(
  shape: Shape,
  wish: { along: number; across: number },
  { valueByValue, valueBySpeed, speedByValue, speedBySpeed }: SpringStep,
): void {
  // Little wishes are done whole, great ones end softly at the bound.
  const great = (wish.along * wish.along + wish.across * wish.across) / (MOST_STRETCH * MOST_STRETCH);
  const soft = 1 / Math.sqrt(1 + great);
  // A spring pulls to 0: it is moved as seen from where it should come to.
  const fromA = shape.along - wish.along * soft;
  const fromB = shape.across - wish.across * soft;
  const a = wish.along * soft + fromA * valueByValue + shape.alongSpeed * valueBySpeed;
  const b = wish.across * soft + fromB * valueByValue + shape.acrossSpeed * valueBySpeed;
  const speedA = fromA * speedByValue + shape.alongSpeed * speedBySpeed;
  const speedB = fromB * speedByValue + shape.acrossSpeed * speedBySpeed;
  const size = Math.sqrt(a * a + b * b);
  const part = size > MOST_STRETCH ? MOST_STRETCH / size : 1;
  // What pushes further out is lost there, what goes round or back is kept.
  const out = part === 1 ? 0 : Math.max(0, speedA * a + speedB * b) / (size * size);
  shape.along = a * part;
  shape.across = b * part;
  shape.alongSpeed = speedA - out * a;
  shape.acrossSpeed = speedB - out * b;
}

/** The matrix of a shape: of determinant 1, so that nobody looks bigger by being pressed. @param out written */
export function writeMatrix(
  { along: a, across: b }: Shape,
  out: { xx: number; xy: number; yy: number },
): void {
  const both = Math.sqrt(1 + a * a + b * b);
  out.xx = both + a;
  out.xy = b;
  out.yy = both - a;
}
