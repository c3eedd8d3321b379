// Numbers and times as a person reads them, in their language. Knows no component and no clock.
import type { Language } from "../../shared/desktopApi.ts";

/** Making a format takes longer than using it a hundred times, and some numbers change ten times a second. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatNumber(value: number, language: Language, digits: number): string {
  const key = `${language} ${digits}`;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = FORMATS.get(key) ?? new Intl.NumberFormat(language, options);
  FORMATS.set(key, format);
  return format.format(value);
}

export function formatTenths(value: number, language: Language): string {
  return formatNumber(value, language, 1);
}

export function formatWhole(value: number, language: Language): string {
  return formatNumber(value, language, 0);
}

/** A score: halves matter while it is small. */
export function formatScore(score: number, language: Language): string {
  return formatNumber(score, language, score < 99.95 ? 1 : 0);
}

/** @param rateBytesPerS bytes per second; 1 kB is 1000 bytes */
export function formatByteRate(rateBytesPerS: number, language: Language): string {
  if (rateBytesPerS < 1000) return `${formatNumber(rateBytesPerS, language, 0)} B/s`;
  if (rateBytesPerS < 999_950) return `${formatNumber(rateBytesPerS / 1000, language, 1)} kB/s`;
  return `${formatNumber(rateBytesPerS / 1_000_000, language, 1)} MB/s`;
}

/** @param timeMs milliseconds; null (not measured yet) becomes `unknown` */
export function formatMs(timeMs: number | null, language: Language, unknown: string): string {
  return timeMs === null ? unknown : `${formatNumber(timeMs, language, 0)} ms`;
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

/** A colour of the palette (0xRRGGBB) as CSS writes it. */
export function cssColor(rgb: number): string {
  return `#${rgb.toString(16).padStart(6, "0")}`;
}
