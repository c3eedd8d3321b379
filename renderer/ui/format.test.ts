// Numbers and times as a person reads them.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { ENGLISH, POLISH } from "../i18n/languages.stage.ts";
import {
  formatByteRate,
  formatDuration,
  formatMs,
  formatScore,
  formatTenths,
  wholePercents,
} from "./format.ts";

test("byte rates stay short and speak the language", () => {
  expect([0, 999, 1000, 12_345, 999_949, 999_960].map((rate) => formatByteRate(rate, ENGLISH))).toEqual([
    "0\u00a0B/s",
    "999\u00a0B/s",
    "1.0\u00a0kB/s",
    "12.3\u00a0kB/s",
    "999.9\u00a0kB/s",
    "1.0\u00a0MB/s",
  ]);
  expect(formatByteRate(12_345, POLISH)).toBe("12,3\u00a0kB/s");
});

test("scores are whole, in the reader's own way, and never more than there is", () => {
  expect([0, 0.9, 12.5, 99.99, 12_345.6].map((score) => formatScore(score, ENGLISH))).toEqual([
    "0",
    "0",
    "12",
    "99",
    "12,345",
  ]);
  expect(formatScore(12_345.6, POLISH)).toBe("12\u00a0345");
});

test("tenths are kept where they are the point", () => {
  expect([0, 2.55, 16.66].map((value) => formatTenths(value, ENGLISH))).toEqual(["0.0", "2.6", "16.7"]);
  expect(formatTenths(16.66, POLISH)).toBe("16,7");
});

test("connected time", () => {
  expect([-1, 7.9, 60, 750, 3723].map(formatDuration)).toEqual(["0:00", "0:07", "1:00", "12:30", "1:02:03"]);
});

test("a ping not measured yet is not 0", () => {
  expect(formatMs(null, ENGLISH, "…")).toBe("…");
  expect(formatMs(2.6, ENGLISH, "…")).toBe("3\u00a0ms");
});

test("parts of a whole: what rounding leaves goes to those that were cut most", () => {
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  expect(wholePercents([0.555, 0.335, 0.11])).toEqual([56, 33, 11]);
  expect(wholePercents([0, 1])).toEqual([0, 100]);
});

test.prop([fc.array(fc.nat({ max: 1_000_000 }), { minLength: 2, maxLength: 4 })])(
  "parts of a whole add up to 100, each within one of its own",
  (scores) => {
    const all = scores.reduce((sum, score) => sum + score, 0);
    const parts = scores.map((score) => (all === 0 ? 1 / scores.length : score / all));
    const percents = wholePercents(parts);
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
    percents.forEach((percent, index) => {
      expect(Math.abs(percent - 100 * parts[index]!)).toBeLessThanOrEqual(1);
    });
  },
);
