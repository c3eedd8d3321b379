// All that a guest may say: one row an event, with when it may be said, how often, and what it carries. Types, the host's
// gate and the window's paces follow from it. Guests are read strictly (P4). PROTOCOL.md is the text.
import * as v from "valibot";
import type { WatchWish } from "../../model.ts";
import { MAX_U32 } from "../bytes.ts";
import { joinReplySchema, joinRequestSchema } from "./join.ts";
import { parse, profileEntries, wholeNumber } from "./schemas.ts";

/** How often one guest may, for as long as it likes; events with one limit draw from one bucket. */
export const GUEST_LIMITS = {
  /** One input a tick at 30 Hz is the most an honest guest sends. */
  inputs: { ratePerS: 40 },
  /** A person clicks them. */
  requests: { ratePerS: 3 },
  /** A key that goes from one player to the next. */
  watches: { ratePerS: 10 },
  /** A full snapshot costs as much as twenty deltas, and an honest guest never needs one. */
  resyncs: { ratePerS: 0.5 },
} as const satisfies Record<string, { ratePerS: number }>;

export type GuestLimit = keyof typeof GUEST_LIMITS;

export type GuestRow = {
  /** connected: once, before anything else. seated: from the host's yes on. */
  readonly when: "connected" | "seated";
  readonly limit: GuestLimit;
  /** The least time between two of a window's, milliseconds: whatever its person holds or spins, the limit bears it. */
  readonly paceMs?: number;
  /** What it carries. "bytes": those of a codec, in one binary frame. null: nothing. */
  readonly schema: v.GenericSchema | "bytes" | null;
  /** The host's answer to it, where it asks for one. */
  readonly answer?: v.GenericSchema;
};

const watchWish: v.GenericSchema<WatchWish> = v.variant("kind", [
  v.strictObject({ kind: v.literal("leader") }),
  v.strictObject({ kind: v.literal("player"), playerId: wholeNumber(1, MAX_U32) }),
  v.strictObject({ kind: v.literal("free") }),
]);

export const GUEST_EVENTS = {
  join: { when: "connected", limit: "requests", schema: joinRequestSchema, answer: joinReplySchema },
  /** Bytes of inputCodec.ts. */
  input: { when: "seated", limit: "inputs", schema: "bytes" },
  /** Another name or colour from now on. */
  profile: { when: "seated", limit: "requests", paceMs: 500, schema: v.strictObject(profileEntries) },
  /** From playing to watching, or whom to watch from now on. */
  watch: { when: "seated", limit: "watches", paceMs: 150, schema: watchWish },
  /** From watching to playing. */
  play: { when: "seated", limit: "watches", paceMs: 150, schema: null },
  /** Asked by `stillThere`: somebody is. */
  here: { when: "seated", limit: "watches", schema: null },
  /** Asked by `claimed`: this window still plays. */
  alive: { when: "seated", limit: "watches", schema: null },
  /** The guest has lost its baseline: the next snapshot shall be a full one. */
  resync: { when: "seated", limit: "resyncs", paceMs: 3000, schema: null },
} as const satisfies Record<string, GuestRow>;

export type GuestEvent = keyof typeof GUEST_EVENTS;
/** All but the join, which opening a connection sends. */
export type SentEvent = Exclude<GuestEvent, "join">;
type Rows = typeof GUEST_EVENTS;

type PayloadOf<Schema> = Schema extends v.GenericSchema
  ? v.InferOutput<Schema>
  : Schema extends "bytes"
    ? Uint8Array
    : undefined;
type AnswerOf<Row> = Row extends { answer: infer A extends v.GenericSchema }
  ? (value: v.InferInput<A>) => void
  : undefined;

/** What an event carries, as the host reads it; undefined for nothing. */
export type GuestPayload<E extends GuestEvent> = PayloadOf<Rows[E]["schema"]>;
/** How the host answers it; undefined where no answer is wanted. */
export type Answer<E extends GuestEvent> = AnswerOf<Rows[E]>;

type Given<T> = [T] extends [undefined] ? [] : [T];

/** As socket.io wants it. */
export type GuestEvents = {
  [E in GuestEvent]: (...args: [...Given<PayloadOf<Rows[E]["schema"]>>, ...Given<AnswerOf<Rows[E]>>]) => void;
};

/** Own keys alone: "__proto__" and the like are no events. */
export function isGuestEvent(event: unknown): event is GuestEvent {
  return typeof event === "string" && Object.hasOwn(GUEST_EVENTS, event);
}

/** By the row's schema; where it has none, the value as it is. @throws WireError */
export function readGuestEvent<E extends GuestEvent>(event: E, value: unknown): GuestPayload<E> {
  const { schema }: GuestRow = GUEST_EVENTS[event];
  const isJson = schema !== null && schema !== "bytes";
  return (isJson ? parse(schema, value, event) : value) as GuestPayload<E>;
}
