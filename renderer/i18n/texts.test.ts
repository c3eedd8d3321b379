// All text a person can read: complete in both languages, told apart, and counted right in Polish.
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { resolveLanguage, textsOf } from "./translate.ts";

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
  ["units.s", "range", "givenPlaceholder"].map((text) => `.rules.${text}`),
  ".wire.roles.1",
  ["count", "ticks", "timeMs", "mover", "x", "y", "dx", "dy", "color", "p50Ms", "p99Ms", "role"].map(
    (value) => `.wire.values.${value}`,
  ),
].flat();

test("both languages have the same texts, none empty", () => {
  expect([...polish.keys()]).toEqual([...english.keys()]);
  for (const [key, text] of [...english, ...polish]) expect(text.trim(), key).not.toBe("");
});

test("nothing was left in English", () => {
  const same = [...english].filter(([key, text]) => polish.get(key) === text).map(([key]) => key);
  expect(same).toEqual(SAME_IN_BOTH);
});

test("each failure has words of its own, so that a person can tell them apart", () => {
  for (const texts of [en, pl]) {
    for (const group of [texts.closed, texts.probe, texts.saveFailure, texts.storage, texts.hostFailure]) {
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

test.each([
  [0, "0 graczy"],
  [1, "1 gracz"],
  [2, "2 gracze"],
  [4, "4 gracze"],
  [5, "5 graczy"],
  [12, "12 graczy"],
  [14, "14 graczy"],
  [21, "21 graczy"],
  [22, "22 gracze"],
  [64, "64 gracze"],
  [112, "112 graczy"],
])("Polish counts %i as %s", (count, text) => {
  expect(pl.match.playerCount(count)).toBe(text);
});

test("English counts", () => {
  expect([0, 1, 2].map(en.match.playerCount)).toEqual(["0 players", "1 player", "2 players"]);
});

test.each([
  ["system", "pl-PL", "pl"],
  ["system", "pl", "pl"],
  ["system", "PL", "pl"],
  ["system", "en-GB", "en"],
  ["system", "plx", "en"],
  ["system", "", "en"],
  ["en", "pl-PL", "en"],
  ["pl", "de-DE", "pl"],
])("setting %s with locale %s shows %s", (setting, locale, language) => {
  expect(resolveLanguage(setting, locale)).toBe(language);
  expect(textsOf(resolveLanguage(setting, locale))).toBe(language === "pl" ? pl : en);
});
