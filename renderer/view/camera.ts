// Where the arena lies on the screen: world units to CSS pixels and back. Pure numbers; knows no canvas and no match.

/** screen = world * scale + offset, in CSS pixels from the canvas' top left corner. */
export type Camera = { scale: number; offsetX: number; offsetY: number };

export type Point = { x: number; y: number };

/**
 * Classic's camera: the whole arena in the middle, as large as it fits.
 * @param share part of the window the arena takes along its tighter side, 0-1; the rest is margin
 */
export function fitArena(
  arenaWidth: number,
  arenaHeight: number,
  viewWidth: number,
  viewHeight: number,
  share: number,
): Camera {
  const scale = Math.min(viewWidth / arenaWidth, viewHeight / arenaHeight) * share;
  return {
    scale,
    offsetX: (viewWidth - arenaWidth * scale) / 2,
    offsetY: (viewHeight - arenaHeight * scale) / 2,
  };
}

/** CSS pixels of a place in the arena, written to `out`. */
export function worldToScreen(camera: Camera, x: number, y: number, out: Point): Point {
  out.x = x * camera.scale + camera.offsetX;
  out.y = y * camera.scale + camera.offsetY;
  return out;
}

/** World units under a place on the screen (CSS pixels), written to `out`. */
export function screenToWorld(camera: Camera, x: number, y: number, out: Point): Point {
  out.x = (x - camera.offsetX) / camera.scale;
  out.y = (y - camera.offsetY) / camera.scale;
  return out;
}
