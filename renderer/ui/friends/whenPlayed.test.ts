// How long ago a day was, by the calendar and not by hours; and of today, to the minute.
import { expect, test } from "vitest";
import { ENGLISH, POLISH } from "../../i18n/languages.stage.ts";
import type { Language } from "../../i18n/languages.ts";
import { whenExactly, whenPlayed } from "./whenPlayed.ts";

const at = (text: string) => new Date(text).getTime();
const NOW = at("2026-11-26T00:30:00");

test.each([
  ["2026-11-26T00:10:00", "today", "dzisiaj"],
  ["2026-11-26T23:00:00", "today", "dzisiaj"],
  ["2026-11-25T23:50:00", "yesterday", "wczoraj"],
  ["2026-11-20T12:00:00", "6 days ago", "6 dni temu"],
  ["2026-11-12T12:00:00", "2 weeks ago", "2 tygodnie temu"],
  ["2026-10-20T12:00:00", "last month", "w zeszłym miesiącu"],
  ["2025-10-20T12:00:00", "last year", "w zeszłym roku"],
  ["2030-01-01T12:00:00", "today", "dzisiaj"],
])("%s is %s", (then, english, polish) => {
  expect([whenPlayed(at(then), NOW, ENGLISH), whenPlayed(at(then), NOW, POLISH)]).toEqual([english, polish]);
});

test("the day on which clocks are put is a day like any other", () => {
  expect(whenPlayed(at("2026-10-24T12:00:00"), at("2026-10-25T01:00:00"), ENGLISH)).toBe("yesterday");
  expect(whenPlayed(at("2026-03-28T23:59:00"), at("2026-03-29T23:00:00"), ENGLISH)).toBe("yesterday");
});

test.each([
  ["2026-11-26T12:00:30", "just now", "przed chwilą"],
  ["2026-11-26T11:59:01", "1 minute ago", "1 minutę temu"],
  ["2026-11-26T11:57:00", "3 minutes ago", "3 minuty temu"],
  ["2026-11-26T11:01:00", "59 minutes ago", "59 minut temu"],
  ["2026-11-26T11:00:00", "today at 11:00", "dziś o\u00a011:00"],
  ["2026-11-26T00:05:00", "today at 00:05", "dziś o\u00a000:05"],
  ["2026-11-25T12:00:00", "yesterday", "wczoraj"],
  ["2030-01-01T12:00:00", "just now", "przed chwilą"],
])("seen at noon, %s is %s", (then, english, polish) => {
  const seen = (language: Language) =>
    whenExactly(at(then), at("2026-11-26T12:00:01"), language, language.texts.games.last);
  expect([seen(ENGLISH), seen(POLISH)]).toEqual([english, polish]);
});
