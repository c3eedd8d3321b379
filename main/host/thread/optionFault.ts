// Checks a host's options, which come from another thread and from command lines.
import * as v from "valibot";
import { banSchema, MAX_BANS } from "../../../shared/desk/bans.ts";
import { keptDesk } from "../../../shared/desk/desk.ts";
import { HOST_RANGES, type Range } from "../../../shared/hostChoices.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { findWrongChange } from "../../../shared/rulesets/ruleChoices.ts";
import type { HostOptions } from "./hostContract.ts";

const bansSchema = v.pipe(v.array(banSchema), v.maxLength(MAX_BANS));

function isWithin(value: number, { min, max }: Range): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** @returns what is wrong with the options, null: nothing; detail: text for the log */
export function optionFault(options: HostOptions): { reason: HostFailure; detail: string } | null {
  if (!isWithin(options.port, HOST_RANGES.port))
    return { reason: "portAbsurd", detail: `port ${options.port}` };
  if (!isWithin(options.maxPlayers, HOST_RANGES.maxPlayers))
    return { reason: "badOptions", detail: "players" };
  if (!v.is(keptDesk, options.desk)) return { reason: "badOptions", detail: "desk" };
  if (!v.is(bansSchema, options.bans)) return { reason: "badOptions", detail: "bans" };
  if (!isWithin(options.stillAfterS, HOST_RANGES.stillAfterS))
    return { reason: "badOptions", detail: "idle after" };
  if (!isWithin(options.keepSeatS, HOST_RANGES.keepSeatS))
    return { reason: "badOptions", detail: "keep seat" };
  if (!isWithin(options.bots.fillTo, HOST_RANGES.bots)) return { reason: "badOptions", detail: "bots" };
  if (!isWithin(options.backlog, HOST_RANGES.backlog)) return { reason: "badOptions", detail: "backlog" };
  if (!isWithin(options.seed, HOST_RANGES.seed)) return { reason: "badOptions", detail: "seed" };
  if (!Object.hasOwn(RULES_BY_ID, options.ruleset)) return { reason: "badOptions", detail: "ruleset" };
  const wrongRule = findWrongChange(options.ruleset, options.rules);
  if (wrongRule !== null) return { reason: "badOptions", detail: `rule ${wrongRule}` };
  // No browser engine opens a zoned address, so the host's own window could not join.
  if (options.bindAddress?.includes("%")) return { reason: "badOptions", detail: "zoned address" };
  return null;
}
