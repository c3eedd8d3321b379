// Test support: an admission with a clock, an order and interfaces that the test sets.
import type { BanChange } from "../../../shared/desk/bans.ts";
import { type DeskCaller, PLAIN_ORDER, type RoomOrder } from "../../../shared/desk/desk.ts";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { JoinRequest } from "../../../shared/net/events/join.ts";
import { proofOf } from "../seats/keys.ts";
import { Admission, type AdmissionOptions, type Entrant } from "./admission.ts";

/** Key of the host's own windows. */
export const HOST_KEY = "own-window-0000000000A";

export function openAdmission(change: Partial<AdmissionOptions> = {}) {
  const clock = { ms: 0, wallMs: new Date(2026, 10, 27, 12).getTime() };
  const order: RoomOrder = { ...PLAIN_ORDER };
  const changes: BanChange[] = [];
  const waited: DeskCaller[] = [];
  const outs = new Map<string, number>();
  const admission = new Admission({
    hostKey: HOST_KEY,
    bans: [],
    password: null,
    isProbed: false,
    networkInterfaces: () => ({}),
    readOrder: () => order,
    outLeftS: (guest) => outs.get(guest) ?? null,
    now: () => clock.ms,
    wallNow: () => clock.wallMs,
    onBans: (one) => void changes.push(one),
    onWaiting: (caller) => void waited.push(caller),
    ...change,
  });
  /** Sets both clocks forward. */
  const skip = (ms: number) => {
    clock.ms += ms;
    clock.wallMs += ms;
  };
  return { admission, clock, skip, order, changes, waited, outs };
}

/** A guest's key that is another one for each name. */
export function keyNamed(name: string): string {
  return `${name}-key`.padEnd(22, "0");
}

/** Who comes. @param name of the key, and of the person */
export function entrantNamed(name: string, change: Partial<Entrant> = {}): Entrant {
  const address = change.address ?? "192.168.0.10";
  return {
    ...{ guest: proofOf(keyNamed(name)), isKept: true, address, peer: address, isHosts: false },
    ...{ profile: { ...PLAIN_PROFILE, name }, isWatching: false, password: null },
    ...change,
  };
}

/** The join's part that says who comes. */
export function guestNamed(name: string, isKept = true): Pick<JoinRequest, "guest"> {
  return { guest: { key: keyNamed(name), isKept } };
}
