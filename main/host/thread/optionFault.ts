// Checks a host's options, which come from another thread and from command lines.
import { MAX_BOTS } from "../../../shared/bots/levels.ts";
import { MAX_KEEP_SEAT_S } from "../../../shared/keptSeats.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { findWrongChange } from "../../../shared/rulesets/ruleChoices.ts";
import type { HostOptions } from "./hostContract.ts";

/** @returns what is wrong with the options, null: nothing; detail: text for the log */
export function optionFault(options: HostOptions): { reason: HostFailure; detail: string } | null {
  const isWhole = (value: number, min: number, max: number) =>
    Number.isInteger(value) && value >= min && value <= max;
  if (!isWhole(options.port, 0, 65535)) return { reason: "portAbsurd", detail: `port ${options.port}` };
  if (!isWhole(options.maxPlayers, 1, 2000)) return { reason: "badOptions", detail: "players" };
  if (!isWhole(options.maxPerAddress ?? 1, 1, 2000)) {
    return { reason: "badOptions", detail: "players of an address" };
  }
  if (!isWhole(options.stillAfterS, 5, 3600)) return { reason: "badOptions", detail: "idle after" };
  if (!isWhole(options.keepSeatS, 0, MAX_KEEP_SEAT_S)) return { reason: "badOptions", detail: "keep seat" };
  if (!isWhole(options.bots.fillTo, 0, MAX_BOTS)) return { reason: "badOptions", detail: "bots" };
  if (!isWhole(options.backlog, 1, 65535)) return { reason: "badOptions", detail: "backlog" };
  if (!isWhole(options.seed, 0, 0xffffffff)) return { reason: "badOptions", detail: "seed" };
  if (!Object.hasOwn(RULES_BY_ID, options.ruleset)) return { reason: "badOptions", detail: "ruleset" };
  const wrongRule = findWrongChange(options.ruleset, options.rules);
  if (wrongRule !== null) return { reason: "badOptions", detail: `rule ${wrongRule}` };
  // No browser engine opens a zoned address, so the host's own window could not join.
  if (options.bindAddress?.includes("%")) return { reason: "badOptions", detail: "zoned address" };
  return null;
}
