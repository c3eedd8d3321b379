// A host is silent only while this page itself ran.
import { expect, test } from "vitest";
import { createSilence, HANGING_MS, SILENT_MS } from "./silence.ts";

const FRAME_MS = 16;

/** Frames in a row. @returns the silence at the last of them */
function run(silence: ReturnType<typeof createSilence>, fromMs: number, untilMs: number): number {
  let silentMs = 0;
  for (let nowMs = fromMs; nowMs <= untilMs; nowMs += FRAME_MS) silentMs = silence.frame(nowMs);
  return silentMs;
}

test("silence grows with the frames, and ends with the first word", () => {
  const silence = createSilence(0);
  expect(run(silence, 0, 900)).toBeLessThan(SILENT_MS);
  expect(run(silence, 900, 5100)).toBeGreaterThanOrEqual(HANGING_MS);
  silence.heard(5100);
  expect([silence.frame(5116) < 2 * FRAME_MS, silence.heardMs]).toEqual([true, 5100]);
});

test("a page that slept for an hour has heard nothing, and its host is not silent for that", () => {
  const silence = createSilence(0);
  run(silence, 0, 160);
  expect(silence.frame(3_600_000)).toBeLessThan(SILENT_MS);
});
