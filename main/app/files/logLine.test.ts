// A line of the log, whatever the text: for a file, for a terminal, and for who reads it.
import { expect, test } from "vitest";
import { hostileTexts } from "../../../shared/names/hostileTexts.stage.ts";
import { logLine } from "./logLine.ts";

test("ten thousand hostile texts are one line each, in which a terminal finds nothing to do and nothing turns around", () => {
  const lines = hostileTexts(10_000).map((text) => logLine(0, "info", `player 1 «${text}» joined`));
  expect(lines.filter((line) => /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066\u2067\u200f]/u.test(line))).toEqual(
    [],
  );
  expect(lines.filter((line) => !line.startsWith("1970-01-01T00:00:00.000Z info player 1 «"))).toEqual([]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(13_000);
});

test("what is escaped can still be read", () => {
  expect(logLine(0, "warn", "a\nb\u001b[31mc\u202ed\u2067e\u0085")).toBe(
    "1970-01-01T00:00:00.000Z warn a\\nb\\u001b[31mc\\u202ed\\u2067e\\u0085",
  );
  expect(logLine(0, "info", "«\u2068עומר\u2069» joined")).toContain("«\u2068עומר\u2069» joined");
});
