// Schemas of the rare JSON messages. Raises WireError for whatever breaks them; cleans no names, decides nothing.
import * as v from "valibot";
import { PALETTE, type WatchWish } from "../model.ts";
import { MAX_NAME_UNITS } from "../names.ts";
import { RULE_LAWS, RULE_SPECS, RULESET_IDS, type RuleName, type RuleSpec } from "../rules.ts";
import { MAX_U32, WireError } from "./bytes.ts";
import { CLOSE_REASONS, type HostCloseReason } from "./closeReasons.ts";
import type { HostStatus, JoinReply, JoinRequest, NameRefusal } from "./protocol.ts";

/** Longest version text, UTF-16 units: "1.22.333-beta.4" is 15. */
const MAX_VERSION_UNITS = 32;
/** The page of an IP literal is under 60. */
const MAX_URL_UNITS = 100;

function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

const name = v.pipe(v.string(), v.maxLength(4 * MAX_NAME_UNITS));
const version = v.pipe(v.string(), v.maxLength(MAX_VERSION_UNITS));
const protocol = wholeNumber(0, 0xffff);
const color = wholeNumber(0, PALETTE.length - 1);

function ruleRange(spec: RuleSpec) {
  return v.pipe(v.number(), v.minValue(spec.min), v.maxValue(spec.max));
}

const ruleEntries = Object.fromEntries(
  Object.entries(RULE_SPECS).map(([rule, spec]) => [rule, ruleRange(spec)]),
) as Record<RuleName, ReturnType<typeof ruleRange>>;

const rulesSchema = v.object({
  ruleset: v.picklist(RULESET_IDS),
  speedLaw: v.picklist(RULE_LAWS.speedLaw),
  growthLaw: v.picklist(RULE_LAWS.growthLaw),
  mergeLaw: v.picklist(RULE_LAWS.mergeLaw),
  viewLaw: v.picklist(RULE_LAWS.viewLaw),
  respawnLaw: v.picklist(RULE_LAWS.respawnLaw),
  ...ruleEntries,
});

// A guest's messages are read strictly. A host's are not: one that is newer may say more (P4).
const joinRequestSchema = v.strictObject({ protocol, version, name, color, watch: v.boolean() });
const watchSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("leader") }),
  v.strictObject({ kind: v.literal("player"), playerId: wholeNumber(1, MAX_U32) }),
  v.strictObject({ kind: v.literal("free") }),
]);
const profileSchema = v.strictObject({ name, color });
/** An hour and more is no countdown. */
const seconds = v.nullable(wholeNumber(0, 3600));
const stillThereSchema = v.object({ inS: seconds });
const closeNoticeSchema = v.object({ reason: v.picklist(CLOSE_REASONS) });

const joinReplySchema = v.variant("ok", [
  v.object({
    ok: v.literal(true),
    playerId: wholeNumber(1, MAX_U32),
    name,
    hostName: name,
    maxPlayers: wholeNumber(1, MAX_U32),
    rules: rulesSchema,
  }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(CLOSE_REASONS),
    protocol,
    version,
    seatInS: v.optional(seconds, null),
  }),
]);

const hostStatusSchema = v.object({
  app: v.literal("kulki"),
  version,
  protocol,
  name,
  ruleset: v.pipe(v.string(), v.maxLength(MAX_VERSION_UNITS)),
  players: wholeNumber(0, MAX_U32),
  maxPlayers: wholeNumber(0, MAX_U32),
  locked: v.boolean(),
  uptimeS: v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
});

const nameRefusalSchema = v.object({
  app: v.literal("kulki"),
  reason: v.literal("unknownName"),
  url: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URL_UNITS))),
});

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  // The path names fields; the value itself stays out of logs.
  const path = v.getDotPath(result.issues[0]) ?? "";
  throw new WireError("shape", `${what} is wrong at "${path.slice(0, 40)}"`);
}

/**
 * The protocol number of a join of any version, so that its sender hears "guestOlder" or "guestNewer" (P4).
 * @returns null where there is none: then it is no join at all
 */
export function readProtocolVersion(value: unknown): number | null {
  const result = v.safeParse(v.object({ protocol }), value);
  return result.success ? result.output.protocol : null;
}

/** Raises WireError. The name still needs cleanName(). */
export function parseJoinRequest(value: unknown): JoinRequest {
  return parse(joinRequestSchema, value, "join");
}

/** Raises WireError. */
export function parseJoinReply(value: unknown): JoinReply {
  return parse(joinReplySchema, value, "join reply");
}

/** Raises WireError. The name still needs cleanName(). */
export function parseProfile(value: unknown): { name: string; color: number } {
  return parse(profileSchema, value, "profile");
}

/** Raises WireError. Whether there is such a player is not known here. */
export function parseWatchWish(value: unknown): WatchWish {
  return parse(watchSchema, value, "watch");
}

/** Raises WireError. */
export function parseCloseNotice(value: unknown): { reason: HostCloseReason } {
  return parse(closeNoticeSchema, value, "close");
}

/** Raises WireError. */
export function parseStillThere(value: unknown): { inS: number | null } {
  return parse(stillThereSchema, value, "stillThere");
}

/** Raises WireError. `value` is parsed JSON. */
export function parseHostStatus(value: unknown): HostStatus {
  return parse(hostStatusSchema, value, "status");
}

/** Raises WireError. `value` is parsed JSON; the link still needs parseHostAddress(). */
export function parseNameRefusal(value: unknown): NameRefusal {
  return parse(nameRefusalSchema, value, "refusal");
}
