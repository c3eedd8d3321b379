// Viruses in Arena and Ogar, measured in a running match, against OgarII: the cells a pop leaves, worked out by hand
// from "Virus pop" in rulesets/SOURCES.md, and the sizes of fed viruses.
import { describe, expect, test } from "vitest";
import { ARENA } from "../rulesets/arena.ts";
import { OGAR } from "../rulesets/ogar.ts";
import {
  ARENA_MIDDLE,
  emptyArena,
  massOfPlayer,
  NOTHING_COMES,
  putBlob,
  putPlayer,
  putVirus,
  radiiOf,
  runSteps,
  slotsOfKind,
} from "./arena.stage.ts";
import { BODY_BLOB, BODY_VIRUS } from "./bodies.ts";
import { boost } from "./boosting.ts";
import { measurePop } from "./lawMeasures.stage.ts";
import { stepWorld } from "./step.ts";

const { x: X, y: Y } = ARENA_MIDDLE;

function expectMasses(measured: readonly number[], expected: readonly number[]): void {
  expect(measured).toEqual(expected.map((mass) => expect.closeTo(mass, 6)));
}

const equal = (count: number, mass: number) => new Array<number>(count).fill(mass);

describe("a pop", () => {
  // 15 slots are free. Under 15 * 36 = 540: 2, 4, 8 pieces, more while each of them and the cell had 36, so here 8.
  test.each([230, 260, 300, 330, 400, 500, 539])("of mass %d makes nine equal cells", (mass) => {
    expectMasses(measurePop(ARENA, mass), equal(9, mass / 9));
  });

  // From 540 on half stays; halves of the rest fly while one, shared by the free slots, is 36; then equal parts.
  test.each([
    [540, [270, ...equal(15, 18)]],
    [1000, [500, ...equal(15, 500 / 15)]],
    [1079, [539.5, ...equal(15, 539.5 / 15)]],
    [1080, [540, 270, ...equal(14, 270 / 14)]],
    [1200, [600, 300, ...equal(14, 300 / 14)]],
    [2500, [1250, 625, 312.5, ...equal(13, 312.5 / 13)]],
    [5000, [2500, 1250, 625, 312.5, ...equal(12, 312.5 / 12)]],
    [10_000, [5000, 2500, 1250, 625, 312.5, ...equal(11, 312.5 / 11)]],
    [20_000, [10_000, 5000, 2500, 1250, 625, 312.5, ...equal(10, 31.25)]],
  ])("of mass %d keeps half and sends off %j", (mass, masses) => {
    expectMasses(measurePop(ARENA, mass), masses);
  });

  // With 9 cells 7 slots are free, with 13 three, with 15 one.
  test.each([
    [240, 8, equal(5, 48)],
    [252, 8, [126, ...equal(7, 18)]],
    [240, 12, [120, 60, ...equal(2, 30)]],
    [240, 14, [120, 120]],
    [240, 15, [240]],
  ])("of mass %d beside %d other cells makes %j", (mass, others, masses) => {
    expectMasses(measurePop(ARENA, mass, others), masses);
  });

  // A piece of 35 is enough: the border is 15 * 35 = 525.
  test.each([
    [524, equal(9, 524 / 9)],
    [525, [262.5, ...equal(15, 17.5)]],
    [1050, [525, 262.5, ...equal(14, 18.75)]],
  ])("in Ogar of mass %d makes %j", (mass, masses) => {
    expectMasses(measurePop(OGAR, mass), masses);
  });

  test("befalls who is 114.02 and covers the virus; smaller ones hide under it", () => {
    for (const [radius, cells] of [
      [114.017, 1],
      [114.018, 9],
    ] as const) {
      const world = emptyArena();
      putVirus(world, X, Y);
      putPlayer(world, 1, X, Y, radius);
      stepWorld(world);
      expect(radiiOf(world, 1)).toHaveLength(cells);
      expect(massOfPlayer(world, 1)).toBeCloseTo((radius * radius) / 100 + (cells > 1 ? 100 : 0), 6);
    }
  });
});

describe("viruses", () => {
  test("fed grow from 100 to 136.62 by the blobs' areas; the seventh makes them shoot along its way", () => {
    const world = emptyArena();
    const virus = putVirus(world, X, Y);
    const sizes = [world.bodies.radius[virus]!];
    const feed = (direction: { x: number; y: number }) => {
      boost(world.bodies, putBlob(world, X - 60 * direction.x, Y - 60 * direction.y), direction, 100);
      stepWorld(world);
      sizes.push(Math.round(world.bodies.radius[virus]! * 100) / 100);
    };
    for (let feeds = 0; feeds < 6; feeds++) feed({ x: 1, y: 0 });
    feed({ x: 0.6, y: -0.8 });
    expect(sizes).toEqual([100, 106.98, 113.53, 119.72, 125.6, 131.22, 136.62, 100]);
    const [shot] = slotsOfKind(world, BODY_VIRUS).filter((slot) => slot !== virus);
    runSteps(world, 3 * ARENA.stepHz);
    expect(world.bodies.x[shot!]! - X).toBeCloseTo(0.6 * 780, -1);
    expect(world.bodies.y[shot!]! - Y).toBeCloseTo(-0.8 * 780, -1);
    expect([world.bodies.radius[shot!], world.virusCount]).toEqual([100, 2]);
    expect(world.bodies.x[virus]).toBe(X);
  });

  test("in Ogar shoot at the eighth", () => {
    const world = emptyArena({ ...OGAR, ...NOTHING_COMES });
    putVirus(world, X, Y);
    for (let feeds = 1; feeds <= 8; feeds++) {
      putBlob(world, X, Y);
      stepWorld(world);
      expect(world.virusCount).toBe(feeds < 8 ? 1 : 2);
    }
  });

  test("of which there are as many as there may be eat nothing", () => {
    const world = emptyArena({ virusesMax: 1 });
    putVirus(world, X, Y);
    putBlob(world, X, Y);
    stepWorld(world);
    expect(slotsOfKind(world, BODY_BLOB)).toHaveLength(1);
  });

  test("eaten half fed give what they were fed", () => {
    const world = emptyArena();
    putVirus(world, X, Y);
    for (let feeds = 0; feeds < 3; feeds++) {
      putBlob(world, X, Y);
      stepWorld(world);
    }
    putPlayer(world, 1, X, Y, 200);
    stepWorld(world);
    expect(massOfPlayer(world, 1)).toBeCloseTo(400 + 100 + 3 * 14.44, 6);
  });
});
