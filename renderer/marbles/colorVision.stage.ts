// Test support: how far apart two colours are for the eye, also for one that tells fewer of them apart. Knows no palette.
import { type Light, lightOf } from "../../shared/light.ts";
import { DEGREE } from "../../shared/math/angles.ts";

export type Lab = readonly [lightness: number, a: number, b: number];

type Matrix = readonly [...Light, ...Light, ...Light];

/** By row, on light. Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 *  Deficiency", 2009, severity 1.0. */
const SIMULATIONS: Readonly<Record<"protanopia" | "deuteranopia" | "tritanopia", Matrix>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

export type ColorSight = "full sight" | keyof typeof SIMULATIONS;
export const SIGHTS: readonly ColorSight[] = [
  "full sight",
  ...(Object.keys(SIMULATIONS) as (keyof typeof SIMULATIONS)[]),
];

function simulate([r, g, b]: Light, m: Matrix): Light {
  const row = (at: number) => Math.min(1, Math.max(0, m[at]! * r + m[at + 1]! * g + m[at + 2]! * b));
  return [row(0), row(3), row(6)];
}

/** Source: CIE 15, CIELAB under D65. */
function toLab([r, g, b]: Light): Lab {
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** @param color 0xRRGGBB */
export function labOf(color: number, sight: ColorSight = "full sight"): Lab {
  const light = lightOf(color);
  return toLab(sight === "full sight" ? light : simulate(light, SIMULATIONS[sight]));
}

function hueOf(a: number, b: number): number {
  return (Math.atan2(b, a) / DEGREE + 360) % 360;
}

/** Half a turn is the farthest that two hues are apart. */
function turnBetween(from: number, to: number): number {
  return ((to - from + 540) % 360) - 180;
}

/** How grey is stretched: 7th powers, as the formula has them. */
function share(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

function hueWeight(hue: number): number {
  const wave = (part: number, times: number, offset: number) =>
    part * Math.cos((times * hue + offset) * DEGREE);
  return 1 + wave(-0.17, 1, -30) + wave(0.24, 2, 0) + wave(0.32, 3, 6) + wave(-0.2, 4, -63);
}

/** Source: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", 2005. */
export function differenceOf([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const stretch = 1 + 0.5 * (1 - share((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];
  const turn = c1 * c2 === 0 ? 0 : turnBetween(h1, h2);
  const hue = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const light = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const strong = (c2 - c1) / (1 + 0.045 * chroma);
  const turned =
    (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREE)) / (1 + 0.015 * chroma * hueWeight(hue));
  const blue = -Math.sin(60 * DEGREE * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * share(chroma);
  return Math.sqrt(light ** 2 + strong ** 2 + turned ** 2 + blue * strong * turned);
}
