// What the host's person settled for guests until further notice. It stays with the guest, by the hash of its key, when
// the guest leaves and joins anew. Plain data, saved; knows no world.
import type { Seat } from "../seat.ts";

/** As in Seat. */
export type Settled = Pick<Seat, "isMuted" | "isBenched">;

/** By the hash of the guest's key; who has nothing settled is not in it. */
export type SettledGuests = Map<string, Settled>;

/** Most guests of whom anything is kept; with more the one that was settled first is forgotten. */
export const MAX_SETTLED = 500;

/** Keeps what is settled for a seat's guest. */
export function keepSettled(settled: SettledGuests, { guest, isMuted, isBenched }: Seat): void {
  if (guest === null) return;
  settled.delete(guest);
  if (isMuted || isBenched) settled.set(guest, { isMuted, isBenched });
  const [first] = settled.keys();
  if (settled.size > MAX_SETTLED && first !== undefined) settled.delete(first);
}

/** What was settled for its guest counts for a new seat, too; the host's own windows always play. */
export function settleNewcomer(settled: SettledGuests, seat: Seat): void {
  const known = seat.guest === null ? undefined : settled.get(seat.guest);
  seat.isMuted = known?.isMuted ?? false;
  seat.isBenched = (known?.isBenched ?? false) && !seat.isHosts;
}
