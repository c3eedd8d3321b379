// How long ago something was, in a person's language and by their calendar: "yesterday", "3 days ago", "last month";
// for today to the minute.
import type { Language } from "../../i18n/languages.ts";
import type { Texts } from "../../i18n/texts.ts";
import { formatTimeOfDay } from "../format.ts";

const DAY_MS = 86_400_000;
/** Units, the longest first, with the days that one has. */
const UNITS = [
  { unit: "year", days: 365 },
  { unit: "month", days: 30 },
  { unit: "week", days: 7 },
  { unit: "day", days: 1 },
] as const;

/** Noon of a day: clock changes do not move noon to another day. */
function noonOf(timeMs: number): number {
  return new Date(timeMs).setHours(12, 0, 0, 0);
}

/** @param atMs, nowMs milliseconds since 1970; a future time counts as today */
export function whenPlayed(atMs: number, nowMs: number, language: Language): string {
  const days = Math.max(0, Math.round((noonOf(nowMs) - noonOf(atMs)) / DAY_MS));
  const { unit, days: length } = UNITS.find((one) => days >= one.days) ?? UNITS[3];
  const format = new Intl.RelativeTimeFormat(language.locale, { numeric: "auto" });
  return format.format(-Math.floor(days / length), unit);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** As whenPlayed, but in minutes within the last hour, and with the time for today. */
export function whenExactly(
  atMs: number,
  nowMs: number,
  language: Language,
  { justNow, today }: Pick<Texts["games"]["last"], "justNow" | "today">,
): string {
  const agoMs = nowMs - atMs;
  if (agoMs < MINUTE_MS) return justNow;
  if (agoMs < HOUR_MS) {
    const format = new Intl.RelativeTimeFormat(language.locale);
    return format.format(-Math.floor(agoMs / MINUTE_MS), "minute");
  }
  const isToday = noonOf(nowMs) === noonOf(atMs);
  return isToday ? today(formatTimeOfDay(atMs, language)) : whenPlayed(atMs, nowMs, language);
}
