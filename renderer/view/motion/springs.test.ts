// A spring comes to rest, stays in its bounds, and does not know how many frames a second there are.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { GULP } from "./meals.ts";
import { JELLY } from "./shape.ts";
import { createSpringStep, moveSpring, type SpringLaw, speedToReach, writeSpringStep } from "./springs.ts";

/** Values of a spring that is pushed at rest, one for each frame. */
function swing(law: SpringLaw, speed: number, target: number, hz: number, seconds: number): number[] {
  const spring = { value: -target, speed };
  const step = createSpringStep();
  writeSpringStep(law, 1000 / hz, step);
  return Array.from({ length: Math.round(hz * seconds) }, () => {
    moveSpring(spring, step);
    return target + spring.value;
  });
}

const law = fc.record({
  rate: fc.double({ min: 5, max: 60, noNaN: true }),
  damping: fc.double({ min: 0.2, max: 0.95, noNaN: true }),
});
const amount = fc.double({ min: -1, max: 1, noNaN: true });

propTest.prop([law, amount, amount])("30, 60 and 144 frames a second agree", (law, speed, target) => {
  const size = Math.abs(target) + Math.abs(speed) / law.rate;
  const ends = [30, 60, 144].map((hz) => swing(law, speed, target, hz, 0.5).at(-1)!);
  expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThanOrEqual(0.01 * size + 1e-9);
  expect(Math.abs(ends[0]! - ends[2]!)).toBeLessThanOrEqual(0.01 * size + 1e-9);
});

propTest.prop([law, amount])(
  "what is pulled settles there, and goes beyond by no more than it came",
  (law, target) => {
    const values = swing(law, 0, target, 120, 12);
    expect(values.at(-1)).toBeCloseTo(target, 3);
    for (const value of values) expect(Math.abs(value - target)).toBeLessThanOrEqual(Math.abs(target) + 1e-9);
  },
);

propTest.prop([law, fc.double({ min: 0.01, max: 1, noNaN: true })])(
  "a push for a peak reaches it and no more",
  (law, peak) => {
    const most = Math.max(...swing(law, speedToReach(law, peak), 0, 1000, 2));
    expect(most).toBeLessThanOrEqual(peak + 1e-9);
    expect(most).toBeGreaterThan(0.99 * peak);
  },
);

test("no time changes nothing", () => {
  const step = createSpringStep();
  writeSpringStep(JELLY, 0, step);
  const spring = { value: 0.1, speed: -2 };
  moveSpring(spring, step);
  expect(spring.value).toBeCloseTo(0.1, 12);
  expect(spring.speed).toBeCloseTo(-2, 12);
});

test("a gulp: 6 parts of 100 wider after 50 ms, back after 140, a hair thinner after 190, still after 400", () => {
  const values = swing(GULP, speedToReach(GULP, 0.06), 0, 100, 0.5).map((value) => Math.round(value * 1000));
  expect(values.slice(0, 20)).toMatchInlineSnapshot(`
    [
      23,
      41,
      52,
      58,
      60,
      58,
      53,
      46,
      38,
      30,
      21,
      13,
      6,
      0,
      -5,
      -8,
      -11,
      -12,
      -12,
      -12,
    ]
  `);
  expect(Math.max(...values.slice(39).map(Math.abs))).toBeLessThanOrEqual(1);
});
