// All text a person can read: complete in both languages, told apart, and counted right in Polish.
import { expect, test } from "vitest";
import { texts as en } from "./en/texts.ts";
import { pluralPl } from "./pl/grammar.ts";
import { texts as pl } from "./pl/texts.ts";

/** Every text by its path; functions are asked with an ordinary argument of each kind. */
function flatten(value: unknown, path: string, out: Map<string, string>): Map<string, string> {
  if (typeof value === "string") out.set(path, value);
  else if (typeof value === "function") out.set(path, String(value(8000, 9000)));
  else for (const [key, part] of Object.entries(value as object)) flatten(part, `${path}.${key}`, out);
  return out;
}

const english = flatten(en, "", new Map());
const polish = flatten(pl, "", new Map());

/** Words that are the same in both languages. */
const SAME_IN_BOTH = [
  [".host.rulesets.arena.name", ".host.rulesets.ogar.name"],
  [".host.port", ".host.ipv4", ".host.ipv6", ".match.menu", ".match.noPing"],
  [".hud.bot", ".hud.unknown"],
  [".games.ping"],
  [".panel.ping"],
  ["units.s", "range", "givenPlaceholder"].map((text) => `.rules.${text}`),
  [".wire.roles.1"],
  ["count", "ticks", "timeMs", "mover", "x", "y", "dx", "dy", "color", "skin", "p50Ms", "p99Ms", "role"].map(
    (value) => `.wire.values.${value}`,
  ),
].flat();

test("both languages have the same texts, none empty", () => {
  expect([...polish.keys()]).toEqual([...english.keys()]);
  for (const [key, text] of [...english, ...polish]) expect(text.trim(), key).not.toBe("");
});

test("nothing was left in English", () => {
  const same = [...english].filter(([key, text]) => polish.get(key) === text).map(([key]) => key);
  expect(same.sort()).toEqual(SAME_IN_BOTH.sort());
});

test("each failure has words of its own, so that a person can tell them apart", () => {
  for (const texts of [en, pl]) {
    for (const group of [
      texts.closed,
      texts.checkFailure,
      texts.saveFailure,
      texts.storage,
      texts.hostFailure,
    ]) {
      const words = [...flatten(group, "", new Map()).values()];
      expect(new Set(words).size).toBe(words.length);
    }
  }
});

test("what a message is about is in the message", () => {
  for (const texts of [en, pl]) {
    expect(texts.hostFailure.portTaken(8999)).toContain("8999");
    expect(texts.host.usePort(9001)).toContain("9001");
    expect(texts.join.connecting("[fd00::12]:8999")).toContain("[fd00::12]:8999");
    expect(texts.join.hostVersion("0.2.0")).toContain("0.2.0");
    expect(texts.host.defaultGameName("Ania")).toContain("Ania");
    expect(texts.host.defaultGameName("")).not.toMatch(/^'|: $/);
  }
});

/** Counts from 0 to 125, each with its noun, as a grammar tells them. */
const COUNTS = Array.from({ length: 126 }, (_, count) => count);
const isFew = (count: number) =>
  count % 10 >= 2 && count % 10 <= 4 && !(count % 100 >= 12 && count % 100 <= 14);

test("Polish counts people: gracze only from 2 to 4", () => {
  const expected = COUNTS.map((count) => `${count} ${count >= 2 && count <= 4 ? "gracze" : "graczy"}`);
  expected[1] = "1 gracz";
  expect(COUNTS.map(pl.match.playerCount)).toEqual(expected);
  expect(pl.match.playerCount(24)).toBe("24 graczy");
});

test("Polish counts things: 22, 23 and 24 as 2, 3 and 4, but not 12, 13 and 14", () => {
  const expected = COUNTS.map((count) => `${count} ${isFew(count) ? "kulki" : "kulek"}`);
  expected[1] = "1 kulka";
  expect(COUNTS.map((count) => pluralPl(count, "kulka", "kulki", "kulek"))).toEqual(expected);
});

test("English counts", () => {
  for (const count of COUNTS) {
    const end = count === 1 ? "" : "s";
    expect([en.match.playerCount(count), en.hud.cells(count)]).toEqual([
      `${count} player${end}`,
      `${count} cell${end}`,
    ]);
  }
});
