// The area beyond walls: a calm hatch, the same at every zoom, so that nobody takes it for ground. Knows where the walls
// are, no bodies.
import { Container, type Texture, TilingSprite } from "pixi.js";
import { clamp } from "../../../shared/math/scalars.ts";
import type { Screen } from "../camera.ts";
import { linePixels, snap } from "./devicePixels.ts";
import type { WallBox } from "./wallBox.ts";

export type Outside = {
  /** Its children are in CSS pixels of the window. */
  container: Container;
  /** @param hole what stays free @param within nothing is hatched beyond it @param edge where the hatch holds on to */
  draw(hole: WallBox, within: WallBox, edge: WallBox, screen: Screen): void;
};

/** The wall of an axis that is nearer to the window's middle: the hatch keeps its place at that one while the zoom
 *  changes. */
function nearerWall(start: number, end: number, windowLength: number): number {
  return start + end > windowLength ? start : end;
}

export function createOutside(hatch: Texture): Outside {
  const container = new Container();
  const createSide = () => new TilingSprite({ texture: hatch, width: 1, height: 1, visible: false });
  const sides = { left: createSide(), top: createSide(), right: createSide(), bottom: createSide() };
  container.addChild(...Object.values(sides));
  let holdX = 0;
  let holdY = 0;
  let pixel = 1;

  const place = (side: TilingSprite, x: number, y: number, width: number, height: number) => {
    side.visible = width > 0 && height > 0;
    if (!side.visible) return;
    side.position.set(x, y);
    if (side.width !== width || side.height !== height) side.setSize(width, height);
    side.tileScale.set(pixel);
    side.tilePosition.set(holdX - x, holdY - y);
  };
  return {
    container,
    draw(hole, within, edge, { width, height, pixelRatio }) {
      pixel = linePixels(pixelRatio) / pixelRatio;
      holdX = snap(nearerWall(edge.left, edge.right, width), pixelRatio);
      holdY = snap(nearerWall(edge.top, edge.bottom, height), pixelRatio);
      const left = Math.max(within.left, 0);
      const top = Math.max(within.top, 0);
      const right = Math.min(within.right, width);
      const bottom = Math.min(within.bottom, height);
      const from = clamp(hole.top, top, bottom);
      const to = clamp(hole.bottom, from, bottom);
      place(sides.top, left, top, right - left, from - top);
      place(sides.bottom, left, to, right - left, bottom - to);
      place(sides.left, left, from, Math.min(hole.left, right) - left, to - from);
      const rest = Math.max(hole.right, left);
      place(sides.right, rest, from, right - rest, to - from);
    },
  };
}
