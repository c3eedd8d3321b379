// When a lost picture is given up: after seconds in which somebody could have seen it.
import { expect, test } from "vitest";
import { createLossWatch, isLostForGood } from "./lossWatch.ts";

const FRAME_MS = 1000 / 60;

/** Frames until it is given up, at most so many. */
function framesUntilGivenUp(most: number, isLost: (frame: number) => boolean, frameMs = FRAME_MS): number {
  const watch = createLossWatch();
  for (let frame = 0; frame < most; frame++) {
    if (isLostForGood(watch, isLost(frame), frame * frameMs)) return frame;
  }
  return most;
}

test("a picture that is there is never given up, one that does not come back is after four seconds", () => {
  expect(framesUntilGivenUp(1000, () => false)).toBe(1000);
  const frames = framesUntilGivenUp(1000, () => true);
  expect(frames * FRAME_MS).toBeGreaterThan(4000);
  expect(frames * FRAME_MS).toBeLessThan(4100);
});

test("one that comes back in between is waited for anew", () => {
  expect(framesUntilGivenUp(1000, (frame) => frame % 200 !== 0)).toBe(1000);
});

test("a page that is hidden for a minute has waited for one frame", () => {
  expect(framesUntilGivenUp(30, () => true, 60_000)).toBe(30);
});
