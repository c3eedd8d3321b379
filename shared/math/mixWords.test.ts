// Words that look like chance: the source's own values, and no pattern that would show in an arena.
import { expect, test } from "vitest";
import { mixWords } from "./mixWords.ts";

// Source: MurmurHash3's fmix32 of 1 and of 2; that of 0 is 0.
test.each([
  [0, 1, 0x514e28b7],
  [0, 2, 0x30f4c306],
  [0, 0, 0],
])("of %d and %d", (a, b, expected) => expect(mixWords(a, b)).toBe(expected));

test("following numbers give places all over, for neighbouring seeds others", () => {
  for (const seed of [0, 1, 2, 0xffffffff]) {
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor((mixWords(seed, i) / 2 ** 32) * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  }
  const same = Array.from({ length: 1000 }, (_, i) => mixWords(7, i) === mixWords(8, i)).filter(Boolean);
  expect(same).toHaveLength(0);
});
