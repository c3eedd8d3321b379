// What beyond the window is pointed at, where, and that it does not tremble.
import { fc, test as propTest } from "@fast-check/vitest";
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { TEAMS } from "../../../shared/rulesets/teams.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import { createFrame, type Frame, type FrameMover } from "../../net/frame.ts";
import { createPointers, EDGE_INSET, meetEdge, type Pointers, strengthAt } from "./pointers.ts";

const OWN = 1;
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
/** One's own circle in the window's middle. */
const OWN_CELL = frameMoverWith({ id: 1, playerId: OWN, x: 0, y: 0, radius: 50 });
const CAMERA = { scale: 1, offsetX: 640, offsetY: 360 };
const other = (id: number, playerId: number, x: number, y: number, radius: number): FrameMover =>
  frameMoverWith({ id, playerId, x, y, radius });

let pointers: Pointers;
let nowMs = 0;
beforeEach(() => {
  pointers = createPointers();
  nowMs = 0;
});

/** A third of a second of frames. @returns what is pointed at */
function look(cells: FrameMover[], change: Partial<Frame> = {}) {
  const frame = { ...createFrame(ARENA, OWN, new Map()), movers: [OWN_CELL, ...cells], ...change };
  for (let i = 0; i < 60; i++) {
    nowMs += 16;
    pointers.follow({ frame, camera: CAMERA, screen: SCREEN, nowMs, isCalm: false });
  }
  return pointers.all.filter(({ alpha }) => alpha > 0.05).map(({ kind, id }) => `${kind} ${id}`);
}

test("the nearest that could eat one's biggest is pointed at while it is beyond the window, nobody smaller", () => {
  const [near, far, small] = [other(2, 2, 900, 0, 100), other(3, 3, -1500, 0, 300), other(4, 4, 0, 600, 52)];
  expect(look([far, near, small])).toEqual(["danger 2"]);
  expect(look([far, small, { ...near, x: 700 }])).toEqual(["danger 3"]);
  expect(look([small])).toEqual([]);
});

test("nobody is warned from afar of who has dropped out and stands still; whom a bot drives still comes", () => {
  const cells = [other(2, 2, 900, 0, 100)];
  const withRole = (role: "away" | "driven") =>
    look(cells, { roster: new Map([[2, { ...PLAIN_PROFILE, playerId: 2, role }]]) });
  expect(withRole("driven")).toEqual(["danger 2"]);
  expect(withRole("away")).toEqual([]);
});

test("it lies at the window's edge on the way there, fainter the farther that is", () => {
  look([other(2, 2, 1000, 0, 100)]);
  const [danger] = pointers.all;
  expect(danger!.x).toBeCloseTo(1280 - EDGE_INSET, 0);
  expect(danger!.y).toBeCloseTo(360, 0);
  expect(danger!.way).toBeCloseTo(0);
  const near = danger!.alpha;
  look([other(2, 2, 1400, 0, 100)]);
  expect(danger!.alpha).toBeLessThan(near);
  expect([0, 768, 5000].map((distance) => strengthAt(distance, 1280).toFixed(2))).toEqual([
    "0.95",
    "0.50",
    "0.50",
  ]);
});

test("of two that are nearly as near the one pointed at keeps its pointer", () => {
  const [a, b] = [other(2, 2, 900, 0, 100), other(3, 3, -950, 0, 100)];
  expect(look([a, b])).toEqual(["danger 2"]);
  expect(look([{ ...a, x: 980 }, b])).toEqual(["danger 2"]);
  expect(look([{ ...a, x: 1500 }, b])).toEqual(["danger 3"]);
});

test("mates are pointed at, each once, and are no danger", () => {
  const entry = (playerId: number, color: number) =>
    [playerId, { ...PLAIN_PROFILE, playerId, color }] as const;
  const roster = new Map([entry(OWN, 3), entry(2, 3), entry(3, 7)]);
  const cells = [other(2, 2, 900, 0, 200), other(5, 2, 1100, 0, 90), other(3, 3, -1000, 0, 90)];
  expect(look(cells, { roster, rules: TEAMS })).toEqual(["danger 3", "mate 2"]);
  expect(look(cells, { roster })).toEqual(["danger 2"]);
});

test("where everybody sees the whole arena, or one has no circle, nothing is pointed at", () => {
  const giant = other(2, 2, 900, 0, 100);
  expect(look([giant], { viewport: null })).toEqual([]);
  expect(look([], { movers: [giant] })).toEqual([]);
  expect(frameWith({}).viewport).toBeNull();
});

test("a pointer comes and goes gently", () => {
  const steps: number[] = [];
  const frame = { ...createFrame(ARENA, OWN, new Map()), movers: [OWN_CELL, other(2, 2, 900, 0, 100)] };
  for (let i = 0; i < 80; i++) {
    if (i === 40) frame.movers = [OWN_CELL];
    pointers.follow({ frame, camera: CAMERA, screen: SCREEN, nowMs: 16 * i, isCalm: false });
    steps.push(pointers.all[0]!.alpha);
  }
  const jumps = steps.slice(1).map((alpha, i) => Math.abs(alpha - steps[i]!));
  expect(Math.max(...steps)).toBeGreaterThan(0.5);
  expect(Math.max(...jumps)).toBeLessThan(0.15);
  expect(steps.at(-1)).toBeLessThan(0.05);
});

const place = (min: number, max: number) => fc.double({ min, max, noNaN: true });

propTest.prop([place(100, 1180), place(100, 620), place(-5000, 5000), place(-5000, 5000)])(
  "a pointer is always within the window and on the way",
  (fromX, fromY, toX, toY) => {
    const out = { x: 0, y: 0 };
    meetEdge({ x: fromX, y: fromY }, { x: toX, y: toY }, SCREEN, out);
    expect(out.x).toBeGreaterThanOrEqual(EDGE_INSET - 1e-6);
    expect(out.x).toBeLessThanOrEqual(1280 - EDGE_INSET + 1e-6);
    expect(out.y).toBeGreaterThanOrEqual(EDGE_INSET - 1e-6);
    expect(out.y).toBeLessThanOrEqual(720 - EDGE_INSET + 1e-6);
    const cross = (out.x - fromX) * (toY - fromY) - (out.y - fromY) * (toX - fromX);
    expect(Math.abs(cross)).toBeLessThan(1e-3);
  },
);
