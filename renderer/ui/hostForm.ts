// The texts typed in the Host game dialog, and how they become a request. Knows no component.
import type { HostRequest, HostScope } from "../../shared/appApi.ts";
import { type BotFill, type BotLevel, FIRST_BOTS, FIRST_PLAYERS } from "../../shared/bots/levels.ts";
import { HOST_RANGES, PLAIN_HOST, type Range, WINDOW_PLAYERS } from "../../shared/hostChoices.ts";
import type { AwayDriver } from "../../shared/keptSeats.ts";
import { cleanGameName, cleanTypedGameName } from "../../shared/names.ts";
import { parseHost } from "../../shared/net/hostAddress.ts";
import type { IpFamily } from "../../shared/net/ipLiteral.ts";
import { DEFAULT_PORT } from "../../shared/net/protocol.ts";
import { OFFERED_RULESETS, type Rules, type RulesetId } from "../../shared/rules.ts";
import { countSeats } from "../../shared/rulesets/fitToSeats.ts";
import { presetOf } from "../../shared/rulesets/ruleChoices.ts";
import type { Language } from "../i18n/languages.ts";
import { type RuleTexts, readRuleTexts, roundTexts, textsThatFit, writeRuleTexts } from "./ruleForm.ts";

/** The form. name null: the person kept the proposed one. */
export type HostForm = {
  name: string | null;
  ruleset: RulesetId;
  port: string;
  scope: HostScope["kind"];
  address: string;
  players: string;
  /** Number of bots as typed; null: the proposed one. */
  bots: string | null;
  botLevel: BotLevel;
  rules: RuleTexts;
  record: boolean;
  announce: boolean;
  /** Seconds for which seats are kept, as typed. */
  keepSeat: string;
  awayDriver: AwayDriver;
  family: IpFamily;
  backlog: string;
  /** What others must know to join; empty: nothing. */
  password: string;
  asksFirst: boolean;
};

export type HostFormProblem = "port" | "address" | "players" | "bots" | "rules" | "keepSeat" | "backlog";
export type HostFormResult = { ok: true; request: HostRequest } | { ok: false; problems: HostFormProblem[] };

const FIRST_FORM: HostForm = {
  name: null,
  ruleset: "arena",
  port: String(DEFAULT_PORT),
  scope: "network",
  address: "",
  players: String(FIRST_PLAYERS),
  bots: null,
  botLevel: FIRST_BOTS.arena.level,
  rules: {},
  record: PLAIN_HOST.record,
  announce: PLAIN_HOST.announce,
  keepSeat: String(PLAIN_HOST.keepSeatS),
  awayDriver: PLAIN_HOST.awayDriver,
  family: PLAIN_HOST.family,
  backlog: String(PLAIN_HOST.backlog),
  password: "",
  asksFirst: false,
};

/**
 * The form when first opened.
 * @param last the last started game; null: none
 * @param proposedName the name a game gets by itself; a last name equal to it keeps following the player's name
 * @param language for the numbers in it
 */
export function openHostForm(last: HostRequest | null, proposedName: string, language: Language): HostForm {
  if (last === null) return FIRST_FORM;
  return {
    name: last.name === proposedName ? null : last.name,
    ruleset: last.ruleset,
    port: String(last.port),
    scope: last.scope.kind,
    address: last.scope.kind === "address" ? last.scope.address : "",
    players: String(last.maxPlayers),
    bots: String(last.bots.fillTo),
    botLevel: last.bots.level,
    rules: textsThatFit(last.ruleset, writeRuleTexts(last.rules, language)),
    record: last.record,
    announce: last.announce,
    keepSeat: String(last.keepSeatS),
    awayDriver: last.awayDriver,
    family: last.family,
    backlog: String(last.backlog),
    // Nowhere kept.
    password: "",
    asksFirst: last.asksFirst,
  };
}

function firstBots(ruleset: RulesetId): BotFill {
  const offered = OFFERED_RULESETS.find((one) => one === ruleset);
  return FIRST_BOTS[offered ?? "arena"];
}

/** The number of players that bots fill up to, as typed or proposed. */
export function botsText({ bots, ruleset }: HostForm): string {
  return bots ?? String(firstBots(ruleset).fillTo);
}

/**
 * The same form with another ruleset.
 * @param keepsChanges keeps changes of single rules that mean something there. Otherwise only how rounds go is kept, if
 *   their kind was chosen, unless the ruleset is the form's already
 */
export function withRuleset(form: HostForm, ruleset: RulesetId, keepsChanges: boolean): Partial<HostForm> {
  if (ruleset === form.ruleset) return {};
  const kept = form.rules.roundKind === undefined ? {} : roundTexts(form.rules);
  return { ruleset, rules: textsThatFit(ruleset, keepsChanges ? form.rules : kept) };
}

/** The ruleset's numbers for as many players as the form has; a number that is not typed yet counts as the first
 *  form's. */
export function presetOfForm(form: HostForm): Rules {
  const maxPlayers = readWhole(form.players, WINDOW_PLAYERS) ?? Number(FIRST_FORM.players);
  const fillTo = readWhole(botsText(form), HOST_RANGES.bots) ?? 0;
  return presetOf({ ruleset: form.ruleset, seats: countSeats(maxPlayers, fillTo) });
}

/** The whole number a person typed, or null if it is none or lies outside the range. */
export function readWhole(text: string, range: Range): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,6}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= range.min && value <= range.max ? value : null;
}

function readScope(form: HostForm): HostScope | null {
  if (form.scope !== "address") return { kind: form.scope };
  const address = form.address.trim();
  return parseHost(address).ok ? { kind: "address", address } : null;
}

/** The request of a form, or all fields that are wrong, from top to bottom. */
export function readHostForm(form: HostForm, proposedName: string): HostFormResult {
  const port = readWhole(form.port, HOST_RANGES.port);
  const scope = readScope(form);
  const maxPlayers = readWhole(form.players, WINDOW_PLAYERS);
  const fillTo = readWhole(botsText(form), HOST_RANGES.bots);
  const rules = readRuleTexts(presetOfForm(form), form.rules);
  const keepSeatS = readWhole(form.keepSeat, HOST_RANGES.keepSeatS);
  const backlog = readWhole(form.backlog, HOST_RANGES.backlog);
  const isWrong = port === null || scope === null || maxPlayers === null || fillTo === null || rules === null;
  if (isWrong || keepSeatS === null || backlog === null) {
    const fields = {
      port,
      address: scope,
      players: maxPlayers,
      bots: fillTo,
      rules,
      keepSeat: keepSeatS,
      backlog,
    };
    const names = ["port", "address", "players", "bots", "rules", "keepSeat", "backlog"] as const;
    return { ok: false, problems: names.filter((name) => fields[name] === null) };
  }
  const { ruleset, family, record, announce, awayDriver, password, asksFirst } = form;
  const kept = { keepSeatS, awayDriver };
  const name = cleanTypedGameName(form.name ?? "") || cleanGameName(proposedName);
  const bots = { fillTo, level: form.botLevel };
  return {
    ok: true,
    request: {
      name,
      ruleset,
      rules,
      port,
      scope,
      family,
      maxPlayers,
      bots,
      record,
      announce,
      ...kept,
      backlog,
      password,
      asksFirst,
    },
  };
}

/** The form to keep when its dialog closes: wrong fields become what they were when it opened. */
export function keepValid(form: HostForm, opened: HostForm): HostForm {
  const result = readHostForm(form, "");
  if (result.ok) return form;
  const before: Record<HostFormProblem, Partial<HostForm>> = {
    port: { port: opened.port },
    address: { scope: opened.scope, address: opened.address },
    players: { players: opened.players },
    bots: { bots: opened.bots },
    rules: { rules: textsThatFit(form.ruleset, form.rules) },
    keepSeat: { keepSeat: opened.keepSeat },
    backlog: { backlog: opened.backlog },
  };
  return Object.assign({}, form, ...result.problems.map((problem) => before[problem]));
}
