// Eating conserves what it should, whatever the crowd, and does not ask in which order people joined.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { BODY_BALL } from "./bodies.ts";
import { forage } from "./foraging.ts";
import { fillGrid } from "./grid.ts";
import { stepWorld } from "./step.ts";
import { BARE_RULES, radiusOfPlayer, type StagedCell, stageWorld } from "./worlds.stage.ts";

// A small place and few sizes: overlaps and ties are the rule.
const coordinate = fc.integer({ min: 0, max: 150 * 64 }).map((n) => n / 64);
const radius = fc.oneof(fc.constantFrom(10, 20, 20.5, 33), fc.double({ min: 6, max: 90, noNaN: true }));
const cell = fc.record({ playerId: fc.integer({ min: 1, max: 1000 }), x: coordinate, y: coordinate, radius });
const crowd = fc.uniqueArray(cell, { selector: (one) => one.playerId, minLength: 2, maxLength: 14 });
const balls = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 40 });
const parameters = { seed: 5, numRuns: 300 };

function areaOf(radii: number[]): number {
  return radii.reduce((sum, one) => sum + one * one, 0);
}

function radiiAfterStep(cells: StagedCell[], ballPlaces: { x: number; y: number }[]): Map<number, number> {
  const world = stageWorld(cells, ballPlaces);
  stepWorld(world);
  return new Map(cells.map(({ playerId }) => [playerId, radiusOfPlayer(world, playerId)]));
}

test.prop([crowd], parameters)("eating players neither makes nor loses area", (cells) => {
  const after = [...radiiAfterStep(cells, []).values()];
  const before = areaOf(cells.map((one) => one.radius));
  expect(Math.abs(areaOf(after) - before)).toBeLessThan(1e-9 * before);
});

test.prop([crowd, balls], parameters)(
  "each ball gone is worth ballScore to exactly one player",
  (cells, places) => {
    const world = stageWorld(cells, places);
    fillGrid(world.scratch.grid, world.bodies);
    forage(world);
    const left = [...world.bodies.kind.subarray(0, world.bodies.end)].filter(
      (kind) => kind === BODY_BALL,
    ).length;
    expect(left).toBe(world.ballCount);
    const gained = cells.reduce((sum, one) => sum + radiusOfPlayer(world, one.playerId) - one.radius, 0);
    expect(gained).toBeCloseTo((places.length - left) * BARE_RULES.ballScore, 9);
  },
);

test.prop([crowd, balls, fc.infiniteStream(fc.nat())], parameters)(
  "the order of joining and of balls changes no result, to the last bit",
  (cells, places, keys) => {
    const shuffled = shuffle(cells, keys);
    const expected = radiiAfterStep(cells, places);
    const actual = radiiAfterStep(shuffled, [...places].reverse());
    for (const [playerId, size] of expected) expect(actual.get(playerId)).toBe(size);
  },
);

test.prop([crowd, balls], parameters)(
  "who is eaten has radius 0 at once and is named once",
  (cells, places) => {
    const world = stageWorld(cells, places);
    stepWorld(world);
    const gone = cells
      .filter(({ playerId }) => radiusOfPlayer(world, playerId) === 0)
      .map((one) => one.playerId);
    const named = world.events.flatMap((event) => (event.kind === "eaten" ? [event.playerId] : []));
    expect(named.sort((a, b) => a - b)).toEqual(gone.sort((a, b) => a - b));
  },
);

function shuffle<T>(items: readonly T[], keys: Iterable<number>): T[] {
  const stream = keys[Symbol.iterator]();
  return items
    .map((item) => ({ item, key: stream.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
