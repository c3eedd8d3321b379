// All that a host may say: one row an event, with what it carries. The types of those who tell and hear follow from it.
// A host is not read strictly, as a newer one may say more (P4). PROTOCOL.md is the text.
import * as v from "valibot";
import { SILENCES, TALKS } from "../../phrases.ts";
import { CLOSE_REASONS } from "../closeReasons.ts";
import { leftS, parse, seconds } from "./schemas.ts";

export const HOST_EVENTS = {
  /** Bytes of a snapshot, in one binary frame. */
  snapshot: { schema: "bytes" },
  /** Others wait for a seat, and this guest loses its own in so many seconds; 0: it has lost it; null: it keeps it
   *  after all. P46. */
  stillThere: { schema: v.object({ inS: seconds }) },
  /** Somebody claims this guest's seat; a window that is still there answers `alive`. P60. */
  claimed: { schema: v.object({}) },
  /** What the host's person settled for this guest and for all: told after the join, and when it changes. P73. */
  order: {
    schema: v.object({
      talk: v.picklist(TALKS),
      /** Nobody hears what this guest says. */
      isMuted: v.boolean(),
      /** The guest watches until the host's person lets it play. */
      isBenched: v.boolean(),
    }),
  },
  /** Nobody heard this guest's last phrase. P74. */
  unheard: { schema: v.object({ reason: v.picklist(SILENCES) }) },
  /** Comes right before the close. */
  close: { schema: v.object({ reason: v.picklist(CLOSE_REASONS), leftS }) },
} as const satisfies Record<string, { schema: v.GenericSchema | "bytes" }>;

export type HostEvent = keyof typeof HOST_EVENTS;
/** Events that need nothing but their row. A snapshot goes a shorter way, and a close also ends the session. */
export type ToldEvent = Exclude<HostEvent, "snapshot" | "close">;

export const TOLD_EVENTS = (Object.keys(HOST_EVENTS) as HostEvent[]).filter(
  (event): event is ToldEvent => event !== "snapshot" && event !== "close",
);

type PayloadOf<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : Uint8Array;
type HostPayloads = { [E in HostEvent]: PayloadOf<(typeof HOST_EVENTS)[E]["schema"]> };

/** What an event carries. */
export type HostPayload<E extends HostEvent> = HostPayloads[E];

/** The host's events as socket.io's types want them. */
export type HostEvents = { [E in HostEvent]: (payload: HostPayloads[E]) => void };

/** @throws WireError */
export function readHostEvent<E extends ToldEvent | "close">(event: E, value: unknown): HostPayload<E> {
  const schema: v.GenericSchema = HOST_EVENTS[event].schema;
  return parse(schema, value, event) as HostPayload<E>;
}
