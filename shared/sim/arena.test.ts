// Arena's mechanics one by one, against the figures of their source (RULES of the genre, OgarII's column).
import { describe, expect, test } from "vitest";
import { ARENA } from "../rulesets/arena.ts";
import {
  emptyArena,
  MIDDLE,
  massOf,
  putBall,
  putBlob,
  putCell,
  putPlayer,
  putVirus,
  radiiOf,
  steer,
} from "./arenaStage.ts";
import { BODY_BLOB, BODY_VIRUS } from "./bodies.ts";
import { boost } from "./boosting.ts";
import { mergeTicks } from "./separation.ts";
import { stepWorld } from "./step.ts";
import { popPieces } from "./viruses.ts";
import type { World } from "./world.ts";

const FAR = 8192;
const { x: X, y: Y } = MIDDLE;

function steps(world: World, count: number): void {
  for (let i = 0; i < count; i++) stepWorld(world);
}

function slotsOf({ bodies }: World, kind: number): number[] {
  return [...bodies.kind.subarray(0, bodies.end).keys()].filter((slot) => bodies.kind[slot] === kind);
}

describe("split", () => {
  test("halves the mass; the new half starts 40 units ahead and travels 780 more by its boost", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 100);
    steer(world, 1, FAR, 0, 1);
    stepWorld(world);
    expect(radiiOf(world, 1)[0]).toBeCloseTo(100 / Math.SQRT2, 9);
    expect(radiiOf(world, 1)[1]).toBeCloseTo(100 / Math.SQRT2, 9);
    const { bodies, players } = world;
    const [old, half] = players.get(1)!.cellSlots;
    // Without a wish nothing but the boost moves it.
    steer(world, 1, 0, 0, 1);
    steps(world, 100);
    const walked = 340 / world.rules.stepHz;
    expect(Math.abs(bodies.x[half!]! - X - 40 - 780 - walked)).toBeLessThan(8);
    expect(bodies.x[old!]! - X).toBeLessThan(walked + 1);
    expect(bodies.impulseX[half!]).toBe(0);
  });

  test("needs radius 60, stops at 16 cells, and a press counts once however often it is sent", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 59.9);
    steer(world, 1, FAR, 0, 1);
    steps(world, 3);
    expect(radiiOf(world, 1)).toHaveLength(1);
    putPlayer(world, 2, X - 4000, Y, 1000);
    for (let press = 1; press <= 6; press++) {
      steer(world, 2, FAR, 0, press & 3);
      steps(world, 2);
    }
    expect(radiiOf(world, 2)).toHaveLength(16);
    expect(massOf(world, 2)).toBeCloseTo(10_000, 6);
  });

  test("two presses in one input split twice", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 200);
    steer(world, 1, FAR, 0, 2);
    stepWorld(world);
    expect(radiiOf(world, 1)).toHaveLength(4);
  });

  test("a cell above 1500 falls apart by itself", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 2000);
    stepWorld(world);
    expect(radiiOf(world, 1).map(Math.round)).toEqual([1414, 1414]);
  });
});

describe("own cells", () => {
  test("merge after 30 s and 0.02 s for each unit of radius", () => {
    expect([100, 316, 1000].map((radius) => mergeTicks(ARENA, radius) / 30)).toEqual([
      32,
      expect.closeTo(36.32, 1),
      50,
    ]);
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, 100);
    putCell(world, player, X + 150, Y, 100);
    steer(world, 1, 0, 1, 0);
    steps(world, 32 * 30 - 1);
    expect(radiiOf(world, 1)).toHaveLength(2);
    steps(world, 120);
    expect(radiiOf(world, 1)).toHaveLength(1);
    expect(massOf(world, 1)).toBeCloseTo(200, 9);
  });

  test("push each other apart until then, the lighter one farther", () => {
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, 100);
    const other = putCell(world, player, X + 60, Y, 50);
    steps(world, 30);
    const [own] = player.cellSlots;
    const { bodies } = world;
    expect(bodies.x[other]! - bodies.x[own!]!).toBeCloseTo(150, 1);
    expect((bodies.x[other]! - X - 60) / (X - bodies.x[own!]!)).toBeCloseTo(4, 1);
  });
});

describe("eject", () => {
  test("costs 18.49 of mass, gives a blob of 14.44 within 0.3 rad, at most one in 80 ms", () => {
    const world = emptyArena({ stepHz: 25 });
    putPlayer(world, 1, X, Y, 200);
    steer(world, 1, FAR, 0, 4);
    stepWorld(world);
    expect(massOf(world, 1)).toBeCloseTo(400 - 18.49, 9);
    const [blob] = slotsOf(world, BODY_BLOB);
    expect(world.bodies.radius[blob!]).toBe(38);
    steps(world, 9);
    expect(slotsOf(world, BODY_BLOB)).toHaveLength(5);
    for (const slot of slotsOf(world, BODY_BLOB)) {
      const angle = Math.atan2(world.bodies.impulseY[slot]!, world.bodies.impulseX[slot]!);
      expect(Math.abs(angle)).toBeLessThan(0.301);
    }
  });

  test("needs radius 60; blobs are eaten by whoever is big enough, their own cell too", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 59);
    steer(world, 1, FAR, 0, 4);
    stepWorld(world);
    expect(slotsOf(world, BODY_BLOB)).toEqual([]);
    putPlayer(world, 2, X - 3000, Y, 100);
    putBlob(world, X - 3000, Y);
    stepWorld(world);
    expect(massOf(world, 2)).toBeCloseTo(114.44, 9);
  });
});

describe("viruses", () => {
  test("grow as they are fed, 100 to 136.62, and the seventh blob shoots a new one along its way", () => {
    const world = emptyArena();
    const virus = putVirus(world, X, Y);
    const sizes: number[] = [];
    for (let feeds = 0; feeds < 7; feeds++) {
      const blob = putBlob(world, X - 60, Y);
      boost(world.bodies, blob, { x: 1, y: 0 }, 100);
      stepWorld(world);
      sizes.push(Math.round(world.bodies.radius[virus]! * 100) / 100);
    }
    expect(sizes).toEqual([106.98, 113.53, 119.72, 125.6, 131.22, 136.62, 100]);
    const shot = slotsOf(world, BODY_VIRUS).find((slot) => slot !== virus)!;
    steps(world, 90);
    expect(world.bodies.x[shot]! - X).toBeGreaterThan(770);
    expect(world.bodies.y[shot]).toBe(Y);
    expect(world.virusCount).toBe(2);
  });

  test("at the most there may be they eat nothing", () => {
    const world = emptyArena({ virusesMax: 1 });
    putVirus(world, X, Y);
    putBlob(world, X, Y);
    stepWorld(world);
    expect(slotsOf(world, BODY_BLOB)).toHaveLength(1);
  });

  test("burst who is at least 114.02 and eats them; smaller ones hide under them", () => {
    const world = emptyArena();
    putVirus(world, X, Y);
    putPlayer(world, 1, X, Y, 114);
    stepWorld(world);
    expect(radiiOf(world, 1)).toHaveLength(1);
    putVirus(world, X + 3000, Y);
    putPlayer(world, 2, X + 3000, Y, 300);
    stepWorld(world);
    expect(radiiOf(world, 2).length).toBe(16);
    expect(massOf(world, 2)).toBeCloseTo(1000, 6);
    expect(world.virusCount).toBe(1);
  });

  test("a pop's pieces: few and equal for the small, halves and quarters for the big", () => {
    const table = [130, 230, 330, 500, 540, 1000, 2500, 5000, 10_000].map((mass) =>
      popPieces(mass, 15, 36).map(Math.round).join(" "),
    );
    expect(table).toMatchInlineSnapshot(`
      [
        "26 26 26 26",
        "26 26 26 26 26 26 26 26",
        "37 37 37 37 37 37 37 37",
        "56 56 56 56 56 56 56 56",
        "18 18 18 18 18 18 18 18 18 18 18 18 18 18 18",
        "33 33 33 33 33 33 33 33 33 33 33 33 33 33 33",
        "625 313 24 24 24 24 24 24 24 24 24 24 24 24 24",
        "1250 625 313 26 26 26 26 26 26 26 26 26 26 26 26",
        "2500 1250 625 313 28 28 28 28 28 28 28 28 28 28 28",
      ]
    `);
    expect(popPieces(500, 1, 36)).toHaveLength(1);
    expect(popPieces(100, 1, 200)).toHaveLength(1);
    expect(popPieces(500, 0, 36)).toEqual([]);
  });
});

test("a ball grows by its first area a minute, from 10 to 20, and is another ball then", () => {
  const world = emptyArena();
  const ball = putBall(world, X, Y, 10);
  const seen = new Map<number, number>();
  for (let minute = 0; minute < 5; minute++) {
    seen.set(world.bodies.id[ball]!, world.bodies.radius[ball]! ** 2);
    steps(world, 60 * 30);
  }
  expect([...seen.values()].map(Math.round)).toEqual([100, 200, 300, 400]);
  putPlayer(world, 1, X, Y, 32);
  stepWorld(world);
  expect(massOf(world, 1)).toBeCloseTo(14.24, 9);
});

test("the edge keeps half a radius in, and what is boosted bounces off it", () => {
  const world = emptyArena();
  const player = putPlayer(world, 1, 300, Y, 200);
  steer(world, 1, -FAR, 0);
  steps(world, 200);
  expect(world.bodies.x[player.cellSlots[0]!]).toBe(100);
  const blob = putBlob(world, 100, 3000);
  boost(world.bodies, blob, { x: -1, y: 0 }, 780);
  steps(world, 100);
  expect(world.bodies.x[blob]).toBeGreaterThan(500);
});

test("mates are never eaten, and eat each other's blobs", () => {
  const world = emptyArena({ teams: 2 });
  putPlayer(world, 1, X, Y, 300).team = 1;
  putPlayer(world, 2, X, Y, 100).team = 1;
  putPlayer(world, 3, X + 20, Y, 90).team = 2;
  stepWorld(world);
  expect([1, 2, 3].map((id) => radiiOf(world, id)[0]! > 0)).toEqual([true, true, false]);
});
