// A camera that looks a little ahead of where somebody steers. Follows the steering and nothing else: a pointer that
// rests on the screen steers by what the camera shows, and a camera that followed the travel would turn that again.
// Numbers only.
import { restAfter } from "../springs.ts";

/** How far it looks ahead of how far one steers, parts. Small, so that what the lead itself adds dies away. */
const LEAD_PART = 0.1;
/** Most it looks ahead, parts of the window's length. */
export const MOST_LEAD = 0.06;
/** The lead goes 63 % of its way in so much time, milliseconds. */
const LEAD_MS = 320;

/** Parts of the window's width and height. */
export type Lead = { x: number; y: number };

/**
 * @param lead changed @param wayX @param wayY where one steers to, parts of the window
 * @param mostX @param mostY no farther: what the host does not show is not shown
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

/** By one part for both axes: it never looks aside of where one steers. */
function fittingPart(most: number, wanted: number): number {
  const size = Math.abs(wanted);
  // There is less than no room while the window still shows more than a view that has just become smaller.
  const room = Math.max(0, most);
  return size <= room ? 1 : room / size;
}
