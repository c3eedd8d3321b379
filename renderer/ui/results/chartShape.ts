// The shapes of the chart of mass over time: lines, ticks of the axes, and where labels go so that none covers another.
// Knows no component.
import type { ResultRow, ResultsView } from "../roundSignals.ts";

/** Round times for an axis, seconds; past the last one, times of it. */
const TIMES = [5, 10, 15, 30, 60, 120, 300] as const;
const MOST_TIMES = 6;
const MOST_SCORES = 4;

/** A point as parts of the chart's width and height, from its left and lower edges. */
type ChartPoint = { x: number; y: number };

/** What scores the chart is high. */
export function topOf({ rows, topScore }: Pick<ResultsView, "rows" | "topScore">): number {
  return rows.reduce((top, { score }) => Math.max(top, score), topScore);
}

/** @returns from somebody's first score to the first 0 after the last one, or to the score as the round ended; empty: there
 *  was none */
export function pointsOfLine({ samples, score, isGone }: ResultRow, results: ResultsView): ChartPoint[] {
  const { sampleS, seconds, topScore } = results;
  const first = samples.findIndex((sample) => sample > 0);
  if (first < 0) return [];
  const last = samples.findLastIndex((sample) => sample > 0);
  const top = topOf(results);
  const points: ChartPoint[] = [];
  for (let at = first; at <= Math.min(last + 1, samples.length - 1); at++) {
    const x = Math.min(1, ((at + 1) * sampleS) / Math.max(seconds, sampleS));
    points.push({ x, y: ((samples[at] ?? 0) * topScore) / top });
  }
  if (last === samples.length - 1 && !isGone) points.push({ x: 1, y: score / top });
  return points;
}

/** For a picture of width and height 1, with y downwards. */
export function polylineOf(points: readonly ChartPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(4)},${(1 - y).toFixed(4)}`).join(" ");
}

/** Multiples of `step` above 0, up to `end`. */
function multiples(step: number, end: number): number[] {
  return Array.from({ length: Math.floor(end / step) }, (_, index) => (index + 1) * step);
}

/** Seconds that are named on the axis of time. */
export function timeTicks(seconds: number): number[] {
  const fits = TIMES.find((step) => seconds / step <= MOST_TIMES);
  const longest = TIMES[TIMES.length - 1]!;
  return multiples(fits ?? longest * Math.ceil(seconds / longest / MOST_TIMES), seconds);
}

/** Scores that are named on the other axis: 1, 2 or 5 times a power of ten apart. */
export function scoreTicks(top: number): number[] {
  if (top <= 0) return [];
  let step = 1;
  for (let power = 1; top / step >= MOST_SCORES + 1; power *= 10) {
    step = [power, 2 * power, 5 * power].find((one) => top / one < MOST_SCORES + 1) ?? 10 * power;
  }
  return multiples(step, top);
}

/**
 * Moves heights apart, as little as needed from the lowest up, and keeps all within 0..1, off the axis below.
 * @param heights 0..1 each @param gap the least between two of them
 * @returns in the order of the heights
 */
export function spreadHeights(heights: readonly number[], gap: number): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const spread = [...heights];
  let least = gap / 2;
  for (const index of order) {
    spread[index] = Math.max(heights[index]!, least);
    least = spread[index]! + gap;
  }
  let most = 1;
  for (const index of order.toReversed()) {
    spread[index] = Math.min(spread[index]!, most);
    most = spread[index]! - gap;
  }
  return spread;
}
