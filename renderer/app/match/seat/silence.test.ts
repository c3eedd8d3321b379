// A host is silent only while this page itself ran.
import { expect, test } from "vitest";
import { createSilence } from "./silence.ts";

const FRAME_MS = 16;

/** Frames in a row. @returns what was said at the last of them */
function run(silence: ReturnType<typeof createSilence>, fromMs: number, untilMs: number): string {
  let said = "";
  for (let nowMs = fromMs; nowMs <= untilMs; nowMs += FRAME_MS) said = silence.frame(nowMs);
  return said;
}

test("silence grows with the frames, and ends with the first word", () => {
  const silence = createSilence(0);
  expect(run(silence, 0, 900)).toBe("heard");
  expect(run(silence, 900, 1100)).toBe("silent");
  expect(run(silence, 1100, 4900)).toBe("silent");
  expect(run(silence, 4900, 5100)).toBe("hanging");
  silence.heard(5100);
  expect([silence.frame(5116), silence.heardMs]).toEqual(["heard", 5100]);
});

test("a page that slept for an hour has heard nothing meanwhile; where nothing comes then either, the line is dead", () => {
  const silence = createSilence(0);
  run(silence, 0, 160);
  expect(run(silence, 3_600_000, 3_600_300)).toBe("heard");
  expect(run(silence, 3_600_300, 3_601_300)).toBe("silent");
  expect(run(silence, 3_601_300, 3_601_700)).toBe("hanging");
});

test("two frames a second are few, and a page that runs", () => {
  const silence = createSilence(0);
  const said = Array.from({ length: 11 }, (_, i) => silence.frame(500 * i));
  expect(said).toEqual(["heard", "heard", ...Array(8).fill("silent"), "hanging"]);
});

test("a page in the background that goes on hearing its host did not sleep", () => {
  const silence = createSilence(0);
  run(silence, 0, 160);
  silence.heard(3_599_990);
  expect(run(silence, 3_600_000, 3_602_000)).toBe("silent");
  expect(run(silence, 3_602_000, 3_604_400)).toBe("silent");
});
