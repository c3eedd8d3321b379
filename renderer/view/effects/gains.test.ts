// What one gains is told once, whole, and gathered.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { addGain, createGain, GATHER_MS, takeGain, worthOfBall, worthOfCell } from "./gains.ts";

test("meals of a quarter of a second are one number", () => {
  const gain = createGain();
  addGain(gain, 1, 7, 1000);
  addGain(gain, 1, 7, 1100);
  addGain(gain, 34, 8, 1249);
  expect(takeGain(gain, 1249)).toBe(0);
  expect([takeGain(gain, 1250), gain.cellId]).toEqual([36, 8]);
  expect(takeGain(gain, 2000)).toBe(0);
});

test("less than a point is told with what comes next", () => {
  const gain = createGain();
  addGain(gain, 0.6, 7, 0);
  expect(takeGain(gain, 300)).toBe(0);
  addGain(gain, 0.6, 7, 400);
  expect(takeGain(gain, 700)).toBe(1);
});

propTest.prop([
  fc.array(fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 0, max: 400 }))),
])("all that is gained is told, but for what is less than a point", (meals) => {
  const gain = createGain();
  let [nowMs, told, gained] = [0, 0, 0];
  for (const [worth, laterMs] of meals) {
    addGain(gain, worth, 1, nowMs);
    gained += worth;
    nowMs += laterMs;
    told += takeGain(gain, nowMs);
  }
  addGain(gain, 0, 1, nowMs);
  told += takeGain(gain, nowMs + GATHER_MS);
  expect(gained - told).toBeGreaterThan(-1e-3);
  expect(gained - told).toBeLessThan(1);
});

test("worth is mass where areas add, and score in Classic", () => {
  expect(worthOfBall(ARENA, ARENA.ballRadius)).toBeCloseTo(ARENA.ballRadius ** 2 / 100);
  expect(worthOfCell(ARENA, 60, 100)).toBe(36);
  expect(worthOfBall(CLASSIC, CLASSIC.ballRadius)).toBe(CLASSIC.ballScore);
  expect(worthOfCell(CLASSIC, 30, 40)).toBe(10);
});
