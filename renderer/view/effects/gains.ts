// What one's own circles gain, summed over a quarter of a second so that it can be read. Plain numbers.
import { massOf } from "../../../shared/sim/scores.ts";
import type { FrameRules } from "../../net/frame.ts";

/** Meals within so long after the first one are one gain, milliseconds. */
export const GATHER_MS = 250;

/** What a ball is worth to its eater, in mass or score. @param radius world units */
export function worthOfBall({ growthLaw, ballScore }: FrameRules, radius: number): number {
  return growthLaw === "score" ? ballScore : massOf(radius);
}

/** What a cell is worth to its eater, in mass or score. @param eaterRadius before the meal, world units */
export function worthOfCell({ growthLaw }: FrameRules, radius: number, eaterRadius: number): number {
  if (growthLaw === "area") return massOf(radius);
  return Math.sqrt(eaterRadius * eaterRadius + radius * radius) - eaterRadius;
}

/** sum: gained and not shown yet. cellId: the cell that ate last. sinceMs: time of the first meal. */
export type Gain = { sum: number; cellId: number; sinceMs: number };

export function createGain(): Gain {
  return { sum: 0, cellId: 0, sinceMs: Number.NaN };
}

export function addGain(gain: Gain, worth: number, cellId: number, nowMs: number): void {
  gain.sum += worth;
  gain.cellId = cellId;
  if (Number.isNaN(gain.sinceMs)) gain.sinceMs = nowMs;
}

/** @returns whole points to show now, 0: none; a rest below 1 stays for the next gain */
export function takeGain(gain: Gain, nowMs: number): number {
  if (!(nowMs - gain.sinceMs >= GATHER_MS)) return 0;
  const whole = Math.floor(gain.sum + 1e-6);
  gain.sum -= whole;
  gain.sinceMs = Number.NaN;
  return whole;
}
