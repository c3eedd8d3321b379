// All that a guest may say: one row an event, with when it may be said, how often, and what it carries. Types, the host's
// gate and the window's paces follow from it. Guests are read strictly (P4). PROTOCOL.md is the text.
import * as v from "valibot";
import type { WatchWish } from "../../model.ts";
import { PHRASES } from "../../phrases.ts";
import { RULE_SPECS } from "../../rules.ts";
import { joinReplySchema, joinRequestSchema } from "./join.ts";
import { parse, playerId, profileEntries, wholeNumber } from "./schemas.ts";

/** How often a guest may say something, in the long run. Events with the same limit share one bucket. */
export const GUEST_LIMITS = {
  /** One input a tick at 30 Hz is the most an honest guest sends. */
  inputs: { ratePerS: 40 },
  /** For what a person clicks. */
  requests: { ratePerS: 3 },
  /** For a key that a person presses to go from one watched player to the next. */
  watches: { ratePerS: 10 },
  /** For what a person says; how much of it is heard is the host's person's to say. */
  phrases: { ratePerS: 3 },
  /** A full snapshot costs as much as twenty deltas, and an honest guest never needs one. */
  resyncs: { ratePerS: 0.5 },
} as const satisfies Record<string, { ratePerS: number }>;

export type GuestLimit = keyof typeof GUEST_LIMITS;

export type GuestRow = {
  /** connected: once, before anything else. seated: from the moment the host has accepted the join. */
  readonly when: "connected" | "seated";
  readonly limit: GuestLimit;
  /** A window leaves at least so many milliseconds between two of them, so that a held key or a spun wheel stays
   *  within the limit. */
  readonly paceMs?: number;
  /** What it carries. "bytes": a codec's bytes, in one binary frame. null: nothing. */
  readonly schema: v.GenericSchema | "bytes" | null;
  /** The host's answer to it, where it asks for one. */
  readonly answer?: v.GenericSchema;
};

const watchWish: v.GenericSchema<WatchWish> = v.variant("kind", [
  v.strictObject({ kind: v.literal("leader") }),
  v.strictObject({ kind: v.literal("player"), playerId }),
  v.strictObject({ kind: v.literal("free") }),
]);

export const GUEST_EVENTS = {
  join: { when: "connected", limit: "requests", schema: joinRequestSchema, answer: joinReplySchema },
  /** Bytes of inputCodec.ts. */
  input: { when: "seated", limit: "inputs", schema: "bytes" },
  /** Another name or colour from now on. */
  profile: { when: "seated", limit: "requests", paceMs: 500, schema: v.strictObject(profileEntries) },
  /** Goes from playing to watching, or watches somebody else from now on. */
  watch: { when: "seated", limit: "watches", paceMs: 150, schema: watchWish },
  /** Goes from watching to playing. */
  play: { when: "seated", limit: "watches", paceMs: 150, schema: null },
  /** Is ready for the next round, or not any more. */
  ready: {
    when: "seated",
    limit: "watches",
    paceMs: 150,
    schema: v.strictObject({ isReady: v.boolean() }),
  },
  /** Goes to another team, in a lobby. */
  team: {
    when: "seated",
    limit: "watches",
    paceMs: 150,
    schema: v.strictObject({ team: wholeNumber(1, RULE_SPECS.teams.max) }),
  },
  /** Says a quick phrase to all who see the speaker. */
  phrase: {
    when: "seated",
    limit: "phrases",
    paceMs: 500,
    schema: v.strictObject({ phrase: v.picklist(PHRASES) }),
  },
  /** Answers `stillThere`: somebody is here. */
  here: { when: "seated", limit: "watches", schema: null },
  /** Answers `claimed`: this window still plays. */
  alive: { when: "seated", limit: "watches", schema: null },
  /** The guest has lost its baseline: the next snapshot shall be a full one. */
  resync: { when: "seated", limit: "resyncs", paceMs: 3000, schema: null },
} as const satisfies Record<string, GuestRow>;

export type GuestEvent = keyof typeof GUEST_EVENTS;
/** All events but the join, which is sent as the connection opens. */
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
/** The host's answer to an event; undefined where there is none. */
export type AnswerTo<E extends GuestEvent> = AnswerOf<Rows[E]>;

type Given<T> = [T] extends [undefined] ? [] : [T];

/** The guest's events as socket.io's types want them. */
export type GuestEvents = {
  [E in GuestEvent]: (...args: [...Given<PayloadOf<Rows[E]["schema"]>>, ...Given<AnswerOf<Rows[E]>>]) => void;
};

/** Whether this is an event's name. Only own keys count: "__proto__" and the like are no events. */
export function isGuestEvent(event: unknown): event is GuestEvent {
  return typeof event === "string" && Object.hasOwn(GUEST_EVENTS, event);
}

/** Reads a payload by its row's schema; where the row has none, the value stays as it is.
 *  @throws WireError for what does not fit */
export function readGuestEvent<E extends GuestEvent>(event: E, value: unknown): GuestPayload<E> {
  const { schema }: GuestRow = GUEST_EVENTS[event];
  const isJson = schema !== null && schema !== "bytes";
  return (isJson ? parse(schema, value, event) : value) as GuestPayload<E>;
}
