// The kinds of flood, each as the bytes of one connection. Knows the protocol's outside, no sockets.
import { CONNECT, upgrade } from "../siege/attacks.ts";

export type Flood = {
  /** For a person. */
  what: string;
  /** Sent once, at once. */
  opening: Buffer;
  /** Hangs up at the host's first bytes; else it stays for as long as it may. */
  leaves: boolean;
};

export type FloodKind = "passing" | "held" | "upgraded";

/** All connections of a kind are opened within so long, evenly. */
export const OPENED_IN_MS = 2000;

const UPGRADE = upgrade();

export const FLOODS: Readonly<Record<FloodKind, Flood>> = {
  passing: { what: "come and go within two seconds", opening: UPGRADE, leaves: true },
  // All of the request but its end.
  held: { what: "held before the upgrade", opening: UPGRADE.subarray(0, -2), leaves: false },
  upgraded: { what: "WebSockets that never join", opening: Buffer.concat([UPGRADE, CONNECT]), leaves: false },
};
