// A view turned by a quarter, clockwise: the arena's left is above, its top on the right. So a phone that is set upright
// again keeps everything at its place on the glass, and what is read from left to right is read downwards. Pure numbers.
import { type Camera, type Point, screenToWorld, worldToScreen } from "../camera.ts";

/** How a view shows an arena: as it is, or turned; arenaHeight: of the arena itself, world units. */
export type Turn = { isTurned: boolean; arenaHeight: number };

/** A way in the arena as it is seen. Lengths stay. @param out written; may be what is turned */
export function turnWay({ isTurned }: Pick<Turn, "isTurned">, x: number, y: number, out: Point): Point {
  out.x = isTurned ? 0 - y : x;
  out.y = isTurned ? x : y;
  return out;
}

/** A way on the screen as one in the arena: what turnWay turned, turned back. */
export function turnWayBack({ isTurned }: Pick<Turn, "isTurned">, x: number, y: number, out: Point): Point {
  out.x = isTurned ? y : x;
  out.y = isTurned ? 0 - x : y;
  return out;
}

/** A place in the arena as it is seen: from the corner that is then above on the left. World units. */
export function turnPlace(turn: Turn, x: number, y: number, out: Point): Point {
  turnWay(turn, x, y, out);
  if (turn.isTurned) out.x += turn.arenaHeight;
  return out;
}

/** What turnPlace turned, turned back. */
export function turnPlaceBack(turn: Turn, x: number, y: number, out: Point): Point {
  return turnWayBack(turn, turn.isTurned ? x - turn.arenaHeight : x, y, out);
}

/** CSS pixels of a place in the arena, through the camera that shows the turned arena. */
export function toScreen(turn: Turn, camera: Camera, x: number, y: number, out: Point): Point {
  turnPlace(turn, x, y, out);
  return worldToScreen(camera, out.x, out.y, out);
}

/** The place in the arena under a place on the screen (CSS pixels): what toScreen showed, found again. */
export function toWorld(turn: Turn, camera: Camera, x: number, y: number, out: Point): Point {
  screenToWorld(camera, x, y, out);
  return turnPlaceBack(turn, out.x, out.y, out);
}
