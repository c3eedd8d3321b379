// The kinds of attack on a host, each as the bytes of one TCP connection. Knows the protocol's outside, no sockets.

import { PLAIN_PROFILE } from "../../shared/model.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import type { JoinRequest } from "../../shared/net/events/join.ts";
import { STATUS_PATH } from "../../shared/net/messages.ts";
import { PROTOCOL_VERSION, SOCKET_PATH } from "../../shared/net/protocol.ts";
import { CLOSE, maskedFrame, PING, TEXT } from "../swarm/webSocketFrames.ts";

/** How a connection of a kind behaves. */
export type Attack = {
  /** For the table. */
  what: string;
  /** Sent once, at once. */
  opening: Buffer;
  /** Sent again and again, as fast as it is taken; null: not a word more. */
  flood: Buffer | null;
  /** The flood begins at the host's first bytes, not at once. */
  waits: boolean;
  /** Whether the attacker reads the host's bytes. If it does not, they stay in the host's memory. */
  reads: boolean;
  /** Bytes of the flood a second, null for no bound. */
  bytesPerS: number | null;
  /** A connection that was cut off, or answered, is opened again at once. */
  returns: boolean;
};

/** One write: what a host reads at once. */
const WRITE_BYTES = 1 << 16;
const NOTHING = Buffer.alloc(0);

function request(path: string, headers: Record<string, string> = {}, method = "GET"): Buffer {
  const lines = Object.entries({ Host: "127.0.0.1", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${[`${method} ${path} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n`);
}

/** The request that asks for a WebSocket. */
export function upgrade(headers: Record<string, string> = {}): Buffer {
  return request(`${SOCKET_PATH}?EIO=4&transport=websocket`, {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    ...headers,
  });
}

/** One of engine.io's packets. P8. */
function text(words: string): Buffer {
  return maskedFrame(TEXT, Buffer.from(words));
}

/** One message, a pong of engine.io's, in so many pieces that all but the first are empty. */
function fragments(count: number): Buffer {
  const mask = [0, 0, 0, 0];
  const first = Buffer.from([TEXT, 0x81, ...mask, 0x33]);
  const empty = Array<Buffer>(count).fill(Buffer.from([0, 0x80, ...mask]));
  return Buffer.concat([first, ...empty, Buffer.from([0x80, 0x80, ...mask])]);
}

/** What a guest says first on it. */
export const CONNECT = text('4{"type":0,"nsp":"/"}');
const JOIN_REQUEST: JoinRequest = {
  protocol: PROTOCOL_VERSION,
  version: "0",
  profile: { ...PLAIN_PROFILE, name: "Z", color: 1 },
  watch: false,
  claim: null,
  ...STRANGER,
};
const JOIN = joinWith({});

function joinWith(change: Partial<JoinRequest>): Buffer {
  const data = ["join", { ...JOIN_REQUEST, ...change }];
  return text(`4${JSON.stringify({ type: 2, nsp: "/", data, id: 0 })}`);
}

function attack(what: string, opening: Buffer, rest: Partial<Attack> = {}): Attack {
  return {
    what,
    opening,
    flood: null,
    waits: true,
    reads: true,
    bytesPerS: null,
    returns: false,
    ...rest,
  };
}

/** @param bytes repeated to fill a write */
function flood(bytes: Buffer): Buffer {
  return Buffer.concat(Array<Buffer>(Math.floor(WRITE_BYTES / bytes.length)).fill(bytes));
}

const NO_CONNECT = upgrade();
const NOT_JOINED = Buffer.concat([upgrade(), CONNECT]);
const JOINED = Buffer.concat([upgrade(), CONNECT, JOIN]);
/** A token of no seat. */
const CLAIMING = Buffer.concat([
  upgrade(),
  CONNECT,
  joinWith({ claim: { match: "m".repeat(22), token: "t".repeat(22), isForced: true } }),
]);
const ENDLESS_BODY = request("/", { "Content-Length": "1000000000000" }, "POST");
const FOR_H2C = request("/", { Connection: "Upgrade", Upgrade: "h2c" });
const AT_ONCE = { waits: false } as const;

export const ATTACKS: Readonly<Record<string, Attack>> = {
  fragments: attack("messages of 16,001 empty pieces", NO_CONNECT, { flood: fragments(16_001) }),
  pings: attack("WebSocket pings", NO_CONNECT, { flood: flood(maskedFrame(PING, NOTHING)) }),
  pongs: attack("heartbeats, never a CONNECT", NO_CONNECT, { flood: flood(text("3")) }),
  tooFast: attack("on and on after tooFast", JOINED, {
    flood: flood(text('4{"type":3,"nsp":"/","data":[],"id":1}')),
  }),
  malformed: attack("on and on after malformed", NOT_JOINED, { flood: flood(text("4[]")) }),
  broken: attack("on and on after a broken frame", NO_CONNECT, { flood: flood(Buffer.from([0xff, 0xff])) }),
  status: attack("GET /status.json, pipelined", NOTHING, {
    flood: flood(request(STATUS_PATH)),
    ...AT_ONCE,
  }),
  page: attack("GET /, pipelined, never read", NOTHING, {
    flood: flood(request("/")),
    reads: false,
    ...AT_ONCE,
  }),
  headers: attack("headers without an end", request("/").subarray(0, -2), {
    flood: flood(Buffer.from("a: b\r\n")),
    ...AT_ONCE,
  }),
  body: attack("a body without an end", ENDLESS_BODY, { flood: Buffer.alloc(WRITE_BYTES), ...AT_ONCE }),
  drip: attack("pieces at 8 kB a second", NO_CONNECT, { flood: fragments(130), bytesPerS: 8000 }),
  again: attack("16,001 pieces, again when cut off", NO_CONNECT, { flood: fragments(16_001), returns: true }),
  statusAgain: attack("GET /status.json, pipelined, again", NOTHING, {
    flood: flood(request(STATUS_PATH)),
    returns: true,
    ...AT_ONCE,
  }),
  requests: attack("GET /status.json, one each", request(STATUS_PATH, { Connection: "close" }), {
    returns: true,
  }),
  h2c: attack("GET / with Upgrade: h2c, one each", FOR_H2C, { returns: true }),
  foreign: attack("a foreign page's handshakes", upgrade({ Origin: "http://evil.example" }), {
    returns: true,
  }),
  claims: attack("claims of seats that are nobody's, one each", CLAIMING, { returns: true }),
  drops: attack("joins that hang up at once, again", Buffer.concat([JOINED, maskedFrame(CLOSE, NOTHING)]), {
    returns: true,
  }),
  silent: attack("WebSockets without a word", NO_CONNECT),
};
