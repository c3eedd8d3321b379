// How a table of flags is told to a person and read, and how a wrong one becomes one line. Knows no flag.
import type { Range } from "../../../shared/hostChoices.ts";
import { codeOf } from "../../errorCode.ts";

/** As parseArgs takes it, and as the help tells it. */
export type FlagRow = {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly takes?: string;
  /** One line of the help, or more. */
  readonly says: string;
};

export type FlagsResult<T> =
  | { kind: "run"; flags: T }
  | { kind: "help"; text: string }
  /** One line for standard error; the process ends with code 2. */
  | { kind: "wrong"; line: string };

export const HELP_FLAG = { type: "boolean", short: "h", says: "this text" } as const satisfies FlagRow;

/** A row of the help. @param column where `says` begins; what is too long for that stands on a line of its own */
function helpRow(left: string, says: string, column: number): string {
  const lines = says.split("\n").join(`\n${" ".repeat(column)}`);
  const begin = `  ${left}`;
  return begin.length < column
    ? `${begin.padEnd(column)}${lines}`
    : `${begin}\n${" ".repeat(column)}${lines}`;
}

/** A flag as the help begins its row: "--port N". */
function leftOf([flag, { takes }]: [string, FlagRow]): string {
  return takes === undefined ? `--${flag}` : `--${flag} ${takes}`;
}

/** @param beside what may be given beside flags, and what it does @param column where explanations begin */
export function helpOf(
  title: string,
  flags: Readonly<Record<string, FlagRow>>,
  column: number,
  beside: readonly (readonly [text: string, says: string])[] = [],
): string {
  const rows = [...beside, ...Object.entries(flags).map((entry) => [leftOf(entry), entry[1].says] as const)];
  return `${title}\n\n${rows.map(([left, says]) => helpRow(left, says, column)).join("\n")}\n`;
}

/** "1-2000". */
export function span({ min, max }: Range): string {
  return `${min}-${max}`;
}

/** A flag's value is wrong: carries the one line to show. */
export class FlagError extends Error {}

/** The first line of what parseArgs says, without its advice. */
function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] ?? "").replace(/\. To specify.*$/, "").replace(/\.$/, "");
}

function isWrongFlag(error: unknown): boolean {
  return error instanceof FlagError || codeOf(error).startsWith("ERR_PARSE_ARGS");
}

/** Runs `read`, which uses parseArgs; a wrong flag becomes its line. */
export function catchWrongFlags<T>(read: () => FlagsResult<T>): FlagsResult<T> {
  try {
    return read();
  } catch (error) {
    if (!isWrongFlag(error)) throw error;
    return { kind: "wrong", line: `${firstSentence(error)}. See --help.` };
  }
}

/** @throws FlagError */
export function readWholeNumber(flag: string, text: string, { min, max }: Range): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new FlagError(`--${flag} takes a whole number from ${min} to ${max}, not "${text}"`);
}

/** @throws FlagError */
export function oneOf<T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new FlagError(`--${flag} takes ${choices.join(", ")}, not "${text}"`);
}
