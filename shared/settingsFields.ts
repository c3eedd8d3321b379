// What each setting may be, field by field, for the settings that exist behind every door: the desktop's file and a
// guest's browser are read with the same rows.
import * as v from "valibot";
import type { Settings } from "./appApi.ts";
import { HINTS } from "./hints.ts";
import { LANGUAGE_TAGS } from "./languages.ts";
import { key, profileEntries, wholeNumber } from "./net/events/schemas.ts";
import { RULESET_IDS } from "./rules.ts";

/** Settings that only an app has. */
export type AppSetting =
  | "seatKeys"
  | "fullscreen"
  | "recentHosts"
  | "allowedHostNames"
  | "lastHost"
  | "firewallTold"
  | "nameWords"
  | "usesNameWords";

const percent = wholeNumber(0, 100);

export const SETTING_FIELDS: {
  readonly [K in Exclude<keyof Settings, AppSetting>]: v.GenericSchema<unknown, Settings[K]>;
} = {
  language: v.picklist([...LANGUAGE_TAGS, "system"]),
  ...profileEntries,
  theme: v.picklist(["system", "dark", "light"]),
  autoQuality: v.boolean(),
  effects: v.boolean(),
  sharp: v.boolean(),
  tinyNames: v.boolean(),
  muted: v.boolean(),
  volume: percent,
  effectsVolume: percent,
  interfaceVolume: percent,
  vibration: v.boolean(),
  buttonsSide: v.picklist(["left", "right"]),
  learned: v.pipe(v.array(v.picklist(HINTS)), v.maxLength(HINTS.length)),
  bestScores: v.objectWithRest(
    Object.fromEntries(
      RULESET_IDS.map((ruleset) => [ruleset, v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0)))]),
    ),
    v.never(),
  ) as v.GenericSchema<unknown, Settings["bestScores"]>,
  guestKey: v.union([v.literal(""), key]),
};

export const SETTING_KEYS = Object.keys(SETTING_FIELDS) as (keyof typeof SETTING_FIELDS)[];

/** The usable fields of what was kept; those that are missing or wrong are left out. */
export function readSettingFields(kept: Readonly<Record<string, unknown>>): Partial<Settings> {
  const usable = SETTING_KEYS.filter((key) => v.is(SETTING_FIELDS[key], kept[key]));
  return Object.fromEntries(usable.map((key) => [key, kept[key]]));
}
