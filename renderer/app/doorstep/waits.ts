// When a window stays at the door of a host that does not let it in yet, and for how long until it knocks again. Pure:
// knows no store, no sockets and no clock.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { JoinRefusal } from "../../net/connection.ts";
import type { DoorWait, WaitReason } from "../../ui/doorstep/doorWait.ts";

/** Pauses before the next knock, milliseconds. The host holds a freed seat for more than twice as long as a pause, and
 *  forgets who waits to be let in after three. */
const PAUSES_MS: Readonly<Record<WaitReason, number>> = {
  full: 4000,
  kicked: 2000,
  locked: 5000,
  asking: 2000,
  doorFull: 4000,
};

/** The last knock of somebody who was put out comes so long before the end, milliseconds: one after the end would get
 *  in as a newcomer, which is for its person to decide. Seconds that are left are rounded up. */
const BEFORE_END_MS = 1500;

function isWaitReason(reason: CloseReason): reason is WaitReason {
  return Object.hasOwn(PAUSES_MS, reason);
}

/** @returns null: there is nothing to wait for */
export function waitAfter({
  reason,
  seatInS,
  leftS,
}: Omit<JoinRefusal, "version">): (DoorWait & { pauseMs: number }) | null {
  if (!isWaitReason(reason)) return null;
  const pauseMs = PAUSES_MS[reason];
  if (reason === "full") return seatInS === null ? null : { reason, leftS: seatInS, pauseMs };
  if (reason !== "kicked") return { reason, leftS: null, pauseMs };
  const untilEndMs = 1000 * (leftS ?? 0) - BEFORE_END_MS;
  return untilEndMs <= 0 ? null : { reason, leftS, pauseMs: Math.min(pauseMs, untilEndMs) };
}
