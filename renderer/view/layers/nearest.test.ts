// Few are all served; of very many the nearest are, and none flickers.
import { expect, test } from "vitest";
import { createNearest, settleNearest, shareAt } from "./nearest.ts";

/** Circles every 10 units; @returns what each is given once all has settled, and the last change of a frame. */
function settle(count: number) {
  const nearest = createNearest(40_000);
  let shown: number[] = [];
  let change = 0;
  for (let frame = 0; frame < 400; frame++) {
    const now = Array.from({ length: count }, (_, i) => shareAt(nearest, 10 * i));
    change = Math.max(...now.map((part, i) => Math.abs(part - (shown[i] ?? 0))));
    shown = now;
    settleNearest(nearest);
  }
  return { shown, change };
}

test("twenty are served wherever they are", () => {
  expect(settle(20).shown).toEqual(new Array(20).fill(1));
});

test("of two hundred about two dozen are, the nearest, and it stays so", () => {
  const { shown, change } = settle(200);
  const marked = shown.filter((part) => part > 0).length;
  expect(marked).toBeGreaterThanOrEqual(18);
  expect(marked).toBeLessThanOrEqual(26);
  expect(shown.slice(0, marked).every((part, i) => part >= (shown[i + 1] ?? 0))).toBe(true);
  expect(change).toBeLessThan(0.35);
});
