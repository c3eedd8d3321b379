// The ways into a match that a page has: through the app behind its window, or to the host that served the page.
import type { AppApi } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";
import { createDoorstep } from "../doorstep/doorstep.ts";
import type { Passwords } from "../doorstep/passwords.ts";
import { createAppJoining, type Joining, type Wait } from "../match/joining.ts";
import type { MatchGate } from "../match/matchGate.ts";
import { findNameRefusal } from "../match/nameRefusal.ts";
import type { SeatKeys } from "../match/seat/seatKeys.ts";
import { onWaking } from "../match/seat/waking.ts";
import type { Preferences } from "../settings/preferences.ts";
import { type Arrival, createArrival } from "./arrival.ts";
import { createGuestJoining, type GuestJoining } from "./guestJoining.ts";

export type WaysInParts = {
  page: Pick<Window, "location" | "document" | "addEventListener" | "fetch">;
  store: Store;
  gate: MatchGate;
  preferences: Preferences;
  /** null on a guest's page. */
  app: AppApi | null;
  seatKeys: SeatKeys;
  passwords: Passwords;
  wait: Wait;
  /** Uniform in [0, 1). */
  rng: () => number;
  /** Milliseconds since 1970. */
  wallNow: () => number;
};

/** `arrival` and `guestJoining` are null where no host served the page. */
export type WaysIn = { joining: Joining; guestJoining: GuestJoining | null; arrival: Arrival | null };

export function createWaysIn(parts: WaysInParts): WaysIn {
  const { page, store, gate, preferences, app, seatKeys, wait, wallNow, rng } = parts;
  const doorstep = createDoorstep(store, parts.passwords, wallNow);
  if (app !== null) {
    const joining = createAppJoining({ store, app, gate, doorstep, preferences, wait, wallNow });
    return { joining, guestJoining: null, arrival: null };
  }
  const { origin } = page.location;
  const joining = createGuestJoining({
    store,
    gate,
    servingUrl: origin,
    goTo: (url) => page.location.assign(url),
    findRefusal: () => findNameRefusal(origin, (url) => page.fetch(url, { cache: "no-store" })),
    ...{ doorstep, wait, wallNow },
    onWake: (listener) => onWaking(page, listener),
    rng,
  });
  const arrival =
    store.mode === "guest" ? createArrival({ store, gate, joining, preferences, seatKeys, rng }) : null;
  return { joining, guestJoining: joining, arrival };
}
