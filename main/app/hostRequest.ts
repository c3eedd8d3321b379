// What a person may choose for a host, as schemas: for calls from a window and for the settings file.
import * as v from "valibot";
import type { HostRequest } from "../../shared/appApi.ts";
import { BOT_LEVELS, type BotFill, MAX_BOTS } from "../../shared/bots/levels.ts";
import { AWAY_DRIVERS, KEEP_SEAT_S, MAX_KEEP_SEAT_S } from "../../shared/keptSeats.ts";
import { cleanGameName, MAX_GAME_NAME_UNITS } from "../../shared/names.ts";
import { MAX_ADDRESS_UNITS } from "../../shared/net/hostAddress.ts";
import { RULESET_IDS } from "../../shared/rules.ts";
import { toStep } from "../../shared/rulesets/decimals.ts";
import { RULE_CHOICES } from "../../shared/rulesets/ruleChoices.ts";

const NO_BOTS: BotFill = { fillTo: 0, level: "normal" };

const CHOSEN_RULES = RULE_CHOICES.map(({ rule }) => rule);

function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

const scope = v.variant("kind", [
  v.object({ kind: v.literal("thisComputer") }),
  v.object({ kind: v.literal("network") }),
  v.object({ kind: v.literal("address"), address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS_UNITS)) }),
]);

const choices = {
  name: v.pipe(v.string(), v.maxLength(4 * MAX_GAME_NAME_UNITS), v.transform(cleanGameName)),
  ruleset: v.picklist(RULESET_IDS),
  scope,
  family: v.picklist(["ipv4", "ipv6", "both"]),
  maxPlayers: wholeNumber(2, 64),
  // Games remembered before there were bots had none.
  bots: v.optional(v.object({ fillTo: wholeNumber(0, MAX_BOTS), level: v.picklist(BOT_LEVELS) }), NO_BOTS),
  // Whether a host may change rules like this is checked by the host. Files of earlier versions have finer numbers, so
  // they are rounded.
  rules: v.optional(v.record(v.picklist(CHOSEN_RULES), v.pipe(v.number(), v.transform(toStep))), {}),
  record: v.optional(v.boolean(), false),
  announce: v.optional(v.boolean(), true),
  keepSeatS: v.optional(wholeNumber(0, MAX_KEEP_SEAT_S), KEEP_SEAT_S),
  awayDriver: v.optional(v.picklist(AWAY_DRIVERS), "nobody"),
  backlog: wholeNumber(1, 65535),
};

/** A request from the Host game dialog. Any number passes as a port: an absurd one gets a message of its own later. */
export const hostRequestSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: v.number(),
});

/** A request as it is remembered. */
export const lastHostSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: wholeNumber(0, 65535),
});

/** A request as a kept match has it: a dedicated host may have more players. */
export const keptRequestSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  maxPlayers: wholeNumber(1, 2000),
  port: wholeNumber(0, 65535),
});
