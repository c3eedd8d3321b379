// When a page knocks again at a host that did not let it in: which reasons pass by themselves, and how long to wait.
// Knows no store, no sockets and no clock.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { pauseAfter } from "../../../shared/net/retryPauses.ts";

/** A host that is gone may be back in a moment; later a page asks less often. Milliseconds; the last one from then on. */
const SOON_MS = [500, 1000, 2000, 4000, 5000] as const;
/** Pauses before knocks at a host that ended its game on purpose, or whose places are taken, milliseconds. */
const SLOW_MS = {
  stopped: 5000,
  hostFailed: 2000,
  full: 4000,
  addressFull: 4000,
  joinTimeout: 4000,
} as const;

/** Thirty pages that lost one host must not come back in one instant: each waits so much more at most, as a part. */
const SPREAD = 0.3;

/** Reasons after which a page knocks again by itself. Reasons that only a person can change are not among them. */
export type PassingReason = keyof typeof SLOW_MS | "lost" | "cannotConnect";

export function isPassing(reason: CloseReason): reason is PassingReason {
  return reason === "lost" || reason === "cannotConnect" || Object.hasOwn(SLOW_MS, reason);
}

/** Milliseconds until the next knock. @param count failed knocks so far @param chance uniform in [0, 1) */
export function knockAfterMs(reason: PassingReason, count: number, chance: number): number {
  const isSoon = reason === "lost" || reason === "cannotConnect";
  const plainMs = isSoon ? pauseAfter(count, SOON_MS) : SLOW_MS[reason];
  return Math.round(plainMs * (1 + SPREAD * chance));
}

/** The reason to show after another failed knock: if a host said why it went, that stays the reason. */
export function reasonToTell(told: CloseReason | null, now: PassingReason): PassingReason {
  const isSilent = now === "cannotConnect" || now === "lost";
  return isSilent && (told === "stopped" || told === "hostFailed") ? told : now;
}
