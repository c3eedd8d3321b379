// The siege's command line. Pure: reads no argv itself.
import { anyText, oneOf, type Spec, wholeNumber } from "../../.ci/tools/options.mjs";
import { ATTACKS } from "./attacks.ts";

export type SiegeFlags = {
  players: number;
  attackers: number;
  /** Null for all. */
  kind: string | null;
  /** Path of a dedicated host's script; null for this build's own. */
  host: string | null;
  pin: boolean;
  json: boolean;
};

const KINDS = Object.keys(ATTACKS);

export const SIEGE: Spec = {
  usage: "npm run siege",
  flags: {
    players: { read: wholeNumber(1, 200), takes: "N", says: "who play, on loopback", fallback: 20 },
    attackers: { read: wholeNumber(0, 500), takes: "N", says: "connections of each kind", fallback: 40 },
    kind: { read: oneOf(KINDS), takes: "K", says: `only this one: ${KINDS.join(", ")}` },
    host: { read: anyText, takes: "FILE", says: "another build's out/main/headless.js, to compare with" },
    pin: { says: "host on core 0, players and attackers on core 1, where taskset exists" },
    json: { says: "the last line of standard output is one JSON array" },
  },
};

/** @param values as readOptions gives them for SIEGE */
export function siegeFlags(values: Record<string, unknown>): SiegeFlags {
  const { players, attackers, kind = null, host = null, pin, json } = values;
  return { players, attackers, kind, host, pin, json } as SiegeFlags;
}
