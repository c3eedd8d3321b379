// What one side makes, the other takes: whatever a dialog accepts gives a code, a settings file, a call and a message that
// each of their readers accepts, and that give the same value back.

import { fc, test } from "@fast-check/vitest";
import * as v from "valibot";
import { expect, test as plainTest } from "vitest";
import { hostRequestSchema } from "../../main/app/hostRequest.ts";
import { readSettings, settingsChangeSchema } from "../../main/app/settingsSchema.ts";
import { ENGLISH, POLISH } from "../../renderer/i18n/languages.stage.ts";
import { type HostForm, openHostForm, presetOfForm, readHostForm } from "../../renderer/ui/hostForm.ts";
import { isPreset, readRule, writeRuleTexts } from "../../renderer/ui/ruleForm.ts";
import type { HostRequest, Settings } from "../../shared/appApi.ts";
import { PALETTE, SKINS } from "../../shared/model.ts";
import { cleanName } from "../../shared/names.ts";
import { readGuestEvent } from "../../shared/net/events/guestEvents.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import { readJoinReply } from "../../shared/net/events/join.ts";
import { formatHostPort, parseHostAddress } from "../../shared/net/hostAddress.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { isRules, OFFERED_RULESETS, type RuleName } from "../../shared/rules.ts";
import {
  changeRules,
  choicesFor,
  findWrongChange,
  type RuleChoice,
} from "../../shared/rulesets/ruleChoices.ts";
import { readRulesCode, writeRulesCode } from "../../shared/rulesets/rulesCode.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";

const LANGUAGES = [ENGLISH, POLISH];

/** As a person might write a number, and as a machine does. */
function textsOf(value: number): string[] {
  const plain = value.toFixed(12);
  return [String(value), plain, plain.replace(".", ","), ` ${value.toPrecision(17)} `, `00${plain}`];
}

/** Within the range, at its edges, just beyond, tiny, and rubbish. */
function ruleText({ min, max, only }: RuleChoice): fc.Arbitrary<string> {
  const edges = [
    min,
    max,
    -0,
    0,
    1e-7,
    1e-6,
    5e-7,
    min + 1e-7,
    max - 1e-7,
    max + 1e-7,
    min - 1e-6,
    ...(only ?? []),
  ];
  const number = fc.oneof(
    fc.constantFrom(...edges),
    fc.double({ min, max, noNaN: true }),
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
  );
  const typed = number.chain((value) => fc.constantFrom(...textsOf(value), ...textsOf(100 * value)));
  return fc.oneof(
    { weight: 9, arbitrary: typed },
    fc.constantFrom("", "1e3", "1e-7", "-0", "NaN", "Infinity", "0x1"),
  );
}

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 700 }),
  fc.constantFrom("", "\u3164", "Sala 12"),
);
const anyNumber = fc.oneof(
  fc.integer({ min: -2, max: 70_000 }).map(String),
  fc.constantFrom("", "1e3", "007", "16.0"),
);
const anyAddress = fc.oneof(
  fc.string({ maxLength: 50 }),
  fc.ipV4(),
  fc.ipV6(),
  fc.domain(),
  fc.domain().map((domain) => `http://${domain}:8999/index.html?${"x".repeat(1500)}`),
  fc.domain().map((domain) => `${"\u200b".repeat(600)}«${domain}»`),
  fc.constantFrom("x".repeat(3000), "127.1", " 127.0.0.1. "),
);

const anyForm: fc.Arbitrary<HostForm> = fc.constantFrom(...OFFERED_RULESETS).chain((ruleset) => {
  const texts = Object.fromEntries(choicesFor(ruleset).map((choice) => [choice.rule, ruleText(choice)]));
  return fc.record<HostForm>({
    name: fc.option(anyName),
    ruleset: fc.constant(ruleset),
    port: fc.oneof(anyNumber, fc.constantFrom("0", "65535", "8999")),
    scope: fc.constantFrom("thisComputer", "network", "address"),
    address: anyAddress,
    players: fc.integer({ min: 1, max: 65 }).map(String),
    bots: fc.option(fc.integer({ min: 0, max: 66 }).map(String)),
    botLevel: fc.constantFrom("sleepy", "calm", "normal", "keen", "fierce"),
    rules: fc.record(texts, { requiredKeys: [] }),
    record: fc.boolean(),
    announce: fc.boolean(),
    keepSeat: fc.integer({ min: -1, max: 301 }).map(String),
    awayDriver: fc.constantFrom("nobody", "bot"),
    family: fc.constantFrom("ipv4", "ipv6", "both"),
    backlog: fc.oneof(anyNumber, fc.constantFrom("1", "511", "65535")),
    password: fc.string({ maxLength: 64 }),
    asksFirst: fc.boolean(),
  });
});

/** The fields a dialog refuses are set right, so that the others are tried. */
function accepted(form: HostForm): HostRequest {
  const sound = openHostForm(null, "Kulki", ENGLISH);
  const rules = Object.fromEntries(
    choicesFor(form.ruleset)
      .map((choice) => [choice.rule, form.rules[choice.rule]] as const)
      .filter(([rule, text]) => {
        const choice = choicesFor(form.ruleset).find((one) => one.rule === rule);
        return (
          text !== undefined &&
          choice !== undefined &&
          (isPreset(presetOfForm(form), rule, text) || readRule(choice, text) !== null)
        );
      }),
  ) as HostForm["rules"];
  let tried: HostForm = { ...form, rules };
  for (let round = 0; round < 2; round++) {
    const result = readHostForm(tried, "Ania's game");
    if (result.ok) return result.request;
    for (const problem of result.problems) {
      tried =
        problem === "address" ? { ...tried, scope: "network" } : { ...tried, [problem]: sound[problem] };
    }
  }
  throw new Error("the dialog refuses what it proposes itself");
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test.prop([anyForm], { seed: 15, numRuns: 2000 })(
  "a game from the dialog: call, file, code, rules and answer give the same back",
  (form) => {
    const request = accepted(form);
    expect(v.parse(hostRequestSchema, throughJson(request))).toStrictEqual(request);
    const settings: Settings = {
      ...PLAIN_SETTINGS,
      language: "pl",
      name: "Ola",
      color: 1,
      allowedHostNames: ["laptop.fritz.box"],
      lastHost: { ...request, password: "" },
      firewallTold: true,
    };
    expect(v.parse(settingsChangeSchema, throughJson(settings))).toStrictEqual(settings);
    expect(readSettings(throughJson(settings))).toStrictEqual(settings);
    const { ruleset, rules: changes } = request;
    const offered = OFFERED_RULESETS.find((one) => one === ruleset)!;
    expect(readRulesCode(writeRulesCode(offered, changes))).toStrictEqual({ ok: true, ruleset, changes });
    expect(findWrongChange(ruleset, changes)).toBeNull();
    const rules = changeRules(ruleset, changes);
    expect(isRules(throughJson(rules))).toBe(true);
    const reply = {
      ok: true,
      playerId: 1,
      name: "Ola",
      hostName: request.name,
      maxPlayers: request.maxPlayers,
      rules,
      match: "m".repeat(22),
      token: "t".repeat(22),
      isBack: false,
      keepSeatS: request.keepSeatS,
      awayDriver: request.awayDriver,
    };
    expect(readJoinReply(throughJson(reply))).toStrictEqual(reply);
    for (const language of LANGUAGES) {
      const again = readHostForm(openHostForm(request, "Ania's game", language), "Ania's game");
      expect(again).toStrictEqual({ ok: true, request: { ...request, password: "" } });
    }
  },
);

const anyChoice = fc
  .constantFrom(...OFFERED_RULESETS)
  .chain((ruleset) => fc.constantFrom(...choicesFor(ruleset)).map((choice) => ({ ruleset, choice })))
  .chain((at) => ruleText(at.choice).map((text) => ({ ...at, text })));

test.prop([anyChoice], { seed: 16, numRuns: 5000 })(
  "a single rule that is accepted is shown, written and read again as the same number",
  ({ ruleset, choice, text }) => {
    const value = readRule(choice, text);
    if (value === null) return;
    expect(value).toBeGreaterThanOrEqual(choice.min);
    expect(value).toBeLessThanOrEqual(choice.max);
    const changes = { [choice.rule]: value };
    const code = writeRulesCode(ruleset, changes);
    expect(code).toMatch(/^[a-z]+-[a-z]{2}\d+(\.\d+)?-[0-9a-z]{3}$/);
    expect(readRulesCode(code)).toStrictEqual({ ok: true, ruleset, changes });
    for (const language of LANGUAGES) {
      const shown = writeRuleTexts(changes, language)[choice.rule as RuleName] ?? "";
      expect(readRule(choice, shown)).toBe(value);
    }
  },
);

test.prop([anyName, fc.nat(PALETTE.length - 1), fc.nat(SKINS.length - 1), anyAddress], {
  seed: 17,
  numRuns: 1000,
})(
  "a name, a colour, a skin and a host from their fields: file and messages give the same back",
  (typed, color, skin, address) => {
    const name = cleanName(typed);
    const parsed = parseHostAddress(address);
    const recentHosts = parsed.ok ? [{ address: formatHostPort(parsed.host, parsed.port), name }] : [];
    const settings: Settings = { ...PLAIN_SETTINGS, name, color, skin, fullscreen: true, recentHosts };
    expect(v.parse(settingsChangeSchema, throughJson(settings))).toStrictEqual(settings);
    expect(readSettings(throughJson(settings))).toStrictEqual(settings);
    const profile = { name, color, skin };
    expect(readGuestEvent("profile", throughJson(profile))).toStrictEqual(profile);
    const join = {
      protocol: PROTOCOL_VERSION,
      version: "0.1.0",
      profile,
      watch: false,
      claim: null,
      ...STRANGER,
    };
    expect(readGuestEvent("join", throughJson(join))).toStrictEqual(join);
  },
);

plainTest("the longest code is short enough to be read", () => {
  for (const ruleset of OFFERED_RULESETS) {
    const changes = Object.fromEntries(
      choicesFor(ruleset).map(({ rule, min, max, only }) => [
        rule,
        only?.at(-1) ?? (max >= 20 ? max : min + 0.123457),
      ]),
    );
    const whole = Object.fromEntries(
      Object.entries(changes).filter(([rule, value]) => findWrongChange(ruleset, { [rule]: value }) === null),
    );
    expect(readRulesCode(writeRulesCode(ruleset, whole))).toEqual({ ok: true, ruleset, changes: whole });
  }
});

plainTest("a settings file of an earlier version, with finer numbers, gives the nearest ones", () => {
  const request = accepted(openHostForm(null, "Kulki", ENGLISH));
  const lastHost = { ...request, ruleset: "arena", rules: { mergePerRadiusS: 0.0123456789, mergeBaseS: -0 } };
  expect(readSettings({ lastHost })?.lastHost?.rules).toStrictEqual({
    mergePerRadiusS: 0.012346,
    mergeBaseS: 0,
  });
});
