// What may be chosen for a host, and what stands where nobody chose: the one answer for dialog, command line, thread and
// whatever is kept.
import { MAX_BOTS } from "./bots/levels.ts";
import { type AwayDriver, KEEP_SEAT_S, MAX_KEEP_SEAT_S } from "./keptSeats.ts";
import { MAX_U32 } from "./net/bytes.ts";
import type { IpFamily } from "./net/ipLiteral.ts";
import { MAX_PORT } from "./net/protocol.ts";
import { RULE_SPECS } from "./rules.ts";

/** Whole numbers from one to the other, both included. */
export type Range = { readonly min: number; readonly max: number };

export const HOST_RANGES = {
  /** 0: the system picks one. */
  port: { min: 0, max: MAX_PORT },
  /** Seats. A dedicated host may have as many as rules can be laid out for. */
  maxPlayers: { min: 1, max: RULE_SPECS.seats.max },
  /** Players that bots fill up to. */
  bots: { min: 0, max: MAX_BOTS },
  /** Seconds. */
  keepSeatS: { min: 0, max: MAX_KEEP_SEAT_S },
  stillAfterS: { min: 5, max: 3600 },
  /** Connections that the system keeps waiting. */
  backlog: { min: 1, max: 65535 },
  /** Of the simulation. */
  seed: { min: 0, max: MAX_U32 },
} as const satisfies Record<string, Range>;

/** Seats of a game that a person hosts from a window. */
export const WINDOW_PLAYERS: Range = { min: 2, max: 64 };
/** Seats of a dedicated host that nobody told how many. */
export const DEDICATED_PLAYERS = 64;

/** Seconds without a change of input, after which a player may be asked whether it is still there. */
export const STILL_AFTER_S = 60;

type HostChoices = {
  family: IpFamily;
  record: boolean;
  announce: boolean;
  keepSeatS: number;
  awayDriver: AwayDriver;
  backlog: number;
};

/** Of a host for which nobody chose. */
export const PLAIN_HOST: Readonly<HostChoices> = {
  family: "both",
  record: false,
  announce: true,
  keepSeatS: KEEP_SEAT_S,
  awayDriver: "nobody",
  // Source: Node's own.
  backlog: 511,
};
