// The keys of this window's seats, by which it gets them back after a reload, a crash or a long sleep: its own first,
// then those of the person's other windows. Entries in storage that are no seat keys are ignored. Knows no connection.
import type { SettingsChange } from "../../../../shared/appApi.ts";
import type { SeatKey } from "../../../../shared/keptSeats.ts";
import { isSeatKey } from "../../../../shared/net/events/schemas.ts";
import { MAX_SEAT_KEYS } from "../../../../shared/settings.ts";
import type { Store } from "../../../ui/store.ts";
import type { SafeStorage } from "../../settings/storage.ts";

/** A place where seat keys are kept. */
export type KeptKeys = {
  /** Newest first. */
  read(): readonly SeatKey[];
  put(one: SeatKey): void;
  remove(one: SeatKey): void;
};

export type SeatKeys = {
  /** Keys of one match (null: of all), this window's own first, then the newest. */
  list(match: string | null): readonly SeatKey[];
  keep(seat: Pick<SeatKey, "match" | "token">): void;
  /** Removes a key, as its seat cannot be claimed any more. */
  forget(token: string): void;
  /** Gives a key away, as another window plays on with the seat. */
  handOver(token: string): void;
};

const KEY = "kulki.seats";

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.slice(0, MAX_SEAT_KEYS) : [];
  } catch {
    return [];
  }
}

/** Keys in a browser's storage: a tab's own, or that of all pages of one host. */
export function createStoredKeys(storage: SafeStorage): KeptKeys {
  const read = () => parse(storage.read(KEY) ?? "[]").filter(isSeatKey);
  const without = ({ token }: SeatKey) => read().filter((one) => one.token !== token);
  const write = (keys: readonly SeatKey[]) => {
    if (keys.length === 0) storage.remove(KEY);
    else storage.write(KEY, JSON.stringify(keys.slice(0, MAX_SEAT_KEYS)));
  };
  return {
    read,
    put: (one) => write([one, ...without(one)]),
    remove: (one) => write(without(one)),
  };
}

/** Keys among the app's settings. @param change as that of Preferences */
export function createAppKeys(store: Store, change: (change: SettingsChange) => void): KeptKeys {
  const { settings } = store;
  return {
    read: () => settings.peek().seatKeys,
    put: (one) => change({ seatKeys: [one] }),
    remove(one) {
      const isKept = settings.peek().seatKeys.some(({ token }) => token === one.token);
      if (isKept) change({ seatKeys: [{ ...one, atMs: 0 }] });
    },
  };
}

/** @param tab storage of this tab alone, which survives a reload
 *  @param origin storage of all pages of one host, used where no app keeps settings */
export function openSeatKeys(
  tab: SafeStorage,
  origin: SafeStorage,
  app: { store: Store; change: (change: SettingsChange) => void } | null,
  wallNow: () => number,
): SeatKeys {
  const shared = app === null ? createStoredKeys(origin) : createAppKeys(app.store, app.change);
  return createSeatKeys(createStoredKeys(tab), shared, wallNow);
}

/** @param own this window's keys @param shared keys of all windows @param wallNow milliseconds since 1970 */
export function createSeatKeys(own: KeptKeys, shared: KeptKeys, wallNow: () => number): SeatKeys {
  const all = () => {
    const mine = own.read();
    const others = shared.read().filter(({ token }) => !mine.some((one) => one.token === token));
    return [...mine, ...others.toSorted((a, b) => b.atMs - a.atMs)];
  };
  return {
    list: (match) => all().filter((one) => match === null || one.match === match),
    keep({ match, token }) {
      const one = { match, token, atMs: wallNow() };
      own.put(one);
      shared.put(one);
    },
    forget(token) {
      const known = all().filter((one) => one.token === token);
      for (const one of known) {
        own.remove(one);
        shared.remove(one);
      }
    },
    handOver(token) {
      for (const one of own.read()) if (one.token === token) own.remove(one);
    },
  };
}
