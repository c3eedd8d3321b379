// Test support: what a join of a guest shows that nobody knows yet.
import type { JoinRequest } from "./join.ts";

/** Credentials of a stranger. @param nth strangers of different numbers are different people */
export function strangerNumber(nth: number): Pick<JoinRequest, "guest" | "password" | "hostKey"> {
  const key = `stranger-${String(nth).padStart(12, "0")}A`;
  return { guest: { key, isKept: true }, password: null, hostKey: null };
}

export const STRANGER = strangerNumber(0);
