// The desktop app's command line, among the switches that are Electron's and Chromium's own. Pure: reads no argv itself.
import { parseArgs } from "node:util";
import { type NameTable, readNameTable } from "../lookup.ts";
import { WEB_FLAGS } from "./webFlags.ts";

export type WindowFlags = {
  /** Offers window.kulkiProbe to the page, for tests. */
  probe: boolean;
  /** As the browser door's --resolve. Null: ask the system. */
  names: NameTable | null;
};

const OPTIONS = { probe: WEB_FLAGS.probe, resolve: WEB_FLAGS.resolve } as const;

/** Reads the arguments. Unknown flags and a broken table are ignored, as nobody would read an error here. */
export function readWindowFlags(argv: readonly string[]): WindowFlags {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: false });
  const entries = values.resolve?.filter((entry) => typeof entry === "string");
  return { probe: values.probe === true, names: entries === undefined ? null : readNameTable(entries) };
}
