// The command line of the recovery's bench. Pure: reads no argv itself.
import { OptionError, type Spec, wholeNumber } from "../../.ci/tools/options.mjs";

/** How a host is broken: its thread throws, runs in circles or eats up its memory; its process is ended by force. */
export const BREAKS = ["crash", "hang", "memory", "kill"] as const;
export type Break = (typeof BREAKS)[number];

export type RecoverFlags = { players: number; breaks: readonly Break[]; seed: number; json: boolean };

/** @throws OptionError */
function breaks(flag: string, text: string): Break[] {
  return text.split(",").map((word) => {
    const found = BREAKS.find((known) => known === word);
    if (found !== undefined) return found;
    throw new OptionError(`--${flag} takes ${BREAKS.join(", ")}, several with commas, not "${text}"`);
  });
}

export const RECOVER: Spec = {
  usage: "npm run bench:recover",
  flags: {
    players: { read: wholeNumber(1, 500), takes: "N", says: "who play, on loopback", fallback: 20 },
    only: { read: breaks, takes: "B", says: `some of ${BREAKS.join(", ")}, with commas between` },
    seed: { read: wholeNumber(0, 0xffffffff), takes: "N", says: "of arena and walks", fallback: 1 },
    json: { says: "the last line of standard output is one JSON object" },
  },
};

/** @param values as readOptions gives them for RECOVER */
export function recoverFlags(values: Record<string, unknown>): RecoverFlags {
  const { players, only = BREAKS, seed, json } = values;
  return { players, breaks: only, seed, json } as RecoverFlags;
}
