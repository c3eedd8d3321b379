// The rectangle a player may see, checked against the figures of its source.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { OFFERED_RULESETS, type Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { OGAR } from "../rulesets/ogar.ts";
import { BEYOND_EDGE, startOfView, type Viewport, writeViewport } from "./viewport.ts";

function viewOf(rules: Rules, totalRadius: number): Viewport {
  const out = { left: 0, top: 0, right: 0, bottom: 0 };
  writeViewport(rules, 7000, 7000, totalRadius, out);
  return out;
}

test("in Classic everybody sees the whole arena", () => {
  expect(viewOf(CLASSIC, 400)).toEqual({ left: 0, top: 0, right: 1280, bottom: 720 });
});

// Source: OgarII (rulesets/SOURCES.md, "Views"), where 316 stands for 316.23.
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
    expect((left + right) / 2).toBeCloseTo(7000, 6);
    expect((top + bottom) / 2).toBeCloseTo(7000, 6);
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

const place = fc.double({ min: 0, max: 1, noNaN: true });
const rulesets = fc.constantFrom(...OFFERED_RULESETS);
const anySide = fc.oneof(fc.integer({ min: 320, max: 16_000 }), fc.constantFrom(320, 16_000));

propTest.prop([rulesets, anySide, anySide, fc.integer({ min: 960, max: 3840 }), fc.nat(6000), place, place])(
  "in no ruleset, of whatever size and for nobody however big, more than 15 % of a view's sides lies outside",
  (ruleset, arenaWidth, arenaHeight, viewWidth, totalRadius, atX, atY) => {
    const rules = { ...RULES_BY_ID[ruleset], arenaWidth, arenaHeight, viewWidth };
    const out = { left: 0, top: 0, right: 0, bottom: 0 };
    writeViewport(rules, atX * arenaWidth, atY * arenaHeight, totalRadius, out);
    const { left, top, right, bottom } = out;
    const outsideX = Math.max(0, -left) + Math.max(0, right - arenaWidth);
    const outsideY = Math.max(0, -top) + Math.max(0, bottom - arenaHeight);
    expect(outsideX / (right - left)).toBeLessThanOrEqual(BEYOND_EDGE + 1e-9);
    expect(outsideY / (bottom - top)).toBeLessThanOrEqual(BEYOND_EDGE + 1e-9);
  },
);

const length = fc.double({ min: 1, max: 16_000, noNaN: true });

propTest.prop([length, length, place])(
  "at most 15 % of a view lies beyond the edge; an arena that is shorter is in its middle",
  (view, arena, at) => {
    const start = startOfView(at * arena, view, arena);
    const before = Math.max(0, -start);
    const after = Math.max(0, start + view - arena);
    if (arena > view) expect(before + after).toBeLessThanOrEqual(BEYOND_EDGE * view + 1e-6);
    else expect(before).toBeCloseTo(after, 6);
  },
);

propTest.prop([length, length, place])("whatever a view is about is in it", (view, arena, at) => {
  const eye = at * arena;
  const start = startOfView(eye, view, arena);
  expect(start).toBeLessThanOrEqual(eye + 1e-6);
  expect(start + view).toBeGreaterThanOrEqual(eye - 1e-6);
  const isFarFromEdges = eye >= view / 2 && eye <= arena - view / 2 && view <= arena;
  if (isFarFromEdges) expect(start).toBeCloseTo(eye - view / 2, 6);
});

propTest.prop([length, length, place, place])(
  "a shorter view of the same eye shows nothing of the arena that the longer one does not",
  (view, arena, at, part) => {
    const eye = at * arena;
    const outer = startOfView(eye, view, arena);
    const inner = startOfView(eye, view * part, arena);
    expect(Math.max(inner, 0)).toBeGreaterThanOrEqual(outer - 1e-6);
    expect(Math.min(inner + view * part, arena)).toBeLessThanOrEqual(outer + view + 1e-6);
  },
);

propTest.prop([length, length, place])(
  "a view that grows or goes a little jumps nowhere",
  (view, arena, at) => {
    const start = startOfView(at * arena, view, arena);
    expect(Math.abs(startOfView(at * arena, view + 0.01, arena) - start)).toBeLessThan(0.03);
    expect(Math.abs(startOfView(at * arena + 0.01, view, arena) - start)).toBeLessThan(0.03);
  },
);
