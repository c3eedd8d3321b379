// A name means one thing: whoever searches for what a file gives to others finds that file alone.
import { expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { listSources, parseSource, type Source } from "./sources.ts";

/** What the product is made of, and what its tests share. */
const PRODUCT = /^(shared|main|renderer)\/.*(?<!\.(test|bench))\.tsx?$/;

/** A language says what every other one says, by the same names: the rows of one table. */
const LANGUAGE = new RegExp(`^renderer/i18n/(${LANGUAGE_TAGS.join("|")})/`);

/** Names that several of the files give to others, one sentence each. */
function clashes(sources: readonly Source[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const { path, exports } of sources) {
    const home = path.replace(LANGUAGE, "renderer/i18n/(a language)/");
    for (const name of exports) homes.set(name, (homes.get(name) ?? new Set()).add(home));
  }
  return [...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths]}`);
}

test("no two files of the product export one name", () => {
  const product = listSources().filter((path) => PRODUCT.test(path));
  expect(product.length).toBeGreaterThan(500);
  expect(clashes(product.map((path) => parseSource(path)))).toEqual([]);
});

test("a planted clash is found, whatever the name is of", () => {
  const sources = [
    parseSource("shared/a.ts", "export type Meal = string; export class Spot {} type Own = 1;"),
    parseSource("renderer/B.tsx", "export function Meal() {} export const [own, { at: spot }] = made;"),
    parseSource("main/c.ts", "export enum Spot {} const own = 2; export { own }; export const Own = 1;"),
    parseSource("renderer/i18n/en/d.ts", "export const home = {};"),
    parseSource("renderer/i18n/pl/d.ts", "export const home = {};"),
  ];
  expect(clashes(sources)).toEqual([
    "Meal: shared/a.ts,renderer/B.tsx",
    "Spot: shared/a.ts,main/c.ts",
    "own: renderer/B.tsx,main/c.ts",
  ]);
  const away = parseSource("renderer/ui/e.ts", "export const home = 1;");
  expect(clashes([...sources, away])).toContain("home: renderer/i18n/(a language)/d.ts,renderer/ui/e.ts");
});
