// What is pressed keeps its area and its bounds, and becomes round again.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  createShape,
  JELLY,
  MOST_STRETCH,
  moveShape,
  pushShape,
  type Shape,
  stretch,
  writeMatrix,
} from "./shape.ts";
import { createSpringStep, writeSpringStep } from "./springs.ts";

const matrixOf = (shape: Shape) => {
  const out = { xx: 0, xy: 0, yy: 0 };
  writeMatrix(shape, out);
  return out;
};
const amount = fc.double({ min: -3, max: 3, noNaN: true });
const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
const step = createSpringStep();
writeSpringStep(JELLY, 1000 / 60, step);

propTest.prop([
  fc.array(fc.record({ along: amount, across: amount, push: amount, angle }), { maxLength: 60 }),
])(
  "however it is pressed and pushed: nowhere longer or shorter than its bound, of the same area",
  (frames) => {
    const shape = createShape();
    for (const { along, across, push, angle } of frames) {
      pushShape(shape, Math.cos(angle), Math.sin(angle), 20 * push);
      moveShape(shape, { along, across }, step);
      const { xx, xy, yy } = matrixOf(shape);
      expect(xx * yy - xy * xy).toBeCloseTo(1, 9);
      const mean = (xx + yy) / 2;
      const half = Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
      expect(mean + half).toBeLessThan(1.13);
      expect(mean - half).toBeGreaterThan(1 / 1.13);
    }
  },
);

propTest.prop([angle, fc.double({ min: -MOST_STRETCH, max: MOST_STRETCH, noNaN: true })])(
  "it is longer along the way it is stretched, by as much, and a place across comes nearer",
  (angle, by) => {
    const shape = createShape();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    stretch(shape, x, y, by);
    const { xx, xy, yy } = matrixOf(shape);
    const long = { x: xx * x + xy * y, y: xy * x + yy * y };
    expect(long.x * y - long.y * x).toBeCloseTo(0, 9);
    expect(long.x * x + long.y * y).toBeCloseTo(Math.sqrt(1 + by * by) + by, 9);
  },
);

propTest.prop([amount, amount])("left alone it is round within a second", (along, across) => {
  const shape = createShape();
  for (let i = 0; i < 30; i++) moveShape(shape, { along, across }, step);
  for (let i = 0; i < 60; i++) moveShape(shape, { along: 0, across: 0 }, step);
  const { xx, xy, yy } = matrixOf(shape);
  for (const off of [xx - 1, xy, yy - 1]) expect(Math.abs(off)).toBeLessThan(0.002);
});

test("a squash along x, frame by frame", () => {
  const shape = createShape();
  pushShape(shape, 1, 0, -2);
  const xs = Array.from({ length: 24 }, () => {
    moveShape(shape, { along: 0, across: 0 }, step);
    return Math.round(matrixOf(shape).xx * 1000) / 1000;
  });
  expect(xs).toMatchInlineSnapshot(`
    [
      0.972,
      0.955,
      0.948,
      0.95,
      0.958,
      0.97,
      0.983,
      0.996,
      1.006,
      1.013,
      1.017,
      1.017,
      1.015,
      1.011,
      1.007,
      1.003,
      0.999,
      0.996,
      0.995,
      0.994,
      0.995,
      0.996,
      0.997,
      0.999,
    ]
  `);
});
