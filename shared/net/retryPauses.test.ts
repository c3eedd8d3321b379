// How long who lost a host waits before trying again.
import { expect, test } from "vitest";
import { createRng, nextFloat } from "../math/rng.ts";
import { comebackPauseMs, pauseAfter } from "./retryPauses.ts";

test("from a quarter of a second to four, each a quarter shorter or longer", () => {
  const middles = Array.from({ length: 9 }, (_, tries) => comebackPauseMs(tries, 0.5));
  expect(middles).toEqual([250, 250, 500, 500, 1000, 2000, 4000, 4000, 4000]);
  expect(middles.map((_, tries) => comebackPauseMs(tries, 0))).toEqual(middles.map((ms) => 0.75 * ms));
  expect(middles.map((_, tries) => comebackPauseMs(tries, 1))).toEqual(middles.map((ms) => 1.25 * ms));
});

test("no two of twenty wait the same", () => {
  const rng = createRng(5);
  const pauses = Array.from({ length: 20 }, () => comebackPauseMs(0, nextFloat(rng)));
  expect(new Set(pauses).size).toBe(20);
});

test("the last pause lasts from then on", () => {
  expect([0, 1, 2, 9].map((tries) => pauseAfter(tries, [5, 7]))).toEqual([5, 7, 7, 7]);
});
