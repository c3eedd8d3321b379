// Numbers and times as a person reads them.
import { expect, test } from "vitest";
import { cssColor, formatByteRate, formatDuration, formatMs, formatScore, formatTenths } from "./format.ts";

test("byte rates stay short and speak the language", () => {
  expect([0, 999, 1000, 12_345, 999_949, 999_960].map((rate) => formatByteRate(rate, "en"))).toEqual([
    "0 B/s",
    "999 B/s",
    "1.0 kB/s",
    "12.3 kB/s",
    "999.9 kB/s",
    "1.0 MB/s",
  ]);
  expect(formatByteRate(12_345, "pl")).toBe("12,3 kB/s");
});

test("scores show their halves while small", () => {
  expect([0, 12.5, 99.94, 99.95, 140.5].map((score) => formatScore(score, "en"))).toEqual([
    "0.0",
    "12.5",
    "99.9",
    "100",
    "141",
  ]);
  expect(formatScore(12.5, "pl")).toBe("12,5");
});

test("tenths are kept where they are the point", () => {
  expect([0, 2.55, 16.66].map((value) => formatTenths(value, "en"))).toEqual(["0.0", "2.6", "16.7"]);
  expect(formatTenths(16.66, "pl")).toBe("16,7");
});

test("connected time", () => {
  expect([-1, 7.9, 60, 750, 3723].map(formatDuration)).toEqual(["0:00", "0:07", "1:00", "12:30", "1:02:03"]);
});

test("a ping not measured yet is not 0", () => {
  expect(formatMs(null, "en", "…")).toBe("…");
  expect(formatMs(2.6, "en", "…")).toBe("3 ms");
});

test("colours keep their leading zeros", () => {
  expect(cssColor(0x00ff0a)).toBe("#00ff0a");
});
