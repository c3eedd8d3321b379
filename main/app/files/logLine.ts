// A line of the log, for a file and for a terminal.

/** Longest line, UTF-16 units. */
const MAX_LINE_UNITS = 4000;

// Control characters, of which a terminal would do what they say, ends of lines, and signs that turn the text behind
// them around. A name that runs from right to left may be within isolates, which end with it.
const MISLEADING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066\u2067]/gu;

/** One line without its end, whatever the text holds: what could mislead is shown escaped. */
export function logLine(nowMs: number, level: string, text: string): string {
  const safe = text
    .slice(0, MAX_LINE_UNITS)
    .replace(MISLEADING, (sign) =>
      sign < " "
        ? JSON.stringify(sign).slice(1, -1)
        : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `${new Date(nowMs).toISOString()} ${level} ${safe}`;
}
