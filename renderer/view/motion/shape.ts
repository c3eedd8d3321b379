// The shape of something soft: a symmetric matrix that keeps the area, stored as two numbers. `along`: how much longer
// it is along x than along y. `across`: how much longer along one diagonal than along the other.
import type { SpringLaw, SpringStep } from "./springs.ts";

/** Jelly: three visible swings of 0.3 s each. */
export const JELLY: SpringLaw = { rate: 24, damping: 0.34 };

/** Most that anything is longer or shorter, as a part of itself, about. */
export const MOST_STRETCH = 0.12;

/** Both numbers are springs. Speeds are per second. */
export type Shape = { along: number; across: number; alongSpeed: number; acrossSpeed: number };

/** Numbers begin as fractions; see createLook. */
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

/** Adds a stretch along a direction of length 1; an `amount` below 0 squashes. */
export function stretch(shape: Shape, x: number, y: number, amount: number): void {
  shape.along += amount * (x * x - y * y);
  shape.across += amount * 2 * x * y;
}

/** Pushes a stretch along a direction. @param speed the spring's, per second */
export function pushShape(shape: Shape, x: number, y: number, speed: number): void {
  shape.alongSpeed += speed * (x * x - y * y);
  shape.acrossSpeed += speed * 2 * x * y;
}

/** Moves a shape towards a stretch, within MOST_STRETCH. Each number is written once, as the engine would allocate
 *  for each write. */
export function moveShape(
  shape: Shape,
  wish: { along: number; across: number },
  { valueByValue, valueBySpeed, speedByValue, speedBySpeed }: SpringStep,
): void {
  // Small stretches are used as they are, great ones end softly at the bound.
  const great = (wish.along * wish.along + wish.across * wish.across) / (MOST_STRETCH * MOST_STRETCH);
  const soft = 1 / Math.sqrt(1 + great);
  // Springs pull to 0, so work with the distance to the wished stretch.
  const fromA = shape.along - wish.along * soft;
  const fromB = shape.across - wish.across * soft;
  const a = wish.along * soft + fromA * valueByValue + shape.alongSpeed * valueBySpeed;
  const b = wish.across * soft + fromB * valueByValue + shape.acrossSpeed * valueBySpeed;
  const speedA = fromA * speedByValue + shape.alongSpeed * speedBySpeed;
  const speedB = fromB * speedByValue + shape.acrossSpeed * speedBySpeed;
  const size = Math.sqrt(a * a + b * b);
  const part = size > MOST_STRETCH ? MOST_STRETCH / size : 1;
  // At the bound speed outwards is lost; speed along it or back is kept.
  const out = part === 1 ? 0 : Math.max(0, speedA * a + speedB * b) / (size * size);
  shape.along = a * part;
  shape.across = b * part;
  shape.alongSpeed = speedA - out * a;
  shape.acrossSpeed = speedB - out * b;
}

/** The matrix of a shape. Its determinant is 1, so that nothing looks bigger by being pressed. @param out written */
export function writeMatrix(
  { along: a, across: b }: Shape,
  out: { xx: number; xy: number; yy: number },
): void {
  const both = Math.sqrt(1 + a * a + b * b);
  out.xx = both + a;
  out.xy = b;
  out.yy = both - a;
}
