// Strangers can be any number: only so many are remembered, and who came again is forgotten last.
import { expect, test } from "vitest";
import { BoundedMap } from "./boundedMap.ts";

test("what was set longest ago is forgotten; setting it anew makes it the newest", () => {
  const map = new BoundedMap<number>(2);
  map.set("a", 1).set("b", 2).set("a", 3).set("c", 4);
  expect([...map]).toEqual([
    ["a", 3],
    ["c", 4],
  ]);
});
