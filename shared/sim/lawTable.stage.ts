// Arena's laws beside the figures of their source: the rows of `npm run laws`. Knows what to measure, not how.
import type { Rules } from "../rules.ts";
import {
  measureDecay,
  measureMergeS,
  measurePop,
  measureSpeed,
  measureSplitDistance,
  measureView,
} from "./lawMeasures.stage.ts";

/** One law. `source` and `measured` go figure by figure. */
export type LawRow = { rule: string; unit: string; source: number[]; measured: number[] };

/** Radius, units a second. Source: OgarII, 88 * size^-0.4396754 in 1/25 s. */
const SPEEDS = [
  [32, 479.3],
  [100, 290.5],
  [316, 175.1],
  [1000, 105.5],
  [1500, 88.3],
] as const;

/** Radius, seconds. Source: OgarII, 30 s and 0.02 s for each unit. */
const MERGES = [
  [100, 32],
  [316, 36.32],
  [1000, 50],
] as const;

/** Mass when it pops, masses of all its cells then. Source: OgarII, by hand from "Virus pop" in rulesets/SOURCES.md. */
const POPS = [
  [230, repeat(9, 25.556)],
  [500, repeat(9, 55.556)],
  [1000, [500, ...repeat(15, 33.333)]],
  [2500, [1250, 625, 312.5, ...repeat(13, 24.038)]],
  [10_000, [5000, 2500, 1250, 625, 312.5, ...repeat(11, 28.409)]],
] as const;

/** Sum of radii, width, height. Source: OgarII. */
const VIEWS = [
  [32, 1920, 1080],
  [100, 2295, 1291],
  [316.23, 3638, 2046],
  [1000, 5765, 3243],
] as const;

function repeat(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}

/** Every row, measured in worlds of these rules: Arena's, or a mistake is looked for. Takes a second or two. */
export function measureLaws(rules: Rules): LawRow[] {
  const row = (rule: string, unit: string, source: readonly number[], measured: number[]): LawRow => ({
    rule,
    unit,
    source: [...source],
    measured,
  });
  return [
    ...SPEEDS.map(([radius, speed]) =>
      row(`speed at size ${radius}`, "u/s", [speed], [measureSpeed(rules, radius)]),
    ),
    row("split distance, boost and all", "u", [40 + 780], [measureSplitDistance(rules, 100)]),
    ...MERGES.map(([radius, seconds]) =>
      row(`merge time at size ${radius}`, "s", [seconds], [measureMergeS(rules, radius)]),
    ),
    // Size loses a 50,000th part of itself every 1/25 s.
    row("mass 1000 after 60 s of decay", "mass", [941.76], [measureDecay(rules, 1000, 60)]),
    ...POPS.map(([mass, pieces]) => row(`pop at mass ${mass}`, "mass", pieces, measurePop(rules, mass))),
    ...VIEWS.map(([total, width, height]) => {
      const view = measureView(rules, total);
      return row(`view at sizes ${total} in all`, "u", [width, height], [view.width, view.height]);
    }),
  ];
}

/** Part by which the worst figure of a row is off its source; Infinity where there are more or fewer figures. */
export function deviationOf({ source, measured }: LawRow): number {
  if (source.length !== measured.length) return Infinity;
  return Math.max(...source.map((value, i) => Math.abs(measured[i]! / value - 1)));
}
