// The browser door's command line. Pure: reads no argv itself.
import { parseArgs } from "node:util";
import { type NameTable, readNameTable } from "../lookup.ts";
import { catchWrongFlags, type FlagsResult } from "./flags.ts";

export type WebFlags = {
  /** Open the default browser. */
  open: boolean;
  json: boolean;
  /** Null: the place this system keeps such things. */
  dataDir: string | null;
  probe: boolean;
  /** Names and their addresses; if there are any, no other name is looked up. Null: ask the system. */
  names: NameTable | null;
};

const OPTIONS = {
  "no-open": { type: "boolean" },
  json: { type: "boolean" },
  "data-dir": { type: "string" },
  probe: { type: "boolean" },
  resolve: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

const WEB_HELP = `Kulki in the default browser. Ctrl-C ends it, with the game it hosts.

  --no-open            only print the link
  --json               print it as JSON, one object a line
  --data-dir DIR       keep settings and log there (or set KULKI_DATA_DIR)
  --probe              offer window.kulkiProbe to the page, for tests
  --resolve NAME=IP    look names up in this table alone, for tests; may be given several times
  --help               this text
`;

/** Reads the arguments after the script's name. */
export function parseWebFlags(argv: readonly string[]): FlagsResult<WebFlags> {
  return catchWrongFlags(() => {
    const given = parseArgs({ args: [...argv], options: OPTIONS }).values;
    if (given.help) return { kind: "help", text: WEB_HELP };
    const names = given.resolve === undefined ? null : readNameTable(given.resolve);
    if (given.resolve !== undefined && names === null) {
      return { kind: "wrong", line: "--resolve takes NAME=ADDRESS. See --help." };
    }
    const flags: WebFlags = {
      open: !given["no-open"],
      json: given.json ?? false,
      dataDir: given["data-dir"] || null,
      probe: given.probe ?? false,
      names,
    };
    return { kind: "run", flags };
  });
}
