// Names are readable, never cover a small circle and keep their place.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { FACE } from "../../marbles/paintFace.ts";
import { frameMoverWith } from "../../net/frame.stage.ts";
import type { FrameMover } from "../../net/frame.ts";
import { THEME } from "../arenaTheme.ts";
import { createNamePlace, keepOnScreen, pickBearer, placeName, roamOf } from "./namePlace.ts";

const MIDDLE_Y = 400;

function placeAt(radius: number, aspect: number, centreY = MIDDLE_Y, place = createNamePlace()) {
  placeName(radius, aspect, centreY, place);
  return place;
}

test("a circle of a few pixels carries no name", () => {
  expect(placeAt(1, 3).spot).toBe("nowhere");
});

test("a large circle holds its name below its face, all of it", () => {
  const { eyeY, eyeRadius } = FACE;
  for (const aspect of [1, 2.5, 5]) {
    const { spot, size, down } = placeAt(80, aspect);
    expect(spot).toBe("inside");
    expect(down - size * 0.4).toBeGreaterThan((eyeY + eyeRadius) * 80);
    expect(Math.hypot((size * aspect) / 2, down + size * 0.35)).toBeLessThanOrEqual(80);
  }
});

test("a small circle stays visible below its name, at the upper edge above it", () => {
  const { spot, size, down } = placeAt(10, 5);
  expect([spot, size]).toEqual(["above", THEME.nameMinSize]);
  expect(-down - size / 2).toBeGreaterThan(10);
  const below = placeAt(10, 5, 12);
  expect(below.spot).toBe("below");
  expect(below.down - size / 2).toBeGreaterThan(10);
});

test("a crown stands above its circle, so the name goes below", () => {
  const place = createNamePlace();
  placeName(10, 5, MIDDLE_Y, place, true);
  expect(place.spot).toBe("below");
});

test("where there is no room below either, the name goes above the crown", () => {
  const place = createNamePlace();
  placeName(6, 5, MIDDLE_Y, place, true, MIDDLE_Y + 12);
  expect(place.spot).toBe("above");
  expect(-place.down - place.size / 2).toBeGreaterThan(6 + 7);
  placeName(6, 5, MIDDLE_Y, place, true, MIDDLE_Y + 100);
  expect(place.spot).toBe("below");
});

const anyRadius = fc.double({ min: 0, max: 4000, noNaN: true });
const anyAspect = fc.double({ min: 0.3, max: 14, noNaN: true });

propTest.prop([fc.array(anyRadius, { minLength: 1, maxLength: 20 }), anyAspect])(
  "a name is readable and no larger than that, whatever its circle was before",
  (radii, aspect) => {
    const place = createNamePlace();
    for (const radius of radii) {
      placeAt(radius, aspect, MIDDLE_Y, place);
      if (place.spot === "nowhere") continue;
      expect(place.size).toBeGreaterThanOrEqual(THEME.nameMinSize);
      expect(place.size).toBeLessThanOrEqual(THEME.nameMaxSize);
      if (place.spot === "inside")
        expect(place.size * Math.max(aspect, 0.5)).toBeLessThanOrEqual(1.6 * radius + 1e-6);
    }
  },
);

/** Of a little to and fro, as of a circle that eats and shrinks. */
const tremble = fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true }), { minLength: 2, maxLength: 40 });

propTest.prop([fc.double({ min: 1, max: 300, noNaN: true }), anyAspect, tremble])(
  "a circle whose size goes to and fro changes its name's place once at most",
  (radius, aspect, factors) => {
    const place = createNamePlace();
    const spots = factors.map((factor) => placeAt(radius * factor, aspect, MIDDLE_Y, place).spot);
    expect(spots.filter((spot, i) => i > 0 && spot !== spots[i - 1]).length).toBeLessThanOrEqual(1);
  },
);

propTest.prop([
  fc.double({ min: 0, max: 80, noNaN: true }),
  fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 40 }),
])("a circle that trembles at the screen's upper edge does so, too", (centreY, steps) => {
  const place = createNamePlace();
  const spots = steps.map((step) => placeAt(15, 8, centreY + step, place).spot);
  expect(spots.filter((spot, i) => i > 0 && spot !== spots[i - 1]).length).toBeLessThanOrEqual(1);
});

propTest.prop([
  fc.double({ min: 0, max: 80, noNaN: true }),
  fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 40 }),
])("so does a leader that trembles at the lower edge", (room, steps) => {
  const place = createNamePlace();
  const spots = steps.map((step) => {
    placeName(15, 8, MIDDLE_Y + step, place, true, MIDDLE_Y + room);
    return place.spot;
  });
  expect(spots.filter((spot, i) => i > 0 && spot !== spots[i - 1]).length).toBeLessThanOrEqual(1);
});

test("a name near the screen's edge stays readable in full", () => {
  expect(keepOnScreen(5, 40, 390, 100)).toBe(40);
  expect(keepOnScreen(380, 40, 390, 100)).toBe(350);
  expect(keepOnScreen(200, 40, 390, 100)).toBe(200);
});

test("but it does not stay behind when its circle leaves", () => {
  const inside = placeAt(100, 5);
  const half = (inside.size * 5) / 2;
  expect(Math.abs(keepOnScreen(-90, half, 390, roamOf(inside, 100, half)) + 90) + half).toBeLessThanOrEqual(
    100,
  );
  const above = placeAt(10, 5);
  expect(keepOnScreen(-8, 30, 390, roamOf(above, 10, 30))).toBe(22);
});

const cell = (id: number, playerId: number, radius: number) => frameMoverWith({ id, playerId, radius });
const bearerOf = (bearer: number, ...cells: FrameMover[]) =>
  pickBearer({ movers: cells, ownPlayerId: 1 }, bearer);

test("the largest own cell bears the name, not a blob of one's own and nobody else's", () => {
  expect(
    bearerOf(0, cell(1, 1, 20), cell(2, 1, 40), cell(3, 2, 90), { ...cell(4, 1, 50), kind: "blob" }),
  ).toBe(2);
  expect(bearerOf(2, cell(3, 2, 90))).toBe(0);
});

test("two halves of nearly one size do not throw the name to and fro", () => {
  expect(bearerOf(1, cell(1, 1, 40), cell(2, 1, 44))).toBe(1);
  expect(bearerOf(2, cell(2, 1, 40), cell(1, 1, 44))).toBe(2);
  expect(bearerOf(1, cell(1, 1, 40), cell(2, 1, 48))).toBe(2);
  expect(bearerOf(1, cell(1, 1, 0), cell(2, 1, 12))).toBe(2);
});
