// A dedicated host's command line: flags to choices, or one line that says which is wrong. Pure: reads no argv itself.

import { parseArgs } from "node:util";
import type { HostScope, IpFamily } from "../../../shared/appApi.ts";
import { BOT_LEVELS, type BotFill, MAX_BOTS } from "../../../shared/bots/levels.ts";
import { AWAY_DRIVERS, type AwayDriver, KEEP_SEAT_S, MAX_KEEP_SEAT_S } from "../../../shared/keptSeats.ts";
import { cleanGameName } from "../../../shared/names.ts";
import { parseHost } from "../../../shared/net/hostAddress.ts";
import { DEFAULT_PORT } from "../../../shared/net/protocol.ts";
import { RULESET_IDS, type RuleChanges, type RulesetId } from "../../../shared/rules.ts";
import { type CodeFault, readRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { STILL_AFTER_S } from "../../host/thread/hostContract.ts";
import { explainControlPath } from "./controlPath.ts";

export type HeadlessFlags = {
  port: number;
  scope: HostScope;
  name: string;
  ruleset: RulesetId;
  rules: RuleChanges;
  maxPlayers: number;
  /** As HostOptions.stillAfterS. */
  stillAfterS: number;
  /** As HostOptions.maxPerAddress. */
  maxPerAddress: number | null;
  bots: BotFill;
  record: boolean;
  announce: boolean;
  /** As HostRequest has them. */
  keepSeatS: number;
  awayDriver: AwayDriver;
  /** Folder in which the match is kept, so that it can go on after this process has ended for any reason; null:
   *  nowhere. */
  stateDir: string | null;
  /** The control socket also obeys "crash", "hang" and "memory", for tests. */
  probe: boolean;
  /** Folder in which the match is recorded; null: nowhere. */
  recordDir: string | null;
  /** Seed of the match; null: another one each time. */
  seed: number | null;
  backlog: number;
  family: IpFamily;
  /** Path of the control socket, null for none. */
  control: string | null;
  allowedHostNames: string[];
  /** Draw the link as a QR code, where the terminal can show one. */
  qr: boolean;
  json: boolean;
};

export type FlagsResult<T> =
  | { kind: "run"; flags: T }
  | { kind: "help"; text: string }
  /** One line for standard error; the process ends with code 2. */
  | { kind: "wrong"; line: string };

const FAMILIES: readonly IpFamily[] = ["ipv4", "ipv6", "both"];

const OPTIONS = {
  port: { type: "string" },
  bind: { type: "string" },
  name: { type: "string" },
  ruleset: { type: "string" },
  bots: { type: "string" },
  "bot-level": { type: "string" },
  rules: { type: "string" },
  record: { type: "string" },
  "max-players": { type: "string" },
  "idle-after": { type: "string" },
  "max-per-address": { type: "string" },
  seed: { type: "string" },
  backlog: { type: "string" },
  family: { type: "string" },
  announce: { type: "string" },
  "keep-seat": { type: "string" },
  away: { type: "string" },
  state: { type: "string" },
  control: { type: "string" },
  probe: { type: "boolean" },
  "allow-host": { type: "string", multiple: true },
  "no-qr": { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export const HEADLESS_HELP = `Kulki's dedicated host: a game without a window. Ctrl-C ends it.

  --port N          port to listen on, 0 lets the system choose (${DEFAULT_PORT})
  --bind WHERE      address or host name to listen on (all addresses)
  --family F        ipv4, ipv6 or both (both)
  --announce A      on or off: whether apps on the network see the game in their lists (on)
  --name TEXT       what guests see, up to 40 characters (Kulki)
  --ruleset R       ${RULESET_IDS.join(", ")} (${RULESET_IDS[0]})
  --rules CODE      a ruleset with changes, as the Host game dialog writes it, like arena-mt15-...
  --max-players N   seats, 1-2000 (64)
  --max-per-address N
                    players and watchers from one address, 1-2000 (as many as there are places)
  --idle-after N    when all seats are taken and somebody waits, players who did nothing for so many seconds are asked
                    for theirs, 5-3600 (${STILL_AFTER_S})
  --bots N          bots until there are so many players, 0-${MAX_BOTS} (0)
  --bot-level L     ${BOT_LEVELS.join(", ")} (normal)
  --keep-seat N     for so many seconds the circle of who drops out is kept, 0-${MAX_KEEP_SEAT_S} (${KEEP_SEAT_S})
  --away D          nobody or bot: who drives it meanwhile (nobody)
  --state DIR       keep the match in this folder, and go on with the one that is kept there
  --record DIR      write the match down in this folder (see replay:verify)
  --seed N          0-4294967295: the same seed lays out the same arena (another one each time)
  --backlog N       connections the system keeps waiting, 1-65535 (511)
  --control PATH    opens a local socket (on Windows \\\\.\\pipe\\NAME) that answers the lines "status",
                    "invite" (how to join, as printed) and "stop"
  --allow-host NAME also answer to this host name in a browser; may be given several times
  --probe           for tests: the control socket also takes "crash", "hang" and "memory"
  --no-qr           print no QR code of the link (nor is there one without colours, UTF-8 or room for it)
  --json            say what happens as JSON, one object a line
  --help            this text
`;

const CODE_FAULTS: Record<CodeFault, string> = {
  notACode: "it is none",
  unknownRuleset: "no such ruleset",
  unknownRule: "it has a rule that this version does not know",
  outOfRange: "a number in it is out of range",
  mistyped: "something in it was mistyped",
};

/** Thrown for a wrong value of a flag, with the one line to show. */
class FlagError extends Error {}

/** The first line of what parseArgs says, without its advice. */
function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] ?? "").replace(/\. To specify.*$/, "").replace(/\.$/, "");
}

function isWrongFlag(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof FlagError || code.startsWith("ERR_PARSE_ARGS");
}

/** Runs `read`, which uses parseArgs; a wrong flag becomes its line. */
export function catchWrongFlags<T>(read: () => FlagsResult<T>): FlagsResult<T> {
  try {
    return read();
  } catch (error) {
    if (!isWrongFlag(error)) throw error;
    return { kind: "wrong", line: `${firstSentence(error)}. See --help.` };
  }
}

function wholeNumber(
  flag: string,
  text: string | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (text === undefined) return fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new FlagError(`--${flag} takes a whole number from ${min} to ${max}, not "${text}"`);
}

function oneOf<T extends string>(
  flag: string,
  text: string | undefined,
  fallback: T,
  choices: readonly T[],
): T {
  if (text === undefined) return fallback;
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new FlagError(`--${flag} takes ${choices.join(", ")}, not "${text}"`);
}

/** The ruleset and its changes. A code names its ruleset, so that nobody needs to give both. */
function rulesOf(
  code: string | undefined,
  name: string | undefined,
): Pick<HeadlessFlags, "ruleset" | "rules"> {
  const ruleset = oneOf("ruleset", name, RULESET_IDS[0], RULESET_IDS);
  if (code === undefined) return { ruleset, rules: {} };
  const read = readRulesCode(code);
  if (!read.ok)
    throw new FlagError(`--rules takes a code of rules, not "${code}": ${CODE_FAULTS[read.reason]}`);
  if (name !== undefined && ruleset !== read.ruleset)
    throw new FlagError(`--rules "${code}" changes ${read.ruleset}, not ${ruleset}`);
  return { ruleset: read.ruleset, rules: read.changes };
}

function bindScope(bind = ""): HostScope {
  if (bind === "") return { kind: "network" };
  if (parseHost(bind).ok) return { kind: "address", address: bind };
  throw new FlagError(`--bind takes an address (without port and zone) or a host name, not "${bind}"`);
}

function hostNames(names: readonly string[] = []): string[] {
  return names.map((name) => {
    const part = parseHost(name);
    if (part.ok && part.kind === "name") return part.host;
    throw new FlagError(`--allow-host takes a host name, not "${name}"`);
  });
}

function controlPath(path: string | undefined, platform: NodeJS.Platform): string | null {
  if (path === undefined || path === "") return null;
  const fault = explainControlPath(path, platform);
  if (fault === null) return path;
  throw new FlagError(`--control takes ${fault}`);
}

/** Reads the arguments after the script's name. */
export function parseHeadlessFlags(
  argv: readonly string[],
  platform: NodeJS.Platform,
): FlagsResult<HeadlessFlags> {
  return catchWrongFlags(() => {
    const given = parseArgs({ args: [...argv], options: OPTIONS }).values;
    if (given.help) return { kind: "help", text: HEADLESS_HELP };
    const flags: HeadlessFlags = {
      port: wholeNumber("port", given.port, DEFAULT_PORT, 0, 65535),
      scope: bindScope(given.bind),
      name: cleanGameName(given.name ?? ""),
      ...rulesOf(given.rules, given.ruleset),
      maxPlayers: wholeNumber("max-players", given["max-players"], 64, 1, 2000),
      maxPerAddress:
        given["max-per-address"] === undefined
          ? null
          : wholeNumber("max-per-address", given["max-per-address"], 0, 1, 2000),
      stillAfterS: wholeNumber("idle-after", given["idle-after"], STILL_AFTER_S, 5, 3600),
      bots: {
        fillTo: wholeNumber("bots", given.bots, 0, 0, MAX_BOTS),
        level: oneOf("bot-level", given["bot-level"], "normal", BOT_LEVELS),
      },
      record: Boolean(given.record),
      announce: oneOf("announce", given.announce, "on", ["on", "off"]) === "on",
      keepSeatS: wholeNumber("keep-seat", given["keep-seat"], KEEP_SEAT_S, 0, MAX_KEEP_SEAT_S),
      awayDriver: oneOf("away", given.away, "nobody", AWAY_DRIVERS),
      stateDir: given.state || null,
      probe: given.probe ?? false,
      recordDir: given.record || null,
      seed: given.seed === undefined ? null : wholeNumber("seed", given.seed, 0, 0, 0xffffffff),
      backlog: wholeNumber("backlog", given.backlog, 511, 1, 65535),
      family: oneOf("family", given.family, "both", FAMILIES),
      control: controlPath(given.control, platform),
      allowedHostNames: hostNames(given["allow-host"]),
      qr: !given["no-qr"],
      json: given.json ?? false,
    };
    return { kind: "run", flags };
  });
}
