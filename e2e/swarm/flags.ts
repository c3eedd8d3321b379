// The swarm's command line: flags to choices, or one line that says which is wrong. Pure: reads no argv itself.

import { parseArgs } from "node:util";
import { OptionError, oneOf, wholeNumber, wrongLine } from "../../.ci/tools/options.mjs";
import { HOST_RANGES } from "../../shared/hostChoices.ts";
import { isLoopbackHost } from "../../shared/net/loopback.ts";
import type { RulesetId } from "../../shared/rules.ts";
import { BENCH_WORLDS, type BenchWorld } from "../../shared/rulesets/bench.ts";
import { ROUND_KINDS, type RoundKind } from "../../shared/rulesets/rounds.ts";
import type { LinkRules } from "./delayQueue.ts";

export type SwarmFlags = {
  /** Origin of somebody else's host on this machine; null starts one. */
  url: string | null;
  players: number;
  /** Length of the measured window, seconds. */
  seconds: number;
  json: boolean;
  /** Null: clients and host speak to each other directly. */
  link: LinkRules | null;
  /** Of a host of the swarm's own. */
  ruleset: RulesetId;
  /** What its rounds are; everybody in them is ready as soon as all are there. */
  round: RoundKind;
  /** Host on one core, clients on another. */
  pin: boolean;
  /** Measure the bare socket.io host afterwards. */
  echo: boolean;
  seed: number;
};

export type SwarmFlagsResult =
  | { kind: "run"; flags: SwarmFlags }
  | { kind: "help"; text: string }
  /** One line for standard error; the process ends with code 2. */
  | { kind: "wrong"; line: string };

const RULESETS = ["classic", "bench"] as const;
const WORLDS = Object.keys(BENCH_WORLDS) as BenchWorld[];
const MAX_PLAYERS = HOST_RANGES.maxPlayers.max;
const MAX_SECONDS = 300;
/** A link that stalls does so this often, milliseconds. */
const STALL_EVERY_MS = 5000;

export const SWARM_HELP = `Headless clients for a host on this machine; they play, count and end by themselves.

  --url URL         a running host, loopback only (starts a dedicated host of its own)
  --players N       clients, 1-${MAX_PLAYERS} (50); the first 20 decode and check everything they are sent
  --seconds N       measured time after 8 s of warm-up, 1-${MAX_SECONDS} (20)
  --json            the last line of standard output is one JSON object
  --ruleset R       ${RULESETS.join(" or ")} (bench); for a host of its own
  --round K         ${ROUND_KINDS.join(", ")} (${ROUND_KINDS[0]}), of a host of its own: all are
                    ready at once, and the round lasts for all of the measured time
  --world W         of bench, ${WORLDS.join(" or ")} (${WORLDS[0]}): ${WORLDS.map((world) => `${BENCH_WORLDS[world]} x ${BENCH_WORLDS[world]}`).join(", ")}
  --seed N          of the host's arena, the clients' walks and the link, 0-4294967295 (1)
  --pin             host on core 0, clients on core 1, where taskset exists
  --echo            then a bare socket.io host at the same rates and sizes: the floor to compare with
  --lag MS          added to the round trip, half each way
  --jitter MS       up to so much more at a round trip, changing, half each way; the order stays
  --stall MS        every ${STALL_EVERY_MS / 1000} s nothing passes for so long
  --bandwidth KBPS  kilobits a second for each client and direction
  --help            this text
`;

const OPTIONS = {
  url: { type: "string" },
  players: { type: "string" },
  seconds: { type: "string" },
  json: { type: "boolean" },
  ruleset: { type: "string" },
  world: { type: "string" },
  round: { type: "string" },
  seed: { type: "string" },
  pin: { type: "boolean" },
  echo: { type: "boolean" },
  lag: { type: "string" },
  jitter: { type: "string" },
  stall: { type: "string" },
  bandwidth: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Only this machine may be loaded: anything but loopback is refused. */
function loopbackOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:")
    throw new OptionError(`--url takes an address like http://127.0.0.1:8999, not "${text}"`);
  if (!isLoopbackHost(url.hostname))
    throw new OptionError(`--url takes a loopback address only, not "${url.hostname}"`);
  return url.origin;
}

function rulesetOf(ruleset: string | undefined, world: string | undefined): RulesetId {
  const isBench = oneOf(RULESETS)("ruleset", ruleset ?? "bench") === "bench";
  const size = oneOf(WORLDS)("world", world ?? "5k");
  if (!isBench && world !== undefined) throw new OptionError("--world is for --ruleset bench");
  return isBench ? `bench${size}` : "classic";
}

function linkOf(given: Readonly<Record<string, string | boolean | undefined>>): LinkRules | null {
  const read = (flag: string, min: number, max: number) => {
    const text = given[flag];
    return typeof text === "string" ? wholeNumber(min, max)(flag, text) : 0;
  };
  const [lagMs, jitterMs] = [read("lag", 0, 10_000), read("jitter", 0, 10_000)];
  const [stallMs, bandwidthKbps] = [read("stall", 0, STALL_EVERY_MS - 1000), read("bandwidth", 1, 1_000_000)];
  if (lagMs + jitterMs + stallMs + bandwidthKbps === 0) return null;
  return { lagMs, jitterMs, stallMs, stallEveryMs: STALL_EVERY_MS, bandwidthKbps };
}

function readFlags(argv: readonly string[]): SwarmFlagsResult {
  const given = parseArgs({ args: [...argv], options: OPTIONS }).values;
  if (given.help) return { kind: "help", text: SWARM_HELP };
  const flags: SwarmFlags = {
    url: loopbackOrigin(given.url),
    players: wholeNumber(1, MAX_PLAYERS)("players", given.players ?? "50"),
    seconds: wholeNumber(1, MAX_SECONDS)("seconds", given.seconds ?? "20"),
    json: given.json ?? false,
    link: linkOf(given),
    ruleset: rulesetOf(given.ruleset, given.world),
    round: oneOf(ROUND_KINDS)("round", given.round ?? "endless"),
    pin: given.pin ?? false,
    echo: given.echo ?? false,
    seed: wholeNumber(0, 0xffffffff)("seed", given.seed ?? "1"),
  };
  return { kind: "run", flags };
}

/** Reads the arguments after the script's name. */
export function parseSwarmFlags(argv: readonly string[]): SwarmFlagsResult {
  try {
    return readFlags(argv);
  } catch (error) {
    const line = wrongLine(error);
    if (line === null) throw error;
    return { kind: "wrong", line };
  }
}
