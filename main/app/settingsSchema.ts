// What settings may be, field by field: a wrong one falls back to its default, the others stay. Touches no disk.
import * as v from "valibot";
import type { RecentHost, Settings, SettingsChange } from "../../shared/appApi.ts";
import { roomOrder } from "../../shared/desk/desk.ts";
import { hostName } from "../../shared/hostCalls.ts";
import { cleanName } from "../../shared/names.ts";
import { seatKey } from "../../shared/net/events/schemas.ts";
import {
  keepNewestHosts,
  MAX_ALLOWED_NAMES,
  MAX_RECENT_HOSTS,
  MAX_SEAT_KEYS,
  PLAIN_SETTINGS,
} from "../../shared/settings.ts";
import { SETTING_FIELDS } from "../../shared/settingsFields.ts";
import { lastHostSchema } from "./hostRequest.ts";

const recentHost = v.object({
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  name: v.pipe(v.string(), v.maxLength(300)),
});

/** Fields of a host that may be missing: older Kulkis do not write them, and one is only in changes. A wrong one is
 *  left out. */
const joinedAt = v.object({ atMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
const forgotten = v.object({ isForgotten: v.literal(true) });

function outputOf<T extends object>(schema: v.GenericSchema<unknown, T>, entry: unknown): T | null {
  const result = v.safeParse(schema, entry);
  return result.success ? result.output : null;
}

/** The usable hosts of a list, newest first. */
function usableHosts(list: unknown[]): RecentHost[] {
  const hosts = list.flatMap((entry) => {
    const host = outputOf(recentHost, entry);
    return host === null ? [] : [{ ...host, ...outputOf(joinedAt, entry), ...outputOf(forgotten, entry) }];
  });
  return keepNewestHosts(hosts).slice(0, 2 * MAX_RECENT_HOSTS);
}

/** What each setting may be, a row each. */
const fields: { readonly [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> } = {
  ...SETTING_FIELDS,
  name: v.pipe(SETTING_FIELDS.name, v.transform(cleanName)),
  fullscreen: v.boolean(),
  recentHosts: v.pipe(v.array(v.unknown()), v.transform(usableHosts)),
  allowedHostNames: v.pipe(v.array(hostName), v.maxLength(MAX_ALLOWED_NAMES)),
  lastHost: v.nullable(lastHostSchema),
  seatKeys: v.pipe(v.array(seatKey), v.maxLength(MAX_SEAT_KEYS)),
  firewallTold: v.boolean(),
  nameWords: roomOrder.entries.words,
  usesNameWords: v.boolean(),
};

/** A schema of an object with all fields, each made by `wrap`. */
function objectOf<T>(wrap: (key: keyof Settings) => v.GenericSchema): v.GenericSchema<unknown, T> {
  const keys = Object.keys(fields) as (keyof Settings)[];
  const schema = v.object(Object.fromEntries(keys.map((key) => [key, wrap(key)])));
  return schema as unknown as v.GenericSchema<unknown, T>;
}

/** A change from a window: at least one field, and each must be right. */
export const settingsChangeSchema: v.GenericSchema<unknown, SettingsChange> = v.pipe(
  objectOf<SettingsChange>((key) => v.exactOptional(fields[key])),
  v.check((change) => Object.keys(change).length > 0),
);

const lenientSchema = objectOf<Settings>((key) => v.fallback(fields[key], PLAIN_SETTINGS[key]));

/** Settings from a file's parsed JSON; null where it is no settings object at all. */
export function readSettings(value: unknown): Settings | null {
  if (Array.isArray(value)) return null;
  const result = v.safeParse(lenientSchema, value);
  return result.success ? result.output : null;
}
