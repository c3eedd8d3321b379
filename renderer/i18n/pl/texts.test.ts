// Polish as a reader expects it: nothing left in English, counted right, and lines that break where they may.
import { expect, test } from "vitest";
import { ENGLISH, textsByPath } from "../languages.stage.ts";
import { deskTexts } from "./deskTexts.ts";
import { bindShortWords, pluralPl } from "./grammar.ts";
import { texts } from "./texts.ts";

/** Words that are the same in Polish and in English. */
const SAME_IN_ENGLISH = [
  [".host.rulesets.arena.name", ".host.rulesets.ogar.name"],
  [".host.port", ".host.ipv4", ".host.ipv6", ".match.menu", ".match.noPing"],
  [".hud.bot", ".hud.unknown"],
  [".games.ping"],
  [".panel.ping"],
  [".results.tabs.podium", ".results.awardKinds.longestLife.why"],
  ["units.s", "range", "givenPlaceholder"].map((text) => `.rules.${text}`),
  [".wire.roles.1"],
  ["count", "ticks", "timeMs", "mover", "x", "y", "dx", "dy", "color", "skin", "p50Ms", "p99Ms", "role"].map(
    (value) => `.wire.values.${value}`,
  ),
  ["phase", "award", "amount"].map((value) => `.wire.values.${value}`),
].flat();

test("nothing was left in English", () => {
  const polish = textsByPath({ ...texts, ...deskTexts });
  const english = textsByPath({ ...ENGLISH.texts, ...ENGLISH.deskTexts });
  const same = [...english].filter(([path, text]) => polish.get(path) === text);
  expect(same.map(([path]) => path).sort()).toEqual(SAME_IN_ENGLISH.sort());
});

/** Counts from 0 to 125, each with its noun, as a grammar tells them. */
const COUNTS = Array.from({ length: 126 }, (_, count) => count);
const isFew = (count: number) =>
  count % 10 >= 2 && count % 10 <= 4 && !(count % 100 >= 12 && count % 100 <= 14);

test("Polish counts people: gracze only from 2 to 4", () => {
  const expected = COUNTS.map((count) => `${count} ${count >= 2 && count <= 4 ? "gracze" : "graczy"}`);
  expected[1] = "1 gracz";
  expect(COUNTS.map(texts.match.playerCount)).toEqual(expected);
  expect(texts.match.playerCount(24)).toBe("24 graczy");
});

test("Polish counts things: 22, 23 and 24 as 2, 3 and 4, but not 12, 13 and 14", () => {
  const expected = COUNTS.map((count) => `${count} ${isFew(count) ? "kulki" : "kulek"}`);
  expected[1] = "1 kulka";
  expect(COUNTS.map((count) => pluralPl(count, "kulka", "kulki", "kulek"))).toEqual(expected);
});

test("Polish words of one letter stay with the next word, wherever they stand", () => {
  expect(bindShortWords("W grze i z gry, a u nas „o tym” (w sieci)")).toBe(
    "W\u00a0grze i\u00a0z\u00a0gry, a\u00a0u\u00a0nas „o\u00a0tym” (w\u00a0sieci)",
  );
  expect(bindShortWords("mapa areny: dom, Ola 2")).toBe("mapa areny: dom, Ola 2");
});

test("every Polish text is set so, those made of a number or a name, too", () => {
  expect(texts.closed.full).toBe("W\u00a0grze nie ma już miejsc. Spróbuj, gdy ktoś wyjdzie.");
  expect(texts.home.colourTaken("czerwony")).toContain("w\u00a0tej grze");
  expect(texts.home.colours[0]).toBe("Czerwony");
  expect(JSON.stringify({ ...texts, ...deskTexts })).not.toMatch(/[\s(„"][aiouwz] /i);
});
