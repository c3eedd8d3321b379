// What is known of games that others host on the same network: rows of a list, and how a host asked answered. Types only.
import type { CheckFailure } from "./net/closeReasons.ts";

/** Whether this program and a host can play together. */
export type VersionFit = "fits" | "hostOlder" | "hostNewer";

/** A game that was heard of by UDP. What its host says over TCP counts where the two differ. */
export type FoundGame = {
  /** Where its datagram came from, and the port it named: "192.168.0.10:8999". No two rows have the same. */
  address: string;
  name: string;
  /** A ruleset this version may not know. */
  ruleset: string;
  players: number;
  maxPlayers: number;
  isLocked: boolean;
  /** The host's version of Kulki. */
  version: string;
  fit: VersionFit;
  /** Hosted by this very app. */
  isOwn: boolean;
  /** Time there and back, milliseconds. */
  pingMs: number | null;
  /** asking: the row is the host's own word by UDP, not yet confirmed over TCP. silent: it does not answer over TCP. */
  state: "asking" | "answers" | "silent";
};

/** Whether a host answers now. */
export type HostPing =
  | { ok: true; name: string; players: number; maxPlayers: number; pingMs: number }
  | { ok: false; reason: CheckFailure };
