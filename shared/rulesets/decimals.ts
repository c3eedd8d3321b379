// How a rule's number is written in fields, codes and files, so that a reader gets the value that was meant: plain
// decimals, never an exponent, no finer than one step. Knows no rule.

/** The finest difference between two values of a rule is a millionth. */
const STEPS_PER_UNIT = 1_000_000;
const DIGITS = 6;

/** The nearest value on a step; 0 is never -0. */
export function toStep(value: number): number {
  return Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0;
}

/** Reads 1 to 6 digits, and after a point up to 60 more; rounds to a step. @returns null for anything else */
export function readDecimal(text: string): number | null {
  return /^\d{1,6}(\.\d{1,60})?$/.test(text) ? toStep(Number(text)) : null;
}

/** @param value on a step, at least 0 and below a million */
export function writeDecimal(value: number): string {
  return value.toFixed(DIGITS).replace(/\.?0+$/, "");
}
