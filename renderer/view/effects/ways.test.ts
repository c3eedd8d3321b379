// Where what was eaten, thrown and lit is at a time: golden values, so that a picture changes only where it is meant to.
import { expect, test } from "vitest";
import { drawOut } from "../shapeMatrix.ts";
import { BIRTH_MS, birthRingAt, shadowAt } from "./births.ts";
import { type Crumb, type CrumbPlace, crumbAt } from "./crumbs.ts";
import { chanceOf } from "./curves.ts";
import { DARK_MS, darknessAt, OUTLINE_MS, outlineAt } from "./deathMoment.ts";
import { createFlashLimit } from "./flashLimit.ts";
import { FLIGHT_MS, type FlightPlace, flightAt } from "./flights.ts";
import { type FloatLook, floatAt } from "./floats.ts";
import { glowAt } from "./glows.ts";
import { SWALLOW_MS, type SwallowLook, swallowAt } from "./swallows.ts";

const START_MS = 1000;
const round = (value: number) => Math.round(value * 1000) / 1000;

test("a ball goes into its eater in 90 ms, ever faster, and is a fifth of its size there", () => {
  const flight = { startMs: START_MS, x: 100, y: 0, radius: 10, color: 3, toId: 1, toX: 0, toY: 0 };
  const place: FlightPlace = { x: 0, y: 0, radius: 0, isOver: false };
  const seen = [0, 30, 60, 90].map((ms) => {
    flightAt(flight, START_MS + ms, place);
    return [round(place.x), round(place.radius), place.isOver];
  });
  expect(seen).toEqual([
    [100, 10, false],
    [91.667, 7.333, false],
    [66.667, 4.667, false],
    [25, 2, true],
  ]);
  expect(FLIGHT_MS).toBe(90);
});

test("a ball follows an eater that moves on", () => {
  const place: FlightPlace = { x: 0, y: 0, radius: 0, isOver: false };
  const flight = { startMs: START_MS, x: 100, y: 0, radius: 10, color: 3, toId: 1, toX: 60, toY: 80 };
  flightAt(flight, START_MS + 60, place);
  expect([round(place.x), round(place.y)]).toEqual([86.667, 26.667]);
});

test("a cell is drawn out towards its eater, keeps what it is, shuts its wide eyes and is gone after 180 ms", () => {
  const swallow = { startMs: START_MS, x: 0, y: 0, radius: 40, playerId: 2, toId: 1, toX: 0, toY: 50 };
  const look: SwallowLook = { x: 0, y: 0, scale: 1, xx: 1, xy: 0, yy: 1, alpha: 1, eyes: 1, isOver: false };
  const seen = [0, 60, 99, 150, SWALLOW_MS].map((ms) => {
    swallowAt(swallow, START_MS + ms, look);
    const area = look.xx * look.yy - look.xy * look.xy;
    return [look.y, look.scale, look.xx, look.yy, area, look.alpha, look.eyes].map(round);
  });
  expect(seen).toEqual([
    [0, 1, 1, 1, 1, 1, 1.25],
    [4.722, 0.909, 0.703, 1.422, 1, 1, 1.25],
    [12.856, 0.752, 0.667, 1.5, 1, 1, 0],
    [29.514, 0.431, 0.768, 1.302, 1, 0.556, 0],
    [42.5, 0.18, 1, 1, 1, 0, 0],
  ]);
  expect(look.isOver).toBe(true);
});

const CRUMB: Crumb = {
  isBelow: false,
  ...{
    startMs: START_MS,
    lifeMs: 400,
    x: 0,
    y: 0,
    awayX: 30,
    awayY: 0,
    radius: 4,
    along: 1,
    painting: 0,
    alpha: 1,
  },
  ...{ toId: 0, toX: 0, toY: 100 },
};
const placeOf = (crumb: Crumb, ms: number) => {
  const place: CrumbPlace = { x: 0, y: 0, radius: 0, alpha: 0, isOver: false };
  crumbAt(crumb, START_MS + ms, place);
  return place;
};

test("a crumb slows down where it was thrown, and one that is sucked in ends in the eater", () => {
  const thrown = [0, 100, 200, 399].map((ms) => round(placeOf(CRUMB, ms).x));
  expect(thrown).toEqual([0, 15.102, 22.602, 28.163]);
  const end = placeOf({ ...CRUMB, toId: 7 }, 400);
  expect([round(end.x), end.y, end.alpha, end.isOver]).toEqual([0, 100, 0, true]);
});

test("two rings contract from 140 pixels onto one's own circle and go", () => {
  const look = { radius: 0, alpha: 0 };
  const at = (ms: number, index: number, ownRadius: number) => {
    birthRingAt(ms, index, ownRadius, look);
    return [round(look.radius), round(look.alpha)];
  };
  expect(at(0, 0, 20)).toEqual([140, 0]);
  expect(at(310, 0, 20)).toEqual([37.625, 1]);
  expect(at(610, 0, 20)[0]).toBeCloseTo(23, 1);
  expect(at(0, 1, 20)[1]).toBe(0);
  expect(at(BIRTH_MS, 1, 20)[1]).toBe(0);
  // About a dot a ring is seen still, and one's own circle is never crossed.
  expect(at(615, 0, 2)[0]).toBeCloseTo(16, 1);
  expect(at(0, 0, 200)[0]).toBeGreaterThan(200 * 1.15);
});

test("the shadow of who drops in gathers under it and goes once it has landed", () => {
  const look = { radius: 0, alpha: 0 };
  const seen = [0, 110, 220, 310, 400].map((ms) => {
    shadowAt(ms, look);
    return [round(look.radius), round(look.alpha)];
  });
  expect(seen).toEqual([
    [2.2, 0],
    [1.963, 0.3],
    [1.25, 0.6],
    [1.25, 0.3],
    [1.25, 0],
  ]);
});

test("at one's death the edges darken within a third of a second and are bright again within two", () => {
  expect([0, 160, 320, 1100, 1450, DARK_MS].map((ms) => round(darknessAt(ms)))).toEqual([
    0, 0.543, 0.62, 0.62, 0.31, 0,
  ]);
  const look = { scale: 0, alpha: 0 };
  const outlines = [0, 90, 180, 600, OUTLINE_MS].map((ms) => {
    outlineAt(ms, look);
    return [round(look.scale), round(look.alpha)];
  });
  expect(outlines).toEqual([
    [1, 1],
    [1.114, 1],
    [1.13, 1],
    [1.13, 1],
    [1.13, 0],
  ]);
});

test("a light grows and goes", () => {
  const glow = { painting: 0, startMs: START_MS, lifeMs: 280, fromRadius: 10, toRadius: 20 };
  const look = { radius: 0, alpha: 0, isOver: false };
  const aim = { toId: 0, toX: 0, toY: 0 };
  glowAt({ ...glow, ...aim, alpha: 0.5 }, START_MS + 140, look);
  expect(look).toEqual({ radius: 18.75, alpha: 0.125, isOver: false });
});

test("bigger gains are written larger, up to a size that is enough; each goes up and away", () => {
  const look: FloatLook = { rise: 0, size: 0, alpha: 0, isOver: false };
  const sizeOf = (amount: number) => {
    floatAt({ startMs: START_MS, amount }, START_MS + 200, look);
    return look.size;
  };
  expect([1, 10, 100, 1e9].map(sizeOf)).toEqual([17, 24, 31, 36]);
  floatAt({ startMs: START_MS, amount: 5 }, START_MS + 900, look);
  expect([look.rise, look.alpha, look.isOver]).toEqual([42, 0, true]);
});

test("what is drawn out along a way is longer there and as much thinner across", () => {
  const shape = { xx: 0, xy: 0, yy: 0 };
  drawOut(3, 4, 2, shape);
  // Along the way a place goes twice as far, across it half as far.
  expect([shape.xx * 3 + shape.xy * 4, shape.xy * 3 + shape.yy * 4].map(round)).toEqual([6, 8]);
  expect([shape.xx * -4 + shape.xy * 3, shape.xy * -4 + shape.yy * 3].map(round)).toEqual([-2, 1.5]);
  drawOut(0, 0, 2, shape);
  expect(shape).toEqual({ xx: 1, xy: 0, yy: 1 });
});

test("chance is spread evenly and the same each time", () => {
  const chances = Array.from({ length: 1000 }, (_, i) => chanceOf(i, i % 7));
  expect(chances.every((chance) => chance >= 0 && chance < 1)).toBe(true);
  expect(chances.reduce((sum, chance) => sum + chance, 0) / 1000).toBeCloseTo(0.5, 1);
  expect(chanceOf(5, 2)).toBe(chanceOf(5, 2));
  expect(new Set(chances).size).toBeGreaterThan(990);
});

test("nothing bright appears more than three times in any second", () => {
  const limit = createFlashLimit();
  const begun: number[] = [];
  for (let ms = 0; ms < 10_000; ms += 16) if (limit.take(ms)) begun.push(ms);
  const most = Math.max(...begun.map((from) => begun.filter((ms) => ms >= from && ms < from + 1000).length));
  expect(most).toBeLessThanOrEqual(3);
  expect(begun.length).toBeGreaterThanOrEqual(18);
});
