// A dedicated host's command line: flags to choices, or one line that says which is wrong. Pure: reads no argv itself.

import { parseArgs } from "node:util";
import type { HostScope } from "../../../shared/appApi.ts";
import { BOT_LEVELS, type BotFill, NO_BOTS } from "../../../shared/bots/levels.ts";
import {
  DEDICATED_PLAYERS,
  HOST_RANGES,
  PLAIN_HOST,
  type Range,
  STILL_AFTER_S,
} from "../../../shared/hostChoices.ts";
import { AWAY_DRIVERS, type AwayDriver } from "../../../shared/keptSeats.ts";
import { cleanGameName, MAX_GAME_NAME_LENGTH } from "../../../shared/names.ts";
import { parseHost } from "../../../shared/net/hostAddress.ts";
import { IP_FAMILIES, type IpFamily } from "../../../shared/net/ipLiteral.ts";
import { DEFAULT_PORT } from "../../../shared/net/protocol.ts";
import { RULESET_IDS, type RuleChanges, type RulesetId } from "../../../shared/rules.ts";
import { explainControlPath } from "./controlPath.ts";
import { DESK_FLAGS, type DeskFlags, readDeskFlags } from "./deskFlags.ts";
import {
  catchWrongFlags,
  FlagError,
  type FlagRow,
  type FlagsResult,
  HELP_FLAG,
  helpOf,
  oneOf,
  readWholeNumber,
  span,
} from "./flagTable.ts";
import { ROUND_FLAGS, readRoundFlags } from "./roundFlags.ts";
import { readCode } from "./rulesText.ts";

export type HeadlessFlags = DeskFlags & {
  port: number;
  scope: HostScope;
  name: string;
  ruleset: RulesetId;
  rules: RuleChanges;
  maxPlayers: number;
  /** As HostOptions.stillAfterS. */
  stillAfterS: number;
  bots: BotFill;
  record: boolean;
  announce: boolean;
  /** As HostRequest has it; what is asked for stands in a file. */
  password: "";
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

/** All that may be given, in the order of the help. */
const FLAGS = {
  port: { type: "string", takes: "N", says: `port to listen on, 0 lets the system choose (${DEFAULT_PORT})` },
  bind: { type: "string", takes: "WHERE", says: "address or host name to listen on (all addresses)" },
  family: { type: "string", takes: "F", says: `ipv4, ipv6 or both (${PLAIN_HOST.family})` },
  announce: {
    type: "string",
    takes: "A",
    says: "on or off: whether apps on the network see the game in their lists (on)",
  },
  name: {
    type: "string",
    takes: "TEXT",
    says: `what guests see, up to ${MAX_GAME_NAME_LENGTH} characters (${cleanGameName("")})`,
  },
  ruleset: { type: "string", takes: "R", says: `${RULESET_IDS.join(", ")} (${RULESET_IDS[0]})` },
  rules: {
    type: "string",
    takes: "CODE",
    says: "a ruleset with changes, as the Host game dialog writes it, like arena-mt15-...",
  },
  ...ROUND_FLAGS,
  "max-players": {
    type: "string",
    takes: "N",
    says: `seats, ${span(HOST_RANGES.maxPlayers)} (${DEDICATED_PLAYERS})`,
  },
  ...DESK_FLAGS,
  "idle-after": {
    type: "string",
    takes: "N",
    says: `when all seats are taken and somebody waits, players who did nothing for so many seconds are asked
for theirs, ${span(HOST_RANGES.stillAfterS)} (${STILL_AFTER_S})`,
  },
  bots: {
    type: "string",
    takes: "N",
    says: `bots until there are so many players, ${span(HOST_RANGES.bots)} (${NO_BOTS.fillTo})`,
  },
  "bot-level": { type: "string", takes: "L", says: `${BOT_LEVELS.join(", ")} (${NO_BOTS.level})` },
  "keep-seat": {
    type: "string",
    takes: "N",
    says: `for so many seconds the circle of who drops out is kept, ${span(HOST_RANGES.keepSeatS)} (${PLAIN_HOST.keepSeatS})`,
  },
  away: {
    type: "string",
    takes: "D",
    says: `${AWAY_DRIVERS.join(" or ")}: who drives it meanwhile (${PLAIN_HOST.awayDriver})`,
  },
  state: {
    type: "string",
    takes: "DIR",
    says: "keep the match in this folder, and go on with the one that is kept there",
  },
  record: { type: "string", takes: "DIR", says: "write the match down in this folder (see replay:verify)" },
  seed: {
    type: "string",
    takes: "N",
    says: `${span(HOST_RANGES.seed)}: the same seed lays out the same arena (another one each time)`,
  },
  backlog: {
    type: "string",
    takes: "N",
    says: `connections the system keeps waiting, ${span(HOST_RANGES.backlog)} (${PLAIN_HOST.backlog})`,
  },
  control: {
    type: "string",
    takes: "PATH",
    says: `opens a local socket (on Windows \\\\.\\pipe\\NAME) that takes the commands of the console and answers in
JSON; "help" lists them`,
  },
  "allow-host": {
    type: "string",
    multiple: true,
    takes: "NAME",
    says: "also answer to this host name in a browser; may be given several times",
  },
  probe: { type: "boolean", says: 'for tests: the control socket also takes "crash", "hang" and "memory"' },
  "no-qr": {
    type: "boolean",
    says: "print no QR code of the link (nor is there one without colours, UTF-8 or room for it)",
  },
  json: { type: "boolean", says: "say what happens as JSON, one object a line" },
  help: HELP_FLAG,
} as const satisfies Record<string, FlagRow>;

const TITLE = "Kulki's dedicated host: a game without a window. Ctrl-C ends it.";
/** Where the help's explanations begin. */
const HELP_COLUMN = 24;

/** The ruleset and its changes. A code names its ruleset, so that nobody needs to give both. */
function rulesOf(
  code: string | undefined,
  name: string | undefined,
): Pick<HeadlessFlags, "ruleset" | "rules"> {
  const ruleset = name === undefined ? RULESET_IDS[0] : oneOf("ruleset", name, RULESET_IDS);
  if (code === undefined) return { ruleset, rules: {} };
  const read = readCode(code);
  if (!read.ok) throw new FlagError(`--rules takes a code of rules, not "${code}": ${read.why}`);
  if (name !== undefined && ruleset !== read.ruleset)
    throw new FlagError(`--rules "${code}" changes ${read.ruleset}, not ${ruleset}`);
  return { ruleset: read.ruleset, rules: read.rules };
}

function withRounds(chosen: Pick<HeadlessFlags, "ruleset" | "rules">, rounds: RuleChanges): typeof chosen {
  return { ...chosen, rules: { ...chosen.rules, ...rounds } };
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

type NumberFlag = "port" | "max-players" | "idle-after" | "bots" | "keep-seat" | "seed" | "backlog";
type ChoiceFlag = "bot-level" | "announce" | "away" | "family";

/** Reads the arguments after the script's name. */
export function parseHeadlessFlags(
  argv: readonly string[],
  platform: NodeJS.Platform,
): FlagsResult<HeadlessFlags> {
  return catchWrongFlags(() => {
    const given = parseArgs({ args: [...argv], options: FLAGS }).values;
    if (given.help) return { kind: "help", text: helpOf(TITLE, FLAGS, HELP_COLUMN) };
    const whole = <T>(flag: NumberFlag, range: Range, fallback: T) => {
      const text = given[flag];
      return text === undefined ? fallback : readWholeNumber(flag, text, range);
    };
    const choice = <T extends string>(flag: ChoiceFlag, choices: readonly T[], fallback: T) => {
      const text = given[flag];
      return text === undefined ? fallback : oneOf(flag, text, choices);
    };
    const flags: HeadlessFlags = {
      port: whole("port", HOST_RANGES.port, DEFAULT_PORT),
      scope: bindScope(given.bind),
      name: cleanGameName(given.name ?? ""),
      ...withRounds(rulesOf(given.rules, given.ruleset), readRoundFlags(given)),
      maxPlayers: whole("max-players", HOST_RANGES.maxPlayers, DEDICATED_PLAYERS),
      ...readDeskFlags(given),
      stillAfterS: whole("idle-after", HOST_RANGES.stillAfterS, STILL_AFTER_S),
      bots: {
        fillTo: whole("bots", HOST_RANGES.bots, NO_BOTS.fillTo),
        level: choice("bot-level", BOT_LEVELS, NO_BOTS.level),
      },
      record: Boolean(given.record),
      announce: choice("announce", ["on", "off"], "on") === "on",
      keepSeatS: whole("keep-seat", HOST_RANGES.keepSeatS, PLAIN_HOST.keepSeatS),
      awayDriver: choice("away", AWAY_DRIVERS, PLAIN_HOST.awayDriver),
      stateDir: given.state || null,
      probe: given.probe ?? false,
      recordDir: given.record || null,
      seed: whole("seed", HOST_RANGES.seed, null),
      backlog: whole("backlog", HOST_RANGES.backlog, PLAIN_HOST.backlog),
      family: choice("family", IP_FAMILIES, PLAIN_HOST.family),
      control: controlPath(given.control, platform),
      allowedHostNames: hostNames(given["allow-host"]),
      qr: !given["no-qr"],
      json: given.json ?? false,
      password: "",
    };
    return { kind: "run", flags };
  });
}
