// What settings may be, field by field: a wrong one falls back to its default, the others stay. Touches no disk.
import * as v from "valibot";
import type { RecentHost, Settings, SettingsChange } from "../../shared/desktopApi.ts";
import { hostName } from "../../shared/hostCalls.ts";
import { PALETTE } from "../../shared/model.ts";
import { cleanName, MAX_NAME_UNITS } from "../../shared/names.ts";
import { MAX_ALLOWED_NAMES, MAX_RECENT_HOSTS } from "../../shared/settings.ts";
import { lastHostSchema } from "./hostRequest.ts";

export const DEFAULT_SETTINGS: Settings = {
  language: "system",
  name: "",
  color: 0,
  fullscreen: false,
  recentHosts: [],
  allowedHostNames: [],
  lastHost: null,
  firewallTold: false,
};

const recentHost = v.object({
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  name: v.pipe(v.string(), v.maxLength(300)),
});

/** The usable ones of a list, newest first. */
function usableHosts(list: unknown[]): RecentHost[] {
  return list.filter((entry): entry is RecentHost => v.is(recentHost, entry)).slice(0, MAX_RECENT_HOSTS);
}

const fields = {
  language: v.picklist(["en", "pl", "system"]),
  name: v.pipe(v.string(), v.maxLength(4 * MAX_NAME_UNITS), v.transform(cleanName)),
  color: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PALETTE.length - 1)),
  fullscreen: v.boolean(),
  recentHosts: v.pipe(v.array(v.unknown()), v.transform(usableHosts)),
  allowedHostNames: v.pipe(v.array(hostName), v.maxLength(MAX_ALLOWED_NAMES)),
  lastHost: v.nullable(lastHostSchema),
  firewallTold: v.boolean(),
};

/** A change from a window: at least one field, and each must be right. */
export const settingsChangeSchema: v.GenericSchema<unknown, SettingsChange> = v.pipe(
  v.object({
    language: v.exactOptional(fields.language),
    name: v.exactOptional(fields.name),
    color: v.exactOptional(fields.color),
    fullscreen: v.exactOptional(fields.fullscreen),
    recentHosts: v.exactOptional(fields.recentHosts),
    allowedHostNames: v.exactOptional(fields.allowedHostNames),
    lastHost: v.exactOptional(fields.lastHost),
    firewallTold: v.exactOptional(fields.firewallTold),
  }),
  v.check((change) => Object.keys(change).length > 0),
);

const lenientSchema = v.object({
  language: v.fallback(fields.language, DEFAULT_SETTINGS.language),
  name: v.fallback(fields.name, DEFAULT_SETTINGS.name),
  color: v.fallback(fields.color, DEFAULT_SETTINGS.color),
  fullscreen: v.fallback(fields.fullscreen, DEFAULT_SETTINGS.fullscreen),
  recentHosts: v.fallback(fields.recentHosts, DEFAULT_SETTINGS.recentHosts),
  allowedHostNames: v.fallback(fields.allowedHostNames, DEFAULT_SETTINGS.allowedHostNames),
  lastHost: v.fallback(fields.lastHost, DEFAULT_SETTINGS.lastHost),
  firewallTold: v.fallback(fields.firewallTold, DEFAULT_SETTINGS.firewallTold),
});

/** Settings from a file's parsed JSON; null where it is no settings object at all. */
export function readSettings(value: unknown): Settings | null {
  if (Array.isArray(value)) return null;
  const result = v.safeParse(lenientSchema, value);
  return result.success ? result.output : null;
}
