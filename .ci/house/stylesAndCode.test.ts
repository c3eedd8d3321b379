// What styles and code both have to say is said alike: sizes at which the interface changes, times, and what is drawn in
// the arena as in the page.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LINE_MS } from "../../renderer/app/match/chronicle.ts";
import { SMALL, TINY, WIDE } from "../../renderer/app/stage/field.ts";
import { STICK_RADIUS } from "../../renderer/input/stick.ts";
import { EASE, SLOW_MS } from "../../renderer/ui/motion.ts";
import { ARENA_THEMES, THEME } from "../../renderer/view/arenaTheme.ts";
import { ROOT } from "../project.mjs";
import { listFiles } from "./sources.ts";

/** A sheet's text, wherever it lies. */
function read(sheet: string): string {
  const path = listFiles(/\.css$/).find((one) => one.endsWith(`/${sheet}`));
  return readFileSync(`${ROOT}/${path}`, "utf8");
}

/** All numbers that `pattern` finds, once each. */
function numbers(text: string, pattern: RegExp): number[] {
  return [...new Set([...text.matchAll(pattern)].map((found) => Number(found[1])))];
}

test("windows are small, tiny and wide for the strip beside the arena as for where the arena lies", () => {
  const strip = read("strip.css");
  for (const { width, height } of [SMALL, TINY]) {
    expect(strip).toContain(`(max-width: ${width}px)`);
    expect(strip).toContain(`(max-height: ${height}px)`);
  }
  // No other sizes than those.
  expect(numbers(strip, /@media [^{]*max-width: (\d+)px/g).toSorted((a, b) => a - b)).toEqual([
    TINY.width,
    SMALL.width,
  ]);
  expect(numbers(strip, /@media \((?:min|max)-width: (\d+)rem\)/g)).toEqual([WIDE]);
});

test("what code moves, or waits for, takes as long as what styles move", () => {
  const tokens = read("tokens.css");
  expect(numbers(tokens, /--slow: (\d+)ms/g)).toEqual([SLOW_MS]);
  expect(tokens).toContain(`--ease: ${EASE};`);
});

test("a line of who ate whom has faded just before it goes", () => {
  const [, lasts = 0, waits = 0] = /pass ([\d.]+)s ([\d.]+)s/.exec(read("lives.css"))?.map(Number) ?? [];
  expect(1000 * (lasts + waits)).toBeLessThanOrEqual(LINE_MS);
  expect(1000 * (lasts + waits)).toBeGreaterThan(LINE_MS - 200);
});

test("the ring of the stick is as wide as a thumb bends", () => {
  const stick = /\.stick \{(.*?)\}/s.exec(read("touch.css"))?.[1] ?? "";
  expect(numbers(stick, /(?:top|left): -(\d+)px/g)).toEqual([STICK_RADIUS]);
  expect(numbers(stick, /(?:width|height): (\d+)px/g)).toEqual([2 * STICK_RADIUS]);
});

test("names in the arena are in the page's font, and danger has one colour in both", () => {
  expect(read("base.css")).toContain(`font-family: "${THEME.nameFont}";`);
  const told = [...read("tokens.css").matchAll(/--danger-ring: #([0-9a-f]{6});/g)].map(([, hex = ""]) => hex);
  const drawn = [ARENA_THEMES.dark, ARENA_THEMES.light].map(({ dangerRing }) => dangerRing.toString(16));
  expect(told).toEqual(drawn);
});
