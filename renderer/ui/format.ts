// Numbers and times as text in the person's language. Knows no component and no clock.
import type { Language } from "../i18n/languages.ts";
import { NO_BREAK_SPACE } from "../i18n/typography.ts";

/** Formats that were made. To make one takes longer than to use it a hundred times, and some numbers change ten
 *  times a second. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatFor({ locale }: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${Object.values(options)}`;
  const format = FORMATS.get(key) ?? new Intl.NumberFormat(locale, options);
  FORMATS.set(key, format);
  return format;
}

function formatWith(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  return formatFor(language, options).format(value);
}

/** What stands between whole and parts. */
export function decimalSignOf(language: Language): string {
  const parts = formatFor(language, {}).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

function formatNumber(value: number, language: Language, digits: number): string {
  return formatWith(value, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function formatTenths(value: number, language: Language): string {
  return formatNumber(value, language, 1);
}

export function formatWhole(value: number, language: Language): string {
  return formatNumber(value, language, 0);
}

/** A number of which each digit matters, like an id or a place: without groups, with at most three digits after the
 *  point. */
export function formatExact(value: number, language: Language): string {
  return formatWith(value, language, { maximumFractionDigits: 3, useGrouping: false });
}

/** As formatExact, with its sign where it is not 0. */
export function formatChange(value: number, language: Language): string {
  const options = { maximumFractionDigits: 3, useGrouping: false, signDisplay: "exceptZero" } as const;
  return formatWith(value, language, options);
}

/** A factor; with tenths while it is small. */
export function formatFactor(factor: number, language: Language): string {
  return formatNumber(factor, language, factor < 9.95 ? 1 : 0);
}

/** A part as percent. @param part 1 is 100 % */
export function formatPercent(part: number, language: Language): string {
  return formatWith(part, language, { style: "percent", maximumFractionDigits: 0 });
}

/** A score or mass: whole, rounded down. */
export function formatScore(score: number, language: Language): string {
  return formatNumber(Math.floor(score), language, 0);
}

/** 1 kB is 1000 bytes. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language, 0)}${NO_BREAK_SPACE}B`;
  if (bytes < 999_950) return `${formatNumber(bytes / 1000, language, 1)}${NO_BREAK_SPACE}kB`;
  return `${formatNumber(bytes / 1_000_000, language, 1)}${NO_BREAK_SPACE}MB`;
}

/** @param rateBytesPerS bytes per second */
export function formatByteRate(rateBytesPerS: number, language: Language): string {
  return `${formatBytes(rateBytesPerS, language)}/s`;
}

/** @param timeMs milliseconds; null (not measured yet) becomes `unknown` */
export function formatMs(timeMs: number | null, language: Language, unknown: string): string {
  return timeMs === null ? unknown : `${formatNumber(timeMs, language, 0)}${NO_BREAK_SPACE}ms`;
}

/** The time of day, like "10:32". @param atMs milliseconds since 1970 */
export function formatTimeOfDay(atMs: number, { locale }: Language): string {
  return new Date(atMs).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

/** Seconds as "0:07", "12:30" or "1:02:03". */
export function formatDuration(durationS: number): string {
  const whole = Math.max(0, Math.floor(durationS));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const tail = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/**
 * Parts of a whole as whole percents that add up to 100: rounded down, and the missing ones go to those cut most.
 * Source: the largest remainder method.
 * @param parts 0..1 each, together 1
 */
export function wholePercents(parts: readonly number[]): number[] {
  const percents = parts.map((part) => Math.floor(100 * part));
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const cutMost = [...parts.keys()].sort((a, b) => ((100 * parts[b]!) % 1) - ((100 * parts[a]!) % 1));
  for (const index of cutMost.slice(0, missing)) percents[index]! += 1;
  return percents;
}
