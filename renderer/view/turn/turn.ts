// A view turned clockwise by a quarter: the arena's left is at the top, its top on the right. Pure numbers.
import { type Camera, type Point, screenToWorld, worldToScreen } from "../camera.ts";

/** How a view shows an arena: as it is, or turned. arenaHeight: the arena's own, world units. */
export type Turn = { isTurned: boolean; arenaHeight: number };

/** Turns a direction in the arena into one on the screen. Its length stays. @param out written */
export function turnWay({ isTurned }: Pick<Turn, "isTurned">, x: number, y: number, out: Point): Point {
  out.x = isTurned ? 0 - y : x;
  out.y = isTurned ? x : y;
  return out;
}

/** Turns a direction on the screen into one in the arena: the reverse of turnWay. */
export function turnWayBack({ isTurned }: Pick<Turn, "isTurned">, x: number, y: number, out: Point): Point {
  out.x = isTurned ? y : x;
  out.y = isTurned ? 0 - x : y;
  return out;
}

/** Turns a place in the arena into one as seen, from the corner that is then at the upper left. World units. */
export function turnPlace(turn: Turn, x: number, y: number, out: Point): Point {
  turnWay(turn, x, y, out);
  if (turn.isTurned) out.x += turn.arenaHeight;
  return out;
}

/** The reverse of turnPlace. */
export function turnPlaceBack(turn: Turn, x: number, y: number, out: Point): Point {
  return turnWayBack(turn, turn.isTurned ? x - turn.arenaHeight : x, y, out);
}

/** CSS pixels of a place in the arena, through the camera that shows the turned arena. */
export function toScreen(turn: Turn, camera: Camera, x: number, y: number, out: Point): Point {
  turnPlace(turn, x, y, out);
  return worldToScreen(camera, out.x, out.y, out);
}

/** The place in the arena under a place on the screen (CSS pixels): the reverse of toScreen. */
export function toWorld(turn: Turn, camera: Camera, x: number, y: number, out: Point): Point {
  screenToWorld(camera, x, y, out);
  return turnPlaceBack(turn, out.x, out.y, out);
}
