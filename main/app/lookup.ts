// Names to addresses: the system's own resolver, or a fixed table where no query may leave this machine.
import { lookup } from "node:dns/promises";
import type { Lookup } from "./probe.ts";

/** All addresses the system knows for a name, in its order; rejects where there are none. */
export const systemLookup: Lookup = async (name) => {
  const found = await lookup(name, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/** Knows the names of `table` and localhost, nothing else; asks nobody. */
export function createTableLookup(table: ReadonlyMap<string, string>): Lookup {
  return async (name) => {
    const address = name === "localhost" ? "127.0.0.1" : table.get(name);
    if (address === undefined) throw Object.assign(new Error(`no such name: ${name}`), { code: "ENOTFOUND" });
    return [address];
  };
}
