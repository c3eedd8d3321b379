// The one reader of the tools' command lines: all is checked before anything is done, and what is wrong is one line and
// exit code 2. Knows no tool.
import { parseArgs } from "node:util";

/** What was given is wrong: the message is the line to show, without a point. */
export class OptionError extends Error {}

/**
 * @template T
 * @typedef {(flag: string, text: string) => T} Reader throws an OptionError
 */

/** @param {number} min @param {number} max @returns {Reader<number>} */
export const wholeNumber = (min, max) => (flag, text) => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new OptionError(`--${flag} takes a whole number from ${min} to ${max}, not "${text}"`);
};

/** @param {number} min @param {number} max @returns {Reader<number>} with a decimal point or without */
export const number = (min, max) => (flag, text) => {
  const value = /^\d{1,10}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new OptionError(`--${flag} takes a number from ${min} to ${max}, not "${text}"`);
};

/**
 * @template {string} T
 * @param {readonly T[]} choices
 * @returns {Reader<T>}
 */
export const oneOf = (choices) => (flag, text) => {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new OptionError(`--${flag} takes ${choices.join(", ")}, not "${text}"`);
};

/** @type {Reader<string>} */
export const anyText = (flag, text) => {
  if (text !== "") return text;
  throw new OptionError(`--${flag} takes a text`);
};

/**
 * @typedef {object} Flag one without `read` is on or off
 * @property {Reader<any>} [read]
 * @property {string} [takes] what stands for its value in the help, like "N"
 * @property {string} says for the help
 * @property {any} [fallback] where it is not given
 */
/**
 * @typedef {object} Spec
 * @property {string} usage like "npm run laws"
 * @property {Record<string, Flag>} flags
 * @property {string} [file] what the one file is called that must be named; without it there is none
 */

/** @param {unknown} error @returns {string | null} the line to show, null where the error is another one */
export function wrongLine(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!(error instanceof OptionError) && !code.startsWith("ERR_PARSE_ARGS")) return null;
  const [first = ""] = (error instanceof Error ? error.message : "").split("\n");
  return `${first.replace(/\. To specify.*$/, "").replace(/\.$/, "")}. See --help.`;
}

/** @param {Spec} spec */
export function helpOf({ usage, flags, file }) {
  const rows = Object.entries({ ...flags, help: { says: "this text" } }).map(([name, flag]) => {
    const { takes = "", says, fallback } = /** @type {Flag} */ (flag);
    return [`  --${name} ${takes}`.trimEnd(), says + (fallback === undefined ? "" : ` (${fallback})`)];
  });
  const width = Math.max(...rows.map(([left = ""]) => left.length)) + 2;
  const lines = rows.map(([left = "", right]) => left.padEnd(width) + right);
  return [`${usage} -- [flags]${file === undefined ? "" : ` ${file}`}`, "", ...lines, ""].join("\n");
}

/**
 * @param {Spec} spec
 * @param {readonly string[]} argv
 * @returns {{ help: true } | { help: false, values: Record<string, any>, file: string }} the file is "" where none is named
 * @throws OptionError, or parseArgs' own
 */
export function readOptions({ flags, file }, argv) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { read }]) => [name, { type: read ? "string" : "boolean" }]),
  );
  const given = parseArgs({
    args: [...argv],
    options: /** @type {any} */ ({ ...options, help: { type: "boolean", short: "h" } }),
    allowPositionals: file !== undefined,
  });
  /** @type {Record<string, unknown>} */
  const texts = given.values;
  if (texts.help) return { help: true };
  const values = Object.fromEntries(
    Object.entries(flags).map(([name, { read, fallback }]) => {
      const text = texts[name];
      if (read === undefined) return [name, text === true];
      return [name, typeof text === "string" ? read(name, text) : fallback];
    }),
  );
  const [named = "", ...others] = given.positionals;
  if (file !== undefined && named === "") throw new OptionError(`${file} is missing`);
  if (others.length > 0) throw new OptionError(`there is one ${file}, not also "${others[0]}"`);
  return { help: false, values, file: named };
}

/** Reads this process's own, or ends it: with the help, or with the line that says what is wrong. @param {Spec} spec */
export function readOrEnd(spec) {
  try {
    const read = readOptions(spec, process.argv.slice(2));
    if (!read.help) return read;
    process.stdout.write(helpOf(spec));
    process.exit(0);
  } catch (error) {
    const line = wrongLine(error);
    if (line === null) throw error;
    endWrong(line);
  }
}

/** Ends the process: what was asked for cannot be. @param {string} line @returns {never} */
export function endWrong(line) {
  console.error(line);
  process.exit(2);
}
