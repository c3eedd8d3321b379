// Flat figures that skins put on a ball: outlines about (0, 0) with a radius of about 1.
import { FULL_TURN } from "../../../shared/math/angles.ts";
import type { Outline } from "./sphere.ts";

/** A star: points on an outer and an inner circle in turn. */
export function starFigure(tips: number, inner: number): Outline {
  const out: number[] = [];
  for (let index = 0; index < 2 * tips; index++) {
    const radius = index % 2 === 0 ? 1 : inner;
    const angle = (index * Math.PI) / tips - Math.PI / 2;
    out.push(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  return out;
}

function sample(count: number, at: (turn: number) => readonly [number, number]): Outline {
  return Array.from({ length: count }, (_, index) => at((index / count) * FULL_TURN)).flat();
}

/** Source: the heart curve of MathWorld, (16 sin^3 t, 13 cos t - 5 cos 2t - 2 cos 3t - cos 4t), scaled. */
export const HEART: Outline = sample(64, (t) => [
  Math.sin(t) ** 3,
  -(13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 16 - 0.1,
]);

/** A crescent open to the right: along an outer circle, and back along a smaller, shifted one. */
export const CRESCENT: Outline = [
  ...Array.from({ length: 49 }, (_, index) => {
    const angle = Math.PI * 0.28 + (index / 48) * Math.PI * 1.44;
    return [Math.cos(angle), Math.sin(angle)];
  }),
  ...Array.from({ length: 49 }, (_, index) => {
    const angle = Math.PI * 1.595 - (index / 48) * Math.PI * 1.19;
    return [0.42 + Math.cos(angle) * 0.8, Math.sin(angle) * 0.8];
  }),
].flat();

export const BOLT: Outline = [0.24, -1, -0.62, 0.16, -0.08, 0.16, -0.3, 1, 0.64, -0.28, 0.1, -0.28, 0.5, -1];

export const SQUARE: Outline = [-0.8, -0.5, 0.8, -0.5, 0.8, 0.5, -0.8, 0.5];

/** A petal from the middle upwards. */
export const PETAL: Outline = sample(40, (t) => [
  Math.sin(t) * 0.36 * (1 - 0.25 * Math.cos(t)),
  -0.55 - Math.cos(t) * 0.45,
]);
