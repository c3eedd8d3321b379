// The budgets of the house: long files hide a concept without a name, long functions hide several.

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../project.mjs";
import { quantile } from "../tools/quantile.mjs";
import { functionSizes, listFiles, listSources, parseSource } from "./sources.ts";

const sources = listSources().map((path) => parseSource(path));
const isTest = (path: string) => /\.(test|spec|bench)\.tsx?$/.test(path);

test("files: median <= 100 lines, p90 <= 220, none over 300", () => {
  const sizes = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(
    quantile(
      sizes.map(({ lines }) => lines),
      0.5,
    ),
  ).toBeLessThanOrEqual(100);
  expect(
    quantile(
      sizes.map(({ lines }) => lines),
      0.9,
    ),
  ).toBeLessThanOrEqual(220);
});

test("no folder has more than 25 sources or specs in it: past that, what belongs together has a name", () => {
  const counts = new Map<string, number>();
  // A file beside a source has the source's name.
  const isOwn = (path: string) => !/\.(test|bench|stage)\.tsx?$/.test(path);
  for (const path of [...listSources().filter(isOwn), ...listFiles(/\.css$/)]) {
    const folder = posix.dirname(path);
    counts.set(folder, 1 + (counts.get(folder) ?? 0));
  }
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});

test("stylesheets: none over 300 lines", () => {
  const lines = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8").trimEnd().split("\n").length;
  expect(listFiles(/\.css$/).filter((path) => lines(path) > 300)).toEqual([]);
});

test("functions: median <= 8 lines, p90 <= 30, none over 60", () => {
  const sizes = sources.filter(({ path }) => !isTest(path)).flatMap(functionSizes);
  expect(sizes.filter(({ lines }) => lines > 60)).toEqual([]);
  expect(
    quantile(
      sizes.map(({ lines }) => lines),
      0.5,
    ),
  ).toBeLessThanOrEqual(8);
  expect(
    quantile(
      sizes.map(({ lines }) => lines),
      0.9,
    ),
  ).toBeLessThanOrEqual(30);
});

test("every file opens with a comment that says what it is", () => {
  expect(sources.filter(({ text }) => !/^(\/\/|\/\*)/.test(text)).map(({ path }) => path)).toEqual([]);
});
