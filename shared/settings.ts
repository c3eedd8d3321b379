// How a change is put onto settings, wherever they are kept: what it does not name stays, lists grow at their front.
// Knows neither files nor windows.
import type { RecentHost, Settings, SettingsChange } from "./appApi.ts";
import type { SeatKey } from "./keptSeats.ts";
import { PLAIN_PROFILE } from "./model.ts";
import type { RulesetId } from "./rules.ts";

export const MAX_RECENT_HOSTS = 8;
export const MAX_ALLOWED_NAMES = 16;
export const MAX_SEAT_KEYS = 16;

/** The settings of somebody who chose nothing yet. */
export const PLAIN_SETTINGS: Readonly<Settings> = {
  language: "system",
  ...PLAIN_PROFILE,
  theme: "system",
  autoQuality: true,
  effects: true,
  sharp: true,
  tinyNames: true,
  muted: false,
  volume: 80,
  effectsVolume: 100,
  interfaceVolume: 70,
  vibration: true,
  buttonsSide: "right",
  learned: [],
  bestScores: {},
  fullscreen: false,
  recentHosts: [],
  allowedHostNames: [],
  lastHost: null,
  seatKeys: [],
  guestKey: "",
  nameWords: [],
  usesNameWords: false,
  firewallTold: false,
};

/** `first` before `others`, each key once, the newest `max`. */
function mergeLists<T>(
  first: readonly T[],
  others: readonly T[],
  keyOf: (one: T) => string,
  max: number,
): T[] {
  const byKey = new Map<string, T>();
  for (const one of [...first, ...others]) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  return [...byKey.values()].slice(0, max);
}

/** The newest hosts, as many as are remembered. Entries that say to forget a host stay, beside that number. */
export function keepNewestHosts(hosts: readonly RecentHost[]): RecentHost[] {
  let room = MAX_RECENT_HOSTS;
  return hosts.filter(({ isForgotten }) => isForgotten || room-- > 0);
}

/** The higher of both for each ruleset. */
function mergeBests(one: Settings["bestScores"], other: Settings["bestScores"]): Settings["bestScores"] {
  const merged = { ...one };
  for (const [ruleset, score] of Object.entries(other) as [RulesetId, number][]) {
    merged[ruleset] = Math.max(score, merged[ruleset] ?? 0);
  }
  return merged;
}

function tokenOf({ token }: SeatKey): string {
  return token;
}

/** One change that does what `first` and then `second` do. */
export function mergeChanges(first: SettingsChange, second: SettingsChange): SettingsChange {
  const merged = { ...first, ...second };
  const { recentHosts, allowedHostNames, bestScores, seatKeys } = first;
  if (recentHosts && second.recentHosts) {
    const addressOf = ({ address }: RecentHost) => address;
    const hosts = mergeLists(second.recentHosts, recentHosts, addressOf, Number.POSITIVE_INFINITY);
    merged.recentHosts = keepNewestHosts(hosts);
  }
  if (allowedHostNames && second.allowedHostNames) {
    const same = (name: string) => name;
    merged.allowedHostNames = mergeLists(second.allowedHostNames, allowedHostNames, same, MAX_ALLOWED_NAMES);
  }
  if (seatKeys && second.seatKeys)
    merged.seatKeys = mergeLists(second.seatKeys, seatKeys, tokenOf, MAX_SEAT_KEYS);
  // Who somebody is does not change: of two windows that made a key each, the first one's stays.
  if (first.guestKey) merged.guestKey = first.guestKey;
  if (bestScores && second.bestScores) merged.bestScores = mergeBests(bestScores, second.bestScores);
  return merged;
}

export function applyChange(settings: Settings, change: SettingsChange): Settings {
  const applied = { ...settings, ...mergeChanges(settings, change) };
  if (change.seatKeys !== undefined) applied.seatKeys = applied.seatKeys.filter(({ atMs }) => atMs > 0);
  if (change.recentHosts !== undefined)
    applied.recentHosts = applied.recentHosts.filter(({ isForgotten }) => !isForgotten);
  return applied;
}
