// What a person may choose for a host, as schemas: for calls from a window and for the settings file.

import * as v from "valibot";
import type { HostRequest } from "../../shared/appApi.ts";
import { BOT_LEVELS, NO_BOTS } from "../../shared/bots/levels.ts";
import { PLAIN_ORDER } from "../../shared/desk/desk.ts";
import { HOST_RANGES, PLAIN_HOST, type Range, WINDOW_PLAYERS } from "../../shared/hostChoices.ts";
import { AWAY_DRIVERS } from "../../shared/keptSeats.ts";
import { cleanGameName, MAX_GAME_NAME_UNITS } from "../../shared/names.ts";
import { password, wholeNumber } from "../../shared/net/events/schemas.ts";
import { MAX_ADDRESS_UNITS } from "../../shared/net/hostAddress.ts";
import { IP_FAMILIES } from "../../shared/net/ipLiteral.ts";
import { RULESET_IDS } from "../../shared/rules.ts";
import { toStep } from "../../shared/rulesets/decimals.ts";
import { RULE_CHOICES } from "../../shared/rulesets/ruleChoices.ts";

const CHOSEN_RULES = RULE_CHOICES.map(({ rule }) => rule);

function within({ min, max }: Range) {
  return wholeNumber(min, max);
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
  family: v.picklist(IP_FAMILIES),
  maxPlayers: within(WINDOW_PLAYERS),
  // Games remembered before there were bots had none.
  bots: v.optional(v.object({ fillTo: within(HOST_RANGES.bots), level: v.picklist(BOT_LEVELS) }), NO_BOTS),
  // Whether a host may change rules like this is checked by the host. Files of earlier versions have finer numbers, so
  // they are rounded.
  rules: v.optional(v.record(v.picklist(CHOSEN_RULES), v.pipe(v.number(), v.transform(toStep))), {}),
  record: v.optional(v.boolean(), PLAIN_HOST.record),
  announce: v.optional(v.boolean(), PLAIN_HOST.announce),
  keepSeatS: v.optional(within(HOST_RANGES.keepSeatS), PLAIN_HOST.keepSeatS),
  awayDriver: v.optional(v.picklist(AWAY_DRIVERS), PLAIN_HOST.awayDriver),
  backlog: within(HOST_RANGES.backlog),
  asksFirst: v.optional(v.boolean(), PLAIN_ORDER.asksFirst),
};

/** Of a request that is kept: its password is not. */
const noPassword = v.fallback(v.literal(""), "");

/** A request from the Host game dialog. Any number passes as a port: an absurd one gets a message of its own later. */
export const hostRequestSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: v.number(),
  password: v.optional(password, ""),
});

/** A request as it is remembered. */
export const lastHostSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  port: within(HOST_RANGES.port),
  password: noPassword,
});

/** A request as a kept match has it: a dedicated host may have more players. */
export const keptRequestSchema: v.GenericSchema<unknown, HostRequest> = v.object({
  ...choices,
  maxPlayers: within(HOST_RANGES.maxPlayers),
  port: within(HOST_RANGES.port),
  password: noPassword,
});
