// The command line of the flood's bench, and what a system allows. Pure: reads no argv and no file itself.
import { oneOf, type Spec, wholeNumber } from "../../.ci/tools/options.mjs";
import { FLOODS, type FloodKind } from "./floods.ts";

export type FloodFlags = {
  players: number;
  connections: number;
  /** Null for all. */
  kind: FloodKind | null;
  pin: boolean;
};

export const FLOOD: Spec = {
  usage: "npm run bench:flood",
  flags: {
    players: { read: wholeNumber(1, 200), takes: "N", says: "who play, from 127.0.0.1", fallback: 20 },
    connections: { read: wholeNumber(1, 10_000), takes: "N", says: "from 127.0.0.2", fallback: 2000 },
    kind: {
      read: oneOf(Object.keys(FLOODS)),
      takes: "K",
      says: `only this one: ${Object.keys(FLOODS).join(", ")}`,
    },
    pin: { says: "host on core 0, all others on core 1, where taskset exists" },
  },
};

/** @param values as readOptions gives them for FLOOD */
export function floodFlags(values: Record<string, unknown>): FloodFlags {
  const { players, connections, kind = null, pin } = values;
  return { players, connections, kind, pin } as FloodFlags;
}

/** How many files a process may have open, from the text of /proc/self/limits; null where it does not say. */
export function parseOpenFiles(limits: string): number | null {
  const found = /^Max open files\s+(\d+|unlimited)/m.exec(limits);
  if (found === null) return null;
  return found[1] === "unlimited" ? Number.POSITIVE_INFINITY : Number(found[1]);
}
