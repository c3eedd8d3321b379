// The join and its answer: what a newcomer says of itself, and what a host tells it. Schemas, and types that follow
// from them.
import * as v from "valibot";
import { AWAY_DRIVERS, MAX_KEEP_SEAT_S } from "../../keptSeats.ts";
import { isRules, pickRules, type Rules } from "../../rules.ts";
import { MAX_U32 } from "../bytes.ts";
import { CLOSE_REASONS } from "../closeReasons.ts";
import {
  key,
  leftS,
  name,
  parse,
  password,
  playerId,
  profileEntries,
  protocol,
  seconds,
  version,
  wholeNumber,
} from "./schemas.ts";

/** A newer host may have more of them. */
const rulesSchema = v.pipe(v.custom<Rules>(isRules), v.transform(pickRules));

export const joinRequestSchema = v.strictObject({
  protocol,
  version,
  profile: v.strictObject(profileEntries),
  /** Joins as a watcher, who sees the leader at first. */
  watch: v.boolean(),
  /** The seat it wants back: it gets that one or none. null: it wants a new one. P60. */
  claim: v.nullable(
    v.strictObject({
      match: key,
      token: key,
      /** Takes the seat even if somebody plays in it and answers. */
      isForced: v.boolean(),
    }),
  ),
  /** Who it is to the host's person, across seats and matches. P68. */
  guest: v.strictObject({
    key,
    /** Whether the guest's browser, or its app, keeps the key for the next time. */
    isKept: v.boolean(),
  }),
  /** As its person typed it; null: it brings none. P71. */
  password: v.nullable(password),
  /** What the windows of the host's own app know (HostInfo.hostKey); null: it is a guest from outside. P69. */
  hostKey: v.nullable(key),
});

const acceptedSchema = v.object({
  ok: v.literal(true),
  playerId,
  /** The game's name as the host shows it: cleaned, never empty. */
  name,
  hostName: name,
  maxPlayers: wholeNumber(1, MAX_U32),
  rules: rulesSchema,
  match: key,
  /** The secret that a later claim of this seat must have. */
  token: key,
  /** Whether this is the seat that was claimed. */
  isBack: v.boolean(),
  /** How long the host keeps the seat of a guest who drops out, seconds; 0: not at all. */
  keepSeatS: wholeNumber(0, MAX_KEEP_SEAT_S),
  awayDriver: v.picklist(AWAY_DRIVERS),
});

const refusedSchema = v.object({
  ok: v.literal(false),
  reason: v.picklist(CLOSE_REASONS),
  protocol,
  version,
  /** With `full`: in how many seconds a seat may become free; null: not known. P46. */
  seatInS: v.optional(seconds, null),
  /** With `banned`, `kicked` and `passwordTries`: for how many more seconds; null: for good. */
  leftS,
});

export const joinReplySchema = v.variant("ok", [acceptedSchema, refusedSchema]);

/** A claim of a seat. */
export type Claim = NonNullable<JoinRequest["claim"]>;
export type JoinRequest = v.InferOutput<typeof joinRequestSchema>;
export type JoinAccepted = v.InferOutput<typeof acceptedSchema>;
export type JoinReply = v.InferOutput<typeof joinReplySchema>;

/** @throws WireError */
export function readJoinReply(value: unknown): JoinReply {
  return parse(joinReplySchema, value, "join reply");
}

/**
 * The protocol number of a join of any version, so that its sender hears "guestOlder" or "guestNewer" (P4).
 * @returns null where there is none: then it is no join at all
 */
export function readProtocolVersion(value: unknown): number | null {
  const result = v.safeParse(v.object({ protocol }), value);
  return result.success ? result.output.protocol : null;
}
