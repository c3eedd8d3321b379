// Names are readable and never cover a small circle.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { THEME } from "../theme.ts";
import { keepInside, placeName } from "./nameSize.ts";

const place = (radius: number, aspect: number) => placeName(radius, aspect, { size: -1, lift: -1 });

test("a circle of a few pixels carries no name", () => {
  expect(place(1, 3).size).toBe(0);
});

test("a large circle holds its name in the middle", () => {
  const { size, lift } = place(200, 5);
  expect(lift).toBe(0);
  expect(size * 5).toBeLessThanOrEqual(2 * 200);
});

test("a small circle stays visible below its name", () => {
  const { size, lift } = place(10, 5);
  expect(size).toBe(THEME.nameMinSize);
  expect(lift - size / 2).toBeGreaterThan(10);
});

propTest.prop([
  fc.double({ min: 3.5, max: 4000, noNaN: true }),
  fc.double({ min: 0.3, max: 20, noNaN: true }),
])("a drawn name is readable at every size", (radius, aspect) => {
  expect(place(radius, aspect).size).toBeGreaterThanOrEqual(THEME.nameMinSize);
});

test("a name near the screen's edge stays readable in full", () => {
  expect(keepInside(5, 40, 0, 390)).toBe(40);
  expect(keepInside(380, 40, 0, 390)).toBe(350);
  expect(keepInside(200, 40, 0, 390)).toBe(200);
});
