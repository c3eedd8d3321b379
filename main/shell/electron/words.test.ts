// What the system shows in Kulki's name, and which of its own words are packed beside it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../../shared/languages.ts";
import { wordsFor } from "./words.ts";

test("each language has words of its own; whoever speaks none of them reads English", () => {
  expect(new Set(LANGUAGE_TAGS.map((tag) => wordsFor(tag).cannotStart)).size).toBe(LANGUAGE_TAGS.length);
  expect(wordsFor("fi-FI")).toBe(wordsFor("en-GB"));
});

test("Electron's own words are packed in the same languages", () => {
  const config = readFileSync(new URL("../../../electron-builder.yml", import.meta.url), "utf8");
  const packed = /^electronLanguages: \[(.*)\]$/m.exec(config)?.[1]?.split(", ");
  expect(packed).toEqual([...LANGUAGE_TAGS]);
});
