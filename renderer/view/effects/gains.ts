// What one's own circles gain, gathered for a quarter of a second so that it can be read. Plain numbers.
import type { FrameRules } from "../../net/frame.ts";

/** Meals so long after the first are one gain. */
export const GATHER_MS = 250;
/** World units squared for one point of mass. Source: as in shared/sim/scores.ts. */
const AREA_PER_MASS = 100;

/** What a ball is worth to who eats it, points of mass or score. @param radius world units */
export function worthOfBall({ growthLaw, ballScore }: FrameRules, radius: number): number {
  return growthLaw === "score" ? ballScore : (radius * radius) / AREA_PER_MASS;
}

/** What a cell is worth to who eats it. @param eaterRadius as it was before */
export function worthOfCell({ growthLaw }: FrameRules, radius: number, eaterRadius: number): number {
  const area = radius * radius;
  if (growthLaw === "area") return area / AREA_PER_MASS;
  return Math.sqrt(eaterRadius * eaterRadius + area) - eaterRadius;
}

/** sum: gained and not told. cellId: the last one that ate. sinceMs: of its first meal. */
export type Gain = { sum: number; cellId: number; sinceMs: number };

export function createGain(): Gain {
  return { sum: 0, cellId: 0, sinceMs: Number.NaN };
}

export function addGain(gain: Gain, worth: number, cellId: number, nowMs: number): void {
  gain.sum += worth;
  gain.cellId = cellId;
  if (Number.isNaN(gain.sinceMs)) gain.sinceMs = nowMs;
}

/** @returns whole points to tell now, 0: none; what is less than one is told with what comes next */
export function takeGain(gain: Gain, nowMs: number): number {
  if (!(nowMs - gain.sinceMs >= GATHER_MS)) return 0;
  const whole = Math.floor(gain.sum + 1e-6);
  gain.sum -= whole;
  gain.sinceMs = Number.NaN;
  return whole;
}
