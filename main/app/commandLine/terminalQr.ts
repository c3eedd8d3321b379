// A QR code as lines for a terminal: two modules a sign. Black on white whatever the terminal's colours are, since
// cameras do not read light on dark. Pure: is told about the terminal.
import { encode } from "uqr";

export type Terminal = {
  isTty: boolean;
  /** Signs in a line; undefined where that is not known. */
  columns: number | undefined;
  /** The process's environment variables. */
  env: Readonly<Record<string, string | undefined>>;
};

/** Modules of white around a code. Source: ISO/IEC 18004, 4. */
const BORDER = 4;

/** Numbers from the fixed part of the 256 colours: 16 is black and 231 white in every theme; 0 and 15 are not. */
const BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
const OWN_COLOURS = "\u001b[0m";

/** Signs by upper and lower module: 0 white, 1 black. */
const SIGNS = [
  [" ", "▄"],
  ["▀", "█"],
] as const;

/** Whether the terminal shows block signs: not if its locale names another encoding than UTF-8. A locale that is not
 *  set is taken for UTF-8. */
function showsBlocks({ LC_ALL, LC_CTYPE, LANG }: Terminal["env"]): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  return locale === "" || /utf-?8/i.test(locale);
}

/** Whether the terminal shows colours: not with NO_COLOR (no-color.org), nor on a dumb terminal. Without colours no
 *  camera could be sure to read the code. */
function showsColours({ NO_COLOR, TERM }: Terminal["env"]): boolean {
  return (NO_COLOR ?? "") === "" && TERM !== "dumb";
}

/** For a program that passes the lines on to some terminal. */
export const ANY_TERMINAL: Terminal = { isTty: true, columns: Number.POSITIVE_INFINITY, env: {} };

/** @returns lines of equal width; null where this terminal could not show a readable code */
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
