// The moment at which own cells are shown, in ticks: ahead of the arriving snapshots by the lead, and running evenly.
// Is handed times and ticks; knows no cells and no inputs.
import { clamp } from "../../shared/math/scalars.ts";
import { MAX_UNHEARD_TICKS } from "../../shared/net/protocol.ts";

/** If it is less far off than this, ticks, the moment glides to where it should be; else it is set. Also the most
 *  ticks made up at once. */
export const MAX_GLIDE_TICKS = 6;
/** Part by which a gliding moment runs faster or slower than time; nobody sees that. */
const GLIDE = 0.15;

export type PresentTime = { at: number; lastMs: number; isSet: boolean };

export function createPresentTime(): PresentTime {
  return { at: 0, lastMs: 0, isSet: false };
}

/** @param wanted fractional tick at which the moment should be now @param newestTick the newest snapshot's
 *  @returns milliseconds since the last call, 0 at the first */
export function advancePresent(
  time: PresentTime,
  wanted: number,
  newestTick: number,
  nowMs: number,
  tickMs: number,
): number {
  const elapsedMs = time.isSet ? Math.max(0, nowMs - time.lastMs) : 0;
  // Prediction goes no farther: after so long a silence only the host knows.
  const limit = newestTick + MAX_UNHEARD_TICKS;
  const aim = Math.min(wanted, limit);
  const elapsed = elapsedMs / tickMs;
  const missing = aim - (time.at + elapsed);
  const glide = clamp(missing, -GLIDE * elapsed, GLIDE * elapsed);
  const isFar = !time.isSet || Math.abs(missing) > MAX_GLIDE_TICKS;
  time.at = isFar ? aim : Math.min(limit, time.at + elapsed + glide);
  time.lastMs = nowMs;
  time.isSet = true;
  return elapsedMs;
}
