// How long ago a day was, by the calendar and not by hours.
import { expect, test } from "vitest";
import { whenPlayed } from "./whenPlayed.ts";

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
  expect([whenPlayed(at(then), NOW, "en"), whenPlayed(at(then), NOW, "pl")]).toEqual([english, polish]);
});

test("the day on which clocks are put is a day like any other", () => {
  expect(whenPlayed(at("2026-10-24T12:00:00"), at("2026-10-25T01:00:00"), "en")).toBe("yesterday");
  expect(whenPlayed(at("2026-03-28T23:59:00"), at("2026-03-29T23:00:00"), "en")).toBe("yesterday");
});
