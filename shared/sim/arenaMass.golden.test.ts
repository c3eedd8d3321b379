// How mass changes hands in Arena and Ogar, measured in a running match, against OgarII's and MultiOgar's figures
// (rulesets/SOURCES.md): ejecting, decay, balls, auto-split, eating. Viruses and pops are in arenaPops.golden.test.ts.
import { describe, expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import {
  ARENA_MIDDLE,
  emptyArena,
  massOfPlayer,
  NOTHING_COMES,
  putBall,
  putCell,
  putPlayer,
  radiiOf,
  runSteps,
  slotsOfKind,
  steerPlayer,
} from "./arena.stage.ts";
import { BODY_BLOB } from "./bodies.ts";
import { measureDecay } from "./lawMeasures.stage.ts";
import { BUTTON_EJECT } from "./playerInput.ts";
import { stepWorld } from "./step.ts";
import type { World } from "./world.ts";

const { x: X, y: Y } = ARENA_MIDDLE;
const FAR = 8192;

/** A world of these rules in which nothing comes. */
function emptyWorldOf(name: "arena" | "ogar", change: Partial<Rules> = {}): World {
  return emptyArena({ ...RULES_BY_ID[name], ...NOTHING_COMES, ...change });
}

describe("ejecting", () => {
  test.each([
    ["arena", 36, 18.49, 14.44],
    ["ogar", 35, 18, 13],
  ] as const)("in %s needs mass %d, costs %d and gives a blob of %d", (name, leastMass, cost, gain) => {
    const least = Math.sqrt(100 * leastMass);
    const world = emptyWorldOf(name);
    putPlayer(world, 1, X, Y, least + 1e-3);
    putPlayer(world, 2, X, Y - 3000, least - 1e-3);
    const before = [massOfPlayer(world, 1), massOfPlayer(world, 2)];
    for (const id of [1, 2]) steerPlayer(world, id, FAR, 0, BUTTON_EJECT);
    stepWorld(world);
    expect(before[0]! - massOfPlayer(world, 1)).toBeCloseTo(cost, 6);
    expect(massOfPlayer(world, 2)).toBe(before[1]);
    const [blob, ...more] = slotsOfKind(world, BODY_BLOB);
    expect([world.bodies.radius[blob!]! ** 2 / 100, more]).toEqual([expect.closeTo(gain, 6), []]);
  });

  test("sends blobs 780 units off the rim, within 0.3 rad to either side, evenly", () => {
    const world = emptyArena({ speedAtStart: 0, ejectRadiusMin: 100, stepHz: 25 });
    putPlayer(world, 1, 2000, Y, 1000);
    steerPlayer(world, 1, FAR, 0, BUTTON_EJECT);
    runSteps(world, 2 * 400 - 1);
    steerPlayer(world, 1, 0, 0);
    const blobs = slotsOfKind(world, BODY_BLOB);
    expect(blobs).toHaveLength(400);
    runSteps(world, 200);
    // The rim drew in while it ejected, so only the way across says the angle, and only the last lies at a known place.
    const angles = blobs.map((slot) => Math.asin((world.bodies.y[slot]! - Y) / 779));
    expect(Math.max(...angles)).toBeLessThan(0.301);
    expect(Math.min(...angles)).toBeGreaterThan(-0.301);
    for (const [from, to] of [
      [-0.3, -0.15],
      [-0.15, 0],
      [0, 0.15],
      [0.15, 0.31],
    ] as const) {
      expect(angles.filter((angle) => angle >= from && angle < to).length).toBeGreaterThan(70);
    }
    const rim = 2000 + Math.sqrt(1000 * 1000 - 399 * 43 * 43);
    const last = blobs.reduce((a, b) => (world.bodies.id[a]! > world.bodies.id[b]! ? a : b));
    const dx = world.bodies.x[last]! - rim;
    expect(Math.sqrt(dx * dx + (world.bodies.y[last]! - Y) ** 2) / 780).toBeCloseTo(1, 2);
  });

  // 2 and 3 of 25 steps; at 30 Hz 2.4 and 3.6, which whole steps keep on the average. After a rest as from the start.
  test.each([
    ["arena", 25, [0, 2, 4, 6, 8, 10]],
    ["arena", 30, [0, 3, 5, 8, 10]],
    ["ogar", 25, [0, 3, 6, 9, 12, 15]],
    ["ogar", 30, [0, 4, 8, 11, 15, 18]],
  ] as const)("in %s at %d Hz comes in steps %j", (name, stepHz, expected) => {
    for (const rest of [0, 1, 7, 100]) {
      const world = emptyWorldOf(name, { stepHz });
      putPlayer(world, 1, X, Y, 300);
      runSteps(world, rest);
      steerPlayer(world, 1, FAR, 0, BUTTON_EJECT);
      const steps: number[] = [];
      for (let step = 0; steps.length < expected.length; step++) {
        const before = massOfPlayer(world, 1);
        stepWorld(world);
        if (massOfPlayer(world, 1) < before) steps.push(step);
      }
      expect(steps).toEqual(expected);
    }
  });
});

test.each([
  // Source: OgarII, size loses 0.001 / 50 in 1/25 s.
  ["arena", 1000, 941.76],
  ["arena", 20_000, 18_835.3],
  ["arena", 10.5, 10.24],
  // Source: MultiOgar, mass loses 0.2 % a second.
  ["ogar", 1000, 886.81],
  ["ogar", 11, 10],
] as const)("decay in %s: of mass %d there is %d after 60 s", (name, mass, left) => {
  expect(measureDecay(RULES_BY_ID[name], mass, 60) / left).toBeCloseTo(1, 4);
});

test("a ball grows by its first area a minute, from 10 to 20, and is another ball then", () => {
  const world = emptyArena();
  const ball = putBall(world, X, Y, 10);
  const seen = new Map<number, number>();
  for (let minute = 0; minute < 5; minute++) {
    runSteps(world, 60 * 30 - 1);
    seen.set(world.bodies.id[ball]!, world.bodies.radius[ball]! ** 2);
    runSteps(world, 1);
  }
  expect([...seen.values()].map(Math.round)).toEqual([100, 200, 300, 400]);
  putPlayer(world, 1, X, Y, 32);
  stepWorld(world);
  expect(massOfPlayer(world, 1)).toBeCloseTo(14.24, 9);
});

describe("auto-split", () => {
  test.each([
    [1500, 0, [1500]],
    [1500.1, 0, [1060.731, 1060.731]],
    [2000, 0, [1414.214, 1414.214]],
    [3000, 0, [1500, 1500, 1500, 1500]],
    [2000, 14, [1414.214, 1414.214]],
    // Nowhere to go: it keeps what it has.
    [2000, 15, [2000]],
  ])("of size %d beside %d other cells gives %j", (radius, others, radii) => {
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, radius);
    for (let i = 0; i < others; i++) putCell(world, player, 300 + 200 * i, 300, 32);
    stepWorld(world);
    const big = radiiOf(world, 1).filter((one) => one > 32);
    expect(big).toEqual(radii.map((one) => expect.closeTo(one, 2)));
  });
});

describe("eating", () => {
  /** Whether a cell of this size has eaten one so far away. */
  function eats(name: "arena" | "ogar", hunter: number, prey: number, distance: number): boolean {
    const world = emptyWorldOf(name);
    putPlayer(world, 1, X, Y, hunter);
    putPlayer(world, 2, X, Y + distance, prey);
    stepWorld(world);
    return radiiOf(world, 2)[0] === 0;
  }

  test("needs 1.3 times the mass in Arena, 1.15 times the size in Ogar", () => {
    const arena = 100 * ARENA.eatRatio;
    expect(arena * arena).toBeCloseTo(1.3 * 10_000, 3);
    expect([arena, arena - 1e-6].map((size) => eats("arena", size, 100, 0))).toEqual([true, false]);
    expect([115, 115 - 1e-6].map((size) => eats("ogar", size, 100, 0))).toEqual([true, false]);
  });

  test("needs the centres nearer than R - r/3: on the edge not, a 64th of a unit inside it, yes", () => {
    for (const name of ["arena", "ogar"] as const) {
      expect([250, 250 - 1 / 64].map((distance) => eats(name, 300, 150, distance))).toEqual([false, true]);
    }
  });

  test("adds areas", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 300);
    putPlayer(world, 2, X, Y, 200);
    stepWorld(world);
    expect(massOfPlayer(world, 1)).toBeCloseTo(900 + 400, 9);
  });
});
