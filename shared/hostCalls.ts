// What the app may ask of the host's thread: one row a call, with what it is given and what it answers. The types of
// all who carry a call follow from here. Knows neither who asks nor how it is done (main/host/thread/callHost.ts).

import * as v from "valibot";
import { DESK_CALLS } from "./desk/deskCalls.ts";
import { playerId } from "./net/events/schemas.ts";
import { parseHost } from "./net/hostAddress.ts";
import type { KnownState } from "./net/snapshot/parts.ts";
import type { Snapshot } from "./net/snapshot/snapshot.ts";
import { RULESET_IDS, type RuleChanges } from "./rules.ts";
import { findWrongChange } from "./rulesets/ruleChoices.ts";

/** A host's name as browsers write it. */
export const hostName = v.pipe(
  v.string(),
  v.maxLength(253),
  v.check((text) => {
    const part = parseHost(text);
    return part.ok && part.kind === "name" && part.host === text;
  }),
);

const report = v.object({
  players: v.number(),
  maxPlayers: v.number(),
  tick: v.number(),
  uptimeS: v.number(),
  tickMsP50: v.number(),
  tickMsP99: v.number(),
});

/** Numbers a dedicated host tells over its control socket. */
export type HostReport = v.InferOutput<typeof report>;

/** Any object passes: the thread made it of the right type, and to look at each of a thousand bodies would find
 *  nothing. */
function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array || value instanceof ArrayBuffer;
}

const wireSample = v.object({
  playerId: v.number(),
  tick: v.number(),
  kind: v.picklist(["full", "delta"]),
  /** The payload (PROTOCOL.md, P24 or P28). The browser door's bridge hands it over as an ArrayBuffer. */
  bytes: v.custom<Uint8Array | ArrayBuffer>(isBytes),
  /** What the guest knew before; null where it is sent everything. */
  known: v.nullable(v.custom<KnownState>(isObject)),
  /** All the guest sees in this tick. */
  state: v.custom<Snapshot>(isObject),
  /** UTF-8 bytes of everything in the arena, written as JSON. */
  worldJsonBytes: v.number(),
  /** Ticks a second. */
  stepHz: v.number(),
});

/** One snapshot as it went to a guest. */
export type WireSample = v.InferOutput<typeof wireSample>;

/** A ruleset with changes that it allows. */
const rulesWish = v.pipe(
  v.strictObject({
    ruleset: v.picklist(RULESET_IDS),
    rules: v.custom<RuleChanges>((value) => typeof value === "object" && value !== null),
  }),
  v.check(({ ruleset, rules }) => findWrongChange(ruleset, rules) === null),
);

/** Which rules a host's person wants for the next round. */
export type RulesWish = v.InferOutput<typeof rulesWish>;

/** `args` is one value, null where there is nothing to say. */
type Row = { args: v.GenericSchema; answer: v.GenericSchema };

const HOST_CALLS = {
  /** How the host fares now. */
  report: { args: v.null(), answer: report },
  /** The next snapshot sent to this player, or with null to the player with the smallest id. The answer is null
   *  where that player is not here, or another call came before the snapshot. */
  sampleWire: { args: v.nullable(playerId), answer: v.nullable(wireSample) },
  /** Lets pages of the running host be served under this name, too, as `nameRefused` told it. */
  allowName: { args: hostName, answer: v.literal(true) },
  /** Begins the countdown of the next round, from a lobby or from a round's results. */
  startRound: { args: v.null(), answer: v.boolean() },
  /** Ends the round under way; it counts as it stands. */
  endRound: { args: v.null(), answer: v.boolean() },
  /** Other rules from the next round on; without rounds, or in a lobby, at once. */
  changeRules: { args: rulesWish, answer: v.boolean() },
  /** Draws the teams anew. */
  shuffleTeams: { args: v.null(), answer: v.boolean() },
  ...DESK_CALLS,
} as const satisfies Record<string, Row>;

export type HostCall = keyof typeof HOST_CALLS;
export type HostArgs<C extends HostCall> = v.InferOutput<(typeof HOST_CALLS)[C]["args"]>;
export type HostAnswer<C extends HostCall> = v.InferOutput<(typeof HOST_CALLS)[C]["answer"]>;

/** A call with its arguments, as anybody may send them. */
export const hostCallSchema: v.GenericSchema<unknown, [HostCall, HostArgs<HostCall>]> = v.union(
  Object.entries(HOST_CALLS).map(([call, { args }]) => v.strictTuple([v.literal(call as HostCall), args])),
);

/** Whether the thread's answer is what this call answers: a window takes it as it is. */
export function isHostAnswer<C extends HostCall>(call: C, value: unknown): value is HostAnswer<C> {
  return v.is(HOST_CALLS[call].answer, value);
}
