// What a host says over HTTP before anybody joins: schemas of the JSON, and types that follow. Raises WireError.
import * as v from "valibot";
import { MAX_U32 } from "./bytes.ts";
import { key, MAX_VERSION_UNITS, name, parse, protocol, version, wholeNumber } from "./events/schemas.ts";

/** Where both are asked for. */
export const STATUS_PATH = "/status.json";

/** Longest link to a host's page, UTF-16 units; that of an IP literal is under 60. */
const MAX_URL_UNITS = 100;

const hostStatusSchema = v.object({
  app: v.literal("kulki"),
  version,
  protocol,
  name,
  ruleset: v.pipe(v.string(), v.maxLength(MAX_VERSION_UNITS)),
  players: wholeNumber(0, MAX_U32),
  maxPlayers: wholeNumber(0, MAX_U32),
  locked: v.boolean(),
  /** Which match is played, as a join's answer has it; empty from older hosts. */
  match: v.optional(v.union([key, v.literal("")]), ""),
  uptimeS: v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
});

const nameRefusalSchema = v.object({
  app: v.literal("kulki"),
  reason: v.literal("unknownName"),
  /** A link to the host's page under the address the question came to; null where no browser could open it. */
  url: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URL_UNITS))),
});

/** Answer of GET STATUS_PATH. */
export type HostStatus = v.InferOutput<typeof hostStatusSchema>;
/** Answer of GET STATUS_PATH under a name this host does not answer to. P41. */
export type NameRefusal = v.InferOutput<typeof nameRefusalSchema>;

/** Raises WireError. `value` is parsed JSON. */
export function parseHostStatus(value: unknown): HostStatus {
  return parse(hostStatusSchema, value, "status");
}

/** Raises WireError. `value` is parsed JSON; the link still needs parseHostAddress(). */
export function parseNameRefusal(value: unknown): NameRefusal {
  return parse(nameRefusalSchema, value, "refusal");
}
