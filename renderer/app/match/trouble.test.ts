// When the status line is worth its place: what is bad for a moment is nobody's business.
import { expect, test } from "vitest";
import { type Condition, createTroubleWatch } from "./trouble.ts";

const GOOD: Condition = { rttMs: 20, jitterMs: 2, fps: 60 };

/** Ten times a second. @returns at which of the tenths it was said */
function watch(conditions: readonly Condition[]): number[] {
  const isBad = createTroubleWatch();
  return conditions.flatMap((condition, tenth) => (isBad(condition, 100 * tenth) ? [tenth] : []));
}

const times = (count: number, condition: Condition) => new Array<Condition>(count).fill(condition);

test.each([
  ["a slow round trip", { ...GOOD, rttMs: 121 }],
  ["uneven snapshots", { ...GOOD, jitterMs: 41 }],
  ["few frames", { ...GOOD, fps: 39 }],
])("%s is said after two seconds, and for four more", (_name, bad) => {
  const said = watch([...times(10, GOOD), ...times(25, bad), ...times(60, GOOD)]);
  expect([said[0], said.at(-1)]).toEqual([30, 73]);
});

test("what is good, unknown or bad for less than two seconds is not said", () => {
  const unknown = { rttMs: null, jitterMs: 0, fps: 0 };
  const atBound = { rttMs: 120, jitterMs: 40, fps: 40 };
  const hiccup = [...times(19, { ...GOOD, fps: 12 }), GOOD];
  expect(watch([...times(50, unknown), ...times(50, atBound), ...hiccup, ...hiccup, ...hiccup])).toEqual([]);
});
