// Walls that close in: where they are, what they push, and what is left behind them.
import { expect, test } from "vitest";
import { createRng } from "../../math/rng.ts";
import type { Rules } from "../../rules.ts";
import { ARENA } from "../../rulesets/arena.ts";
import { CLASSIC } from "../../rulesets/classic.ts";
import { roundTicks } from "../../rulesets/rounds.ts";
import {
  crowdedArena,
  emptyArena,
  playWildly,
  putBlob,
  putPlayer,
  putVirus,
  runSteps,
} from "../arena.stage.ts";
import { BODY_BALL, BODY_BLOB, BODY_CELL, BODY_FREE, BODY_VIRUS, GRID_PER_UNIT } from "../bodies.ts";
import { hashWorld } from "../stateHash.ts";
import { stepWorld } from "../step.ts";
import type { World } from "../world.ts";
import { placesOf } from "./judging.ts";
import { createWalls, isShutOut, openPart, type Walls, writeWalls } from "./walls.ts";

const LAST = { roundKind: 3, roundS: 20 };

function wallsAt(rules: Rules, tick: number): Walls {
  const walls = createWalls();
  writeWalls(rules, tick, walls);
  return walls;
}

test.each([
  ["Arena", { ...ARENA, ...LAST }],
  ["Classic", { ...CLASSIC, ...LAST }],
  ["an arena off the grid", { ...ARENA, ...LAST, arenaWidth: 1000.3, arenaHeight: 777.77, stepHz: 25 }],
])("%s: open for a fifth, then all sides move in evenly, to a sixth at the end", (_name, rules) => {
  const end = roundTicks(rules);
  const { arenaWidth, arenaHeight } = rules;
  for (let tick = 0; tick <= end / 5; tick++) {
    expect(wallsAt(rules, tick)).toEqual({ left: 0, top: 0, right: arenaWidth, bottom: arenaHeight });
  }
  let before = wallsAt(rules, end / 5);
  for (let tick = end / 5 + 1; tick <= end; tick++) {
    const now = wallsAt(rules, tick);
    for (const value of Object.values(now)) expect(Number.isInteger(value * GRID_PER_UNIT)).toBe(true);
    expect(now.left > before.left && now.top > before.top).toBe(true);
    expect(now.right < before.right && now.bottom < before.bottom).toBe(true);
    expect(now.left / arenaWidth).toBeCloseTo(now.top / arenaHeight, 3);
    expect(now.left - (arenaWidth - now.right)).toBeCloseTo(0, 1);
    before = now;
  }
  expect((before.right - before.left) / arenaWidth).toBeCloseTo(1 / 6, 3);
  expect(wallsAt(rules, end + 500)).toEqual(before);
});

test("in every other kind of round they stand", () => {
  for (const roundKind of [0, 1, 2]) {
    const rules = { ...ARENA, ...LAST, roundKind };
    for (const tick of [0, 300, 600, 9000]) expect(openPart(rules, wallsAt(rules, tick))).toBe(1);
  }
});

test("they push who stands still, and what nobody plays vanishes behind them", () => {
  const world = emptyArena({ ...LAST, arenaWidth: 4000, arenaHeight: 3000 });
  const idle = putPlayer(world, 1, 100, 1500, 80).cellSlots[0]!;
  putPlayer(world, 2, 3900, 2900, 60);
  const [virus, blob] = [putVirus(world, 300, 2700), putBlob(world, 3800, 200)];
  runSteps(world, 599);
  const walls = wallsAt(world.rules, 599);
  expect(world.bodies.x[idle]).toBe(walls.left + 40);
  expect(world.bodies.y[idle]).toBe(1500);
  expect([world.bodies.kind[virus], world.bodies.kind[blob], world.virusCount]).toEqual([
    BODY_FREE,
    BODY_FREE,
    0,
  ]);
});

/** What lies where it cannot be, in words. */
function findFaults({ bodies, rules, tick, ballCount, virusCount }: World): string[] {
  const walls = wallsAt(rules, tick);
  const counts = new Array<number>(5).fill(0);
  const faults: string[] = [];
  for (let slot = 0; slot < bodies.end; slot++) {
    const kind = bodies.kind[slot]!;
    counts[kind]!++;
    const isThere = kind !== BODY_FREE && bodies.radius[slot]! > 0;
    if (isThere && isShutOut(walls, bodies.x[slot]!, bodies.y[slot]!))
      faults.push(`${tick}: ${kind} is outside`);
    if (kind === BODY_BLOB && bodies.impulseX[slot]! > 1e6) faults.push("a blob without end");
  }
  if (counts[BODY_BALL] !== ballCount || counts[BODY_VIRUS] !== virusCount)
    faults.push(`${tick}: miscounted`);
  if (counts[BODY_CELL]! === 0) faults.push(`${tick}: nobody is left`);
  return faults;
}

test.each([1, 2, 3, 4, 5, 6])(
  "seed %i: nothing is outside, little is to eat in the end, and the round ends with a winner",
  (seed) => {
    const world = crowdedArena(14, seed, { ...LAST, teams: seed % 3 === 0 ? 2 : 0, respawnDelayS: 0 });
    const rng = createRng(seed);
    const faults: string[] = [];
    while (world.round?.endTick === null && world.tick < 10_000) {
      playWildly(world, rng);
      stepWorld(world);
      faults.push(...findFaults(world));
    }
    expect(faults).toEqual([]);
    expect(world.round?.endTick).toBeLessThanOrEqual(roundTicks(world.rules));
    const [winner] = placesOf(world);
    expect(winner?.outTick).toBeNull();
    expect(winner?.score).toBeGreaterThan(0);
    if (world.tick === roundTicks(world.rules)) expect(world.ballCount).toBeLessThan(40);
  },
);

test("two worlds of one seed and one script are one while walls close in", () => {
  const [one, other] = [0, 1].map(() => {
    const world = crowdedArena(14, 9, LAST);
    const rng = createRng(4);
    for (let i = 0; i < 500; i++) {
      playWildly(world, rng);
      stepWorld(world);
    }
    return hashWorld(world);
  });
  expect(one).toBe(other);
});
