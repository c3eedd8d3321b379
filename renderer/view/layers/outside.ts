// The area beyond the arena: a calm hatch, the same at every zoom, so that nobody takes it for ground. Knows where the
// walls are, no bodies.
import { Container, type Texture, TilingSprite } from "pixi.js";
import type { Screen } from "../camera.ts";
import { linePixels, snap } from "./devicePixels.ts";
import type { WallBox } from "./wallBox.ts";

export type Outside = {
  /** Its children are in CSS pixels of the window. */
  container: Container;
  draw(box: WallBox, screen: Screen): void;
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
    draw(box, { width, height, pixelRatio }) {
      pixel = linePixels(pixelRatio) / pixelRatio;
      holdX = snap(nearerWall(box.left, box.right, width), pixelRatio);
      holdY = snap(nearerWall(box.top, box.bottom, height), pixelRatio);
      const from = Math.max(box.top, 0);
      const length = Math.min(box.bottom, height) - from;
      place(sides.top, 0, 0, width, box.top);
      place(sides.bottom, 0, box.bottom, width, height - box.bottom);
      place(sides.left, 0, from, box.left, length);
      place(sides.right, box.right, from, width - box.right, length);
    },
  };
}
