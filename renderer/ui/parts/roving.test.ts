// The keys of tab lists and rows.
import { expect, test } from "vitest";
import { indexAfter } from "./roving.ts";

test("tabs go round, rows stop at their ends", () => {
  expect(indexAfter("ArrowRight", 1, 2, "across")).toBe(0);
  expect(indexAfter("ArrowLeft", 0, 2, "across")).toBe(1);
  expect(indexAfter("ArrowDown", 4, 5, "down")).toBe(4);
  expect(indexAfter("ArrowUp", 0, 5, "down")).toBe(0);
  expect(indexAfter("ArrowDown", 0, 5, "down")).toBe(1);
  expect([indexAfter("Home", 3, 5, "down"), indexAfter("End", 0, 5, "across")]).toEqual([0, 4]);
});

test("other keys lead nowhere", () => {
  expect(indexAfter("ArrowDown", 0, 2, "across")).toBeNull();
  expect(indexAfter("ArrowRight", 0, 2, "down")).toBeNull();
  expect(indexAfter("Tab", 0, 2, "across")).toBeNull();
});
