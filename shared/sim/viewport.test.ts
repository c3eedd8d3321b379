// The rectangle a player may see, checked against the figures of its source.
import { expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { OGAR } from "../rulesets/ogar.ts";
import { type Viewport, writeViewport } from "./viewport.ts";

function viewOf(rules: Rules, totalRadius: number): Viewport {
  const out = { left: 0, top: 0, right: 0, bottom: 0 };
  writeViewport(rules, 5000, 300, totalRadius, out);
  return out;
}

test("in Classic everybody sees the whole arena", () => {
  expect(viewOf(CLASSIC, 400)).toEqual({ left: 0, top: 0, right: 1280, bottom: 720 });
});

// RULES.md, where 316 is a rounded size: 32 sees 1920x1080, 100 sees 2295x1291, 316 sees 3638x2046, 1000 sees 5765x3243.
test.each([
  [0, 1920, 1080],
  [32, 1920, 1080],
  [64, 1920, 1080],
  [100, 2295, 1291],
  [316, 3638, 2046],
  [1000, 5765, 3243],
])(
  "a growing view of cells of %d units in all is %d x %d, about the centre",
  (totalRadius, width, height) => {
    const { left, top, right, bottom } = viewOf(ARENA, totalRadius);
    expect(Math.abs(right - left - width)).toBeLessThan(2);
    expect(Math.abs(bottom - top - height)).toBeLessThan(2);
    expect((left + right) / 2).toBeCloseTo(5000, 6);
    expect((top + bottom) / 2).toBeCloseTo(300, 6);
  },
);

test("Ogar's view stops growing at 1 / 0.15 of the first", () => {
  const { left, right } = viewOf(OGAR, 1000);
  expect(right - left).toBeCloseTo(5765.4, 1);
  for (const totalRadius of [7500, 20_000]) {
    const widest = viewOf(OGAR, totalRadius);
    expect(Math.abs(widest.right - widest.left - 12_800)).toBeLessThan(1);
    expect(Math.abs(widest.bottom - widest.top - 7200)).toBeLessThan(1);
  }
});
