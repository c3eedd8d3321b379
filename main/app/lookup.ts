// Names to addresses: the system's own resolver, or a fixed table where no query may leave this machine.

import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { parseHost } from "../../shared/net/hostAddress.ts";
import { LOOPBACK_IPV4 } from "../../shared/net/loopback.ts";
import type { Lookup } from "./hostCheck.ts";

export type NameTable = ReadonlyMap<string, string>;

/** All addresses the system knows for a name, in its order; rejects where there are none. */
export const systemLookup: Lookup = async (name) => {
  const found = await lookup(name, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/** @param table null: ask the system */
export function lookupFor(table: NameTable | null): Lookup {
  return table === null ? systemLookup : createTableLookup(table);
}

/** Knows only the names of `table` and localhost, and asks nobody. */
function createTableLookup(table: NameTable): Lookup {
  return async (name) => {
    const address = name === "localhost" ? LOOPBACK_IPV4 : table.get(name);
    if (address === undefined) throw Object.assign(new Error(`no such name: ${name}`), { code: "ENOTFOUND" });
    return [address];
  };
}

/** Reads entries like "kulki.test=127.0.0.1". @returns null if one of them is not like that */
export function readNameTable(entries: readonly string[]): NameTable | null {
  const table = new Map<string, string>();
  for (const entry of entries) {
    const [typed = "", address = "", ...rest] = entry.split("=");
    const part = parseHost(typed);
    if (!part.ok || part.kind !== "name" || isIP(address) === 0 || rest.length > 0) return null;
    table.set(part.host, address);
  }
  return table;
}
