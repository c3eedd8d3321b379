// The random numbers every game depends on: known, repeatable, savable, within their bounds.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createRng, nextFloat, nextInt, nextWord } from "./rng.ts";

test("a seed gives the known words on every machine", () => {
  const rng = createRng(1);
  expect([nextWord(rng), nextWord(rng), nextWord(rng)]).toMatchInlineSnapshot(`
    [
      2012149540,
      1872316204,
      1707632675,
    ]
  `);
});

test("a saved state goes on with the same numbers", () => {
  const rng = createRng(7);
  nextFloat(rng);
  const saved = JSON.parse(JSON.stringify(rng));
  expect([nextFloat(saved), nextFloat(saved)]).toEqual([nextFloat(rng), nextFloat(rng)]);
});

test("neighbouring seeds share nothing", () => {
  const words = [1, 2, 3].flatMap((seed) => {
    const rng = createRng(seed);
    return Array.from({ length: 100 }, () => nextWord(rng));
  });
  expect(new Set(words).size).toBe(300);
});

test("all faces of a die come about equally often", () => {
  const rng = createRng(42);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 60_000; i++) counts[nextInt(rng, 6)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

propTest.prop([fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 1, max: 0x100000000 })], {
  seed: 1,
})("numbers stay in their range", (seed, n) => {
  const rng = createRng(seed);
  const float = nextFloat(rng);
  expect(float >= 0 && float < 1).toBe(true);
  const int = nextInt(rng, n);
  expect(Number.isInteger(int) && int >= 0 && int < n).toBe(true);
});
