// A QR code as lines for a terminal: two modules a sign, black on white whatever the terminal's own colours are, since
// cameras read no code in light on dark. Pure: is handed what is known of the terminal.
import { encode } from "uqr";

export type Terminal = {
  isTty: boolean;
  /** Signs in a line; undefined where nobody tells. */
  columns: number | undefined;
  /** The process's variables. */
  env: Readonly<Record<string, string | undefined>>;
};

/** Modules of white around a code. Source: ISO/IEC 18004, 4. */
const BORDER = 4;

/** By number in the fixed part of the 256 colours: 16 is black and 231 white in every theme, which 0 and 15 are not. */
const BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
const OWN_COLOURS = "\u001b[0m";

/** By upper and lower module: 0 white, 1 black. */
const SIGNS = [
  [" ", "▄"],
  ["▀", "█"],
] as const;

/** A locale that names another encoding would show other signs. One that is not set says nothing. */
function showsBlocks({ LC_ALL, LC_CTYPE, LANG }: Terminal["env"]): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  return locale === "" || /utf-?8/i.test(locale);
}

/** Where there are no colours (NO_COLOR, see no-color.org, or a dumb terminal) there is no code: it could not be relied on. */
function showsColours({ NO_COLOR, TERM }: Terminal["env"]): boolean {
  return (NO_COLOR ?? "") === "" && TERM !== "dumb";
}

/** For whoever hands the lines on to a terminal of their own. */
export const ANY_TERMINAL: Terminal = { isTty: true, columns: Number.POSITIVE_INFINITY, env: {} };

/** @returns lines as wide as each other; null where this terminal would not show them so that they can be read */
export function drawTerminalQr(text: string, terminal: Terminal): string[] | null {
  const { isTty, columns, env } = terminal;
  if (!isTty || !showsColours(env) || !showsBlocks(env)) return null;
  const { data, size } = encode(text, { ecc: "M", border: BORDER });
  if (columns === undefined || columns < size) return null;
  const bit = (row: number, column: number) => (data[row]?.[column] ? 1 : 0);
  return Array.from({ length: Math.ceil(size / 2) }, (_, line) => {
    const signs = Array.from({ length: size }, (_, column) => {
      return SIGNS[bit(2 * line, column)][bit(2 * line + 1, column)];
    });
    return `${BLACK_ON_WHITE}${signs.join("")}${OWN_COLOURS}`;
  });
}
