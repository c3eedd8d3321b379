// Lets the camera look a little ahead in the direction of steering. It depends on the steering alone: a pointer at rest
// steers by what the camera shows, so a camera that followed the movement would change the steering again. Numbers
// only.
import { restAfter } from "../springs.ts";

/** How far it looks ahead, as a part of how far one steers. Small, so that its own effect on the steering dies away. */
const LEAD_PART = 0.1;
/** Most that it looks ahead, as a part of the window's length. */
export const MOST_LEAD = 0.06;
/** Time in which the lead covers 63 % of its way, milliseconds. */
const LEAD_MS = 320;

/** How far the camera looks ahead, as parts of the window's width and height. */
export type Lead = { x: number; y: number };

/**
 * Moves the lead.
 * @param lead changed @param wayX @param wayY where one steers, as parts of the window
 * @param mostX @param mostY its limits, so that nothing is shown that the host does not show
 */
export function moveLead(
  lead: Lead,
  wayX: number,
  wayY: number,
  mostX: number,
  mostY: number,
  elapsedMs: number,
): void {
  const x = LEAD_PART * wayX;
  const y = LEAD_PART * wayY;
  const part = Math.min(1, fittingPart(mostX, x), fittingPart(mostY, y));
  const rest = restAfter(elapsedMs, LEAD_MS);
  lead.x = x * part + (lead.x - x * part) * rest;
  lead.y = y * part + (lead.y - y * part) * rest;
}

/** How much of the lead is allowed along an axis; the smaller part counts for both, so that it never looks aside. */
function fittingPart(most: number, wanted: number): number {
  const size = Math.abs(wanted);
  // `most` is below 0 while the window still shows more than a view that has just become smaller.
  const room = Math.max(0, most);
  return size <= room ? 1 : room / size;
}
