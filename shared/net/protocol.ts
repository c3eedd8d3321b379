// The protocol's names: version, events of both directions, limits. PROTOCOL.md is the text, messages.ts the schemas.
import type { WatchWish } from "../model.ts";
import type { Rules } from "../rules.ts";
import type { HostCloseReason } from "./closeReasons.ts";

/** Raised by each change of the wire that an older peer cannot read. P1. */
export const PROTOCOL_VERSION = 5;

/** Path of the game's WebSocket on the host. */
export const SOCKET_PATH = "/play/";

/** Port meant when an address names none. Source: the lecture's PORT. */
export const DEFAULT_PORT = 8999;

/** Largest WebSocket frame a host reads, bytes. A guest's largest message, a join with a long name, is under 600. */
export const MAX_GUEST_FRAME_BYTES = 2048;

/** A host applies an input at most this many ticks ahead of its own; later stamps are cut to it. */
export const MAX_INPUT_LEAD_TICKS = 12;

/** A guest stamps no input more than this many ticks beyond the newest snapshot it has. P23. */
export const MAX_UNHEARD_TICKS = 45;

/** watch: comes to look on, by the leader's side at first. */
export type JoinRequest = { protocol: number; version: string; name: string; color: number; watch: boolean };

export type JoinAccepted = {
  ok: true;
  playerId: number;
  /** Name as the host shows it: cleaned, never empty. */
  name: string;
  hostName: string;
  maxPlayers: number;
  rules: Rules;
};
/** seatInS: with `full`, in how many seconds a seat may be free; null: none is in sight. P46. */
export type JoinRefused = {
  ok: false;
  reason: HostCloseReason;
  protocol: number;
  version: string;
  seatInS?: number | null;
};
export type JoinReply = JoinAccepted | JoinRefused;

/** What a guest sends. `input` is bytes of inputCodec.ts, in one frame. */
export type GuestEvents = {
  join: (request: JoinRequest, reply: (answer: JoinReply) => void) => void;
  input: (bytes: Uint8Array) => void;
  profile: (profile: { name: string; color: number }) => void;
  /** From playing to watching, or whom to watch from now on. */
  watch: (wish: WatchWish) => void;
  /** From watching to playing. */
  play: () => void;
  /** Asked by `stillThere`: somebody is. */
  here: () => void;
  /** The guest has lost its baseline: the next snapshot shall be a full one. */
  resync: () => void;
};

/** The least time between two of a window's messages, milliseconds: whatever its person holds or spins, the host's limits
 *  (main/host/door/rateLimiter.ts) bear it. watch: play, too. */
export const GUEST_PACE_MS = { profile: 500, watch: 150, resync: 3000 };

/** What a host sends. `snapshot` is bytes of snapshot/encoder.ts, in one frame. `close` comes right before the close. */
export type HostEvents = {
  snapshot: (bytes: Uint8Array) => void;
  /** Others wait for a seat, and this guest's goes in so many seconds; 0: it is gone; null: it stays after all. P46. */
  stillThere: (ask: { inS: number | null }) => void;
  close: (notice: { reason: HostCloseReason }) => void;
};

/** Answer of GET /status.json. */
export type HostStatus = {
  app: "kulki";
  version: string;
  protocol: number;
  name: string;
  ruleset: string;
  players: number;
  maxPlayers: number;
  locked: boolean;
  uptimeS: number;
};

/** Answer of GET /status.json under a name this host does not answer to. P41. */
export type NameRefusal = {
  app: "kulki";
  reason: "unknownName";
  /** The page under the address it was reached at; null where no browser could open that. */
  url: string | null;
};
