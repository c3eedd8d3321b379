// The stylesheets' own rules: measures and colours come from tokens.css alone, and text can be read on whatever it lies on,
// which axe cannot tell of words over a canvas.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ARENA_THEMES } from "../../renderer/view/arenaTheme.ts";
import { luminance, toLight } from "../../shared/light.ts";
import { PALETTE } from "../../shared/model.ts";
import { ROOT } from "../project.mjs";
import { listFiles } from "./sources.ts";

const TOKENS = "renderer/styles/tokens.css";
/** In forced-colours mode the system's colours replace all others. */
const FORCED = "renderer/styles/forcedColors.css";

/** Where a sheet has a condition of its own. */
const FORCED_PART = /@media \(forced-colors: active\) \{.*?^\}/gms;

const read = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");
const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, "");

/** Every declaration outside the tokens. */
function declarations(): { path: string; property: string; value: string }[] {
  const sheets = listFiles(/\.css$/).filter((path) => path !== TOKENS && path !== FORCED);
  return sheets.flatMap((path) => {
    const found = withoutComments(read(path))
      .replace(FORCED_PART, "")
      .matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)/g);
    return [...found].map(([, property = "", value = ""]) => ({ path, property, value }));
  });
}

/** Lengths that are no step of a scale. A hair, a part of the text's own size and a part of the window are no steps. */
const OFF_SCALE = /(?<![\w.-])\d*\.?\d+(rem|px)\b/;

const RULES: { of: RegExp; never: RegExp }[] = [
  { of: /./, never: /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|color-mix)a?\(/i },
  { of: /^(padding|margin|gap|row-gap|column-gap)/, never: OFF_SCALE },
  { of: /^border(-\w+)*-radius$/, never: OFF_SCALE },
  { of: /^(transition|animation)(-duration)?$/, never: /\b0?\.[0-3]\d*s\b|\b\d+ms\b/ },
];

test("colours, spaces, corners and times of motion are those of the tokens", () => {
  const found = declarations();
  expect(found.length).toBeGreaterThan(500);
  const strays = found.filter(({ property, value }) =>
    RULES.some(({ of, never }) => of.test(property) && never.test(value)),
  );
  expect(strays).toEqual([]);
});

test("text has a size of the scale, one relative to its surroundings, or one that grows with the window", () => {
  const sizes = declarations().filter(({ property }) => property === "font-size");
  expect(
    sizes.filter(
      ({ value }) => !/^(var\(--type-\d\)|[\d.]+em|inherit|clamp\(.*vmin.*\)|[\d.]+%)$/.test(value),
    ),
  ).toEqual([]);
});

type Rgb = readonly [number, number, number];
type Colour = { rgb: Rgb; alpha: number };

function parseColour(text: string): Colour {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const value = Number.parseInt(digits, 16);
    return { rgb: [value >> 16, (value >> 8) & 255, value & 255], alpha: 1 };
  }
  const [red = 0, green = 0, blue = 0, percent = 100] = (/^rgb\((.*)\)$/.exec(text)?.[1] ?? "")
    .split(/[ /]+/)
    .map((part) => Number.parseFloat(part));
  return { rgb: [red, green, blue], alpha: percent / 100 };
}

const over = ({ rgb, alpha }: Colour, ground: Rgb): Rgb =>
  rgb.map((part, index) => alpha * part + (1 - alpha) * ground[index]!) as unknown as Rgb;

function brightness([red, green, blue]: Rgb): number {
  return luminance([toLight(red / 255), toLight(green / 255), toLight(blue / 255)]);
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [brightness(a), brightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function readTokens(block: RegExp): Map<string, string> {
  const body = block.exec(withoutComments(read(TOKENS)))?.[1] ?? "";
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

const dark = readTokens(/^:root \{(.*?)^\}/ms);
const light = new Map([...dark, ...readTokens(/^:root\[data-theme="light"\] \{(.*?)^\}/ms)]);
const THEMES = { dark, light };

/** Whatever may lie below what lies over the arena: every colour of a circle, and black and white as the ends of all. */
const rgbOf = (color: number): Rgb => [color >> 16, (color >> 8) & 255, color & 255];

const GROUNDS: readonly Rgb[] = [...PALETTE.map(rgbOf), [0, 0, 0], [255, 255, 255]];

for (const name of ["dark", "light"] as const) {
  const tokens = THEMES[name];
  const colour = (token: string) => parseColour(tokens.get(token) ?? "");
  const onSolid = (text: string, ground: string) =>
    contrast(over(colour(text), colour(ground).rgb), over(colour(ground), colour("surface-solid").rgb));

  test(`${name}: words over the arena can be read, whatever passes below`, () => {
    for (const text of ["text", "text-soft"]) {
      for (const ground of GROUNDS) {
        expect(
          contrast(colour(text).rgb, over(colour("glass"), ground)),
          `${text} on ${ground}`,
        ).toBeGreaterThan(4.5);
      }
    }
  });

  test(`${name}: on the arena itself words can be read, and through what is thin over it where all of it is seen`, () => {
    const { arena, backdrop } = ARENA_THEMES[name];
    for (const field of [rgbOf(arena), rgbOf(backdrop)]) {
      for (const text of ["text", "text-soft"]) {
        expect(contrast(colour(text).rgb, field), text).toBeGreaterThan(4.5);
        expect(contrast(colour(text).rgb, over(colour("glass-thin"), field)), text).toBeGreaterThan(4.5);
      }
    }
  });

  test.each([
    ["text", "surface-solid"],
    ["text-soft", "surface-solid"],
    ["text", "raised"],
    ["text", "raised-hot"],
    ["text", "sunken"],
    ["text-soft", "sunken"],
    ["text-soft", "hover"],
    ["on-accent", "accent"],
    ["on-accent", "accent-hot"],
    ["on-accent", "accent-edge"],
    ["on-accent-tint", "accent-tint"],
    ["on-danger", "danger-face"],
    ["on-danger", "danger-hot"],
    ["on-danger", "danger-tint"],
    ["danger", "surface-solid"],
    ["good", "surface-solid"],
    ["accent-line", "sunken"],
    ["text", "good-tint"],
    ["text", "backdrop"],
    ["text-soft", "backdrop"],
    ["text-soft", "backdrop-mid"],
  ])(`${name}: %s can be read on %s`, (text, ground) => {
    expect(onSolid(text, ground)).toBeGreaterThan(4.5);
  });

  test.each([
    ["line-strong", "surface-solid"],
    ["line-strong", "sunken"],
    ["accent-line", "surface-solid"],
    ["focus", "surface-solid"],
    ["focus", "backdrop"],
    ["ring", "surface-solid"],
  ])(`${name}: %s can be seen on %s`, (line, ground) => {
    expect(onSolid(line, ground)).toBeGreaterThan(3);
  });
}

test("the window's ground, the page's first word on it and the page itself have one colour", () => {
  const ground = (tokens: Map<string, string>) => tokens.get("backdrop") ?? "none";
  const shell = read("main/shell/electron/theme.ts");
  expect(shell).toContain(`dark: "${ground(dark)}", light: "${ground(light)}"`);
  expect(read("renderer/index.html")).toContain(`name="theme-color" content="${ground(dark)}"`);
});
