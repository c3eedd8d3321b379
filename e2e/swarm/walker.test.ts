// The walker with a clock made of numbers: how it goes on while the host pauses.
import { expect, test } from "vitest";
import { createRng } from "../../shared/math/rng.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { createWalker } from "./walker.ts";

/** Pumps every 2 ms for six seconds. @param isTelling whether the host sends its snapshots at that time
 *  @returns when inputs were sent, milliseconds */
function walk(seed: number, isTelling: (nowMs: number) => boolean): number[] {
  const sentMs: number[] = [];
  let nowMs = 0;
  let heardMs = 0;
  const pump = createWalker({
    rng: createRng(seed),
    now: () => nowMs,
    rules: CLASSIC,
    observer: { place: () => null, lastTick: () => 1, lastMs: () => heardMs, onSent: () => undefined },
    sendInput: () => void sentMs.push(nowMs),
  });
  for (; nowMs < 6000; nowMs += 2) {
    if (isTelling(nowMs)) heardMs = nowMs;
    pump(nowMs);
  }
  return sentMs;
}

test.each([1, 2, 3])("P23 fifteen inputs a second, whatever the seed: %i", (seed) => {
  const { length } = walk(seed, () => true);
  expect(length).toBeGreaterThanOrEqual(88);
  expect(length).toBeLessThanOrEqual(91);
});

test.each([1, 2, 3])(
  "P23 a second and a half into a host's silence it stops, and makes nothing up after, seed %i",
  (seed) => {
    const sentMs = walk(seed, (nowMs) => nowMs < 1000 || nowMs >= 5000);
    expect(sentMs.filter((ms) => ms > 2502 && ms < 5000)).toEqual([]);
    expect(sentMs.filter((ms) => ms < 2502).length).toBeGreaterThan(34);
    expect(sentMs.filter((ms) => ms >= 5000).length).toBeLessThanOrEqual(16);
  },
);
