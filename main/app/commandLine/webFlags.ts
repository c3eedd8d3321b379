// The browser door's command line. Pure: reads no argv itself.
import { parseArgs } from "node:util";
import { isJoinLink } from "../joinWish.ts";
import { type NameTable, readNameTable } from "../lookup.ts";
import { catchWrongFlags, type FlagRow, type FlagsResult, HELP_FLAG, helpOf } from "./flagTable.ts";

export type WebFlags = {
  /** Open the default browser. */
  open: boolean;
  json: boolean;
  /** Folder for settings and log; null: where this system keeps such things. */
  dataDir: string | null;
  probe: boolean;
  /** A kulki:// link, which the page offers to the person. */
  link: string | null;
  /** Names and their addresses, in place of all look-ups; null: ask the system. */
  names: NameTable | null;
};

export const WEB_FLAGS = {
  "no-open": { type: "boolean", says: "only print the link" },
  json: { type: "boolean", says: "print it as JSON, one object a line" },
  "data-dir": { type: "string", takes: "DIR", says: "keep settings and log there (or set KULKI_DATA_DIR)" },
  probe: { type: "boolean", says: "offer window.kulkiProbe to the page, for tests" },
  resolve: {
    type: "string",
    multiple: true,
    takes: "NAME=IP",
    says: "look names up in this table alone, for tests; may be given several times",
  },
  help: HELP_FLAG,
} as const satisfies Record<string, FlagRow>;

const TITLE = "Kulki in the default browser. Ctrl-C ends it, with the game it hosts.";
/** Where the help's explanations begin. */
const HELP_COLUMN = 23;
const BESIDE = [["kulki://join/...", "show where this link leads; whoever sits there presses Join"]] as const;

/** Reads the arguments after the script's name. */
export function parseWebFlags(argv: readonly string[]): FlagsResult<WebFlags> {
  return catchWrongFlags(() => {
    const { values: given, positionals } = parseArgs({
      args: [...argv],
      options: WEB_FLAGS,
      allowPositionals: true,
    });
    if (given.help) return { kind: "help", text: helpOf(TITLE, WEB_FLAGS, HELP_COLUMN, BESIDE) };
    const names = given.resolve === undefined ? null : readNameTable(given.resolve);
    if (given.resolve !== undefined && names === null) {
      return { kind: "wrong", line: "--resolve takes NAME=ADDRESS. See --help." };
    }
    const [link = null, ...more] = positionals;
    if (more.length > 0 || (link !== null && !isJoinLink(link))) {
      return {
        kind: "wrong",
        line: "Beside flags there may be one kulki:// link that leads to a game. See --help.",
      };
    }
    const flags: WebFlags = {
      open: !given["no-open"],
      json: given.json ?? false,
      dataDir: given["data-dir"] || null,
      probe: given.probe ?? false,
      link,
      names,
    };
    return { kind: "run", flags };
  });
}
