// What a person may choose for a host, as schemas: for calls from a window and for the settings file.
import * as v from "valibot";
import { BOT_LEVELS, type BotFill, MAX_BOTS } from "../../shared/bots/levels.ts";
import type { HostRequest } from "../../shared/desktopApi.ts";
import { RULESET_IDS } from "../../shared/rules.ts";
import { RULE_CHOICES } from "../../shared/rulesets/ruleChoices.ts";

/** Longest name of a host, visible characters. */
const MAX_HOST_NAME_LENGTH = 40;
/** Most UTF-16 units of it; a message with it must stay short. */
const MAX_HOST_NAME_UNITS = 160;
const MAX_ADDRESS_UNITS = 300;
/** What a host is called where nothing visible was typed. */
const UNNAMED_HOST = "Kulki";

const NO_BOTS: BotFill = { fillTo: 0, level: "normal" };

const CHOSEN_RULES = RULE_CHOICES.map(({ rule }) => rule);

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The host's name as guests may see it: no control or format characters, white space folded, cut, never empty. */
export function cleanHostName(text: string): string {
  const visible = text
    .slice(0, 4 * MAX_HOST_NAME_UNITS)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "")
    .trim();
  const graphemes = [...segmenter.segment(visible)]
    .slice(0, MAX_HOST_NAME_LENGTH)
    .map((part) => part.segment);
  while (graphemes.join("").length > MAX_HOST_NAME_UNITS) graphemes.pop();
  return graphemes.join("").trim() || UNNAMED_HOST;
}

function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

const scope = v.variant("kind", [
  v.object({ kind: v.literal("thisComputer") }),
  v.object({ kind: v.literal("network") }),
  v.object({ kind: v.literal("address"), address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS_UNITS)) }),
]);

const choices = {
  name: v.pipe(v.string(), v.maxLength(4 * MAX_HOST_NAME_UNITS), v.transform(cleanHostName)),
  ruleset: v.picklist(RULESET_IDS),
  scope,
  family: v.picklist(["ipv4", "ipv6", "both"]),
  maxPlayers: wholeNumber(2, 64),
  // Games remembered before there were bots had none.
  bots: v.optional(v.object({ fillTo: wholeNumber(0, MAX_BOTS), level: v.picklist(BOT_LEVELS) }), NO_BOTS),
  // Whether a host may change them so is the host's to judge.
  rules: v.optional(v.record(v.picklist(CHOSEN_RULES), v.number()), {}),
  record: v.optional(v.boolean(), false),
  backlog: wholeNumber(1, 65535),
};

/** A request from the Host game dialog. Any number passes as a port: the absurd ones have an answer of their own. */
export const hostRequestSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: v.number(),
});

/** A request as it is remembered. */
export const lastHostSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: wholeNumber(0, 65535),
});
