// The arena's wall: a line of the same width at every zoom, soft towards the inside, lit where an own circle touches
// it. Made of stretched sprites of the sheet. Knows where the walls are and what touches them.
import { Container, Sprite, type Texture } from "pixi.js";
import type { ArenaTheme } from "../arenaTheme.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Textures } from "../textures.ts";
import { linePixels } from "./devicePixels.ts";
import { WALLS, type Wall, type WallBox } from "./wallBox.ts";
import type { Touch, Touches } from "./wallTouch.ts";

export type WallLayer = {
  /** Its children are in CSS pixels of the window. */
  container: Container;
  /** @param isClosing the walls close in */
  draw(box: WallBox, touches: Touches, camera: Camera, screen: Screen, isClosing: boolean): void;
  setTheme(theme: ArenaTheme): void;
};

/** How far the wall shines into the arena, CSS pixels; CLOSING_SOFT: one that closes in. */
const SOFT = 22;
const CLOSING_SOFT = 44;
/** Thickness of its line, of one that closes in, and of a touch's, CSS pixels. */
const LINE = 2;
const CLOSING_LINE = 4;
const SPARK = 8;
/** How far a touch shines along the wall, in radii of the circle (ACROSS: to either side), but at least so many CSS
 *  pixels. */
const ALONG = 2.2;
const ACROSS = 0.9;
const ALONG_MIN = 70;
const ACROSS_MIN = 36;
const SPARK_PART = 0.8;
/** No light goes farther than this part of the arena's shorter side, so that little room that is left stays clear. */
const MOST_SHINE = 0.16;
const MOST_TOUCH = 0.5;

/** How each wall's sprites are turned, radians: their top is the wall, and the arena is below. */
const TURNED: Readonly<Record<Wall, number>> = {
  left: -Math.PI / 2,
  top: 0,
  right: Math.PI / 2,
  bottom: Math.PI,
};

/** The direction on the screen from the sprites' left to their right. */
const ALONG_WALL: Readonly<Record<Wall, readonly [number, number]>> = {
  left: [0, -1],
  top: [1, 0],
  right: [0, 1],
  bottom: [-1, 0],
};

type Parts = { soft: Sprite; line: Sprite; light: Sprite; spark: Sprite };

function createParts({ white, fade, light }: Textures, wall: Wall): Parts {
  const turn = (texture: Texture, anchorX: number, anchorY: number) =>
    new Sprite({ texture, anchor: { x: anchorX, y: anchorY }, rotation: TURNED[wall], visible: false });
  return {
    soft: turn(fade, 0, 0),
    line: turn(white, 0, 1),
    light: turn(light, 0.5, 0.5),
    spark: turn(light, 0.5, 0.5),
  };
}

/** A wall's left end as seen from inside, and how long it is: CSS pixels. */
type End = { x: number; y: number; length: number };

function findEnd(wall: Wall, { left, top, right, bottom }: WallBox, out: End): End {
  out.x = wall === "top" || wall === "left" ? left : right;
  out.y = wall === "top" || wall === "right" ? top : bottom;
  out.length = isUpright(wall) ? bottom - top : right - left;
  return out;
}

function isUpright(wall: Wall): boolean {
  return wall === "left" || wall === "right";
}

function isInWindow(wall: Wall, { x, y }: End, { width, height }: Screen): boolean {
  const soft = CLOSING_SOFT;
  return isUpright(wall) ? x > -soft && x < width + soft : y > -soft && y < height + soft;
}

/** @param along of the light @param across CSS pixels */
function lightUp(light: Sprite, x: number, y: number, along: number, across: number, alpha: number): void {
  light.visible = alpha > 0;
  if (!light.visible) return;
  light.position.set(x, y);
  light.setSize(along, across);
  light.alpha = alpha;
}

/** The line lies outside, and takes the corner at its left end. */
function placeLine(wall: Wall, { soft, line }: Parts, end: End, thickness: number, reach: number): void {
  const { x, y, length } = end;
  soft.position.set(x, y);
  soft.setSize(length, reach);
  const [alongX, alongY] = ALONG_WALL[wall];
  line.position.set(x - alongX * thickness, y - alongY * thickness);
  line.setSize(length + thickness, thickness);
}

export function createWall(textures: Textures, firstTheme: ArenaTheme): WallLayer {
  let theme = firstTheme;
  const container = new Container();
  const byWall = { left: createParts(textures, "left"), top: createParts(textures, "top") } as Record<
    Wall,
    Parts
  >;
  byWall.right = createParts(textures, "right");
  byWall.bottom = createParts(textures, "bottom");
  for (const kind of ["soft", "line", "light", "spark"] as const)
    for (const wall of WALLS) container.addChild(byWall[wall][kind]);
  const end: End = { x: 0, y: 0, length: 0 };
  /** The arena's shorter side, CSS pixels. */
  let room = 0;

  let wasClosing = false;
  const paint = (now: ArenaTheme, isClosing: boolean) => {
    theme = now;
    wasClosing = isClosing;
    for (const { soft, line, light, spark } of Object.values(byWall)) {
      soft.tint = line.tint = isClosing ? now.closing : now.edge;
      soft.alpha = isClosing ? now.closingSoftAlpha : now.edgeSoftAlpha;
      line.alpha = isClosing ? 1 : now.edgeAlpha;
      light.tint = isClosing ? now.closing : now.touch;
      spark.tint = now.spark;
    }
  };
  paint(theme, false);

  const drawTouch = (wall: Wall, { at, reach, strength }: Touch, camera: Camera) => {
    const { light, spark } = byWall[wall];
    const place = at * camera.scale + (isUpright(wall) ? camera.offsetY : camera.offsetX);
    const [x, y] = isUpright(wall) ? [end.x, place] : [place, end.y];
    const most = room * MOST_TOUCH;
    const along = 2 * Math.min(Math.max(ALONG * reach * camera.scale, ALONG_MIN), most);
    const across = 2 * Math.min(Math.max(ACROSS * reach * camera.scale, ACROSS_MIN), most);
    lightUp(light, x, y, along, across, strength * theme.touchAlpha);
    lightUp(spark, x, y, along * SPARK_PART, SPARK, strength);
  };
  return {
    container,
    setTheme: (now) => paint(now, wasClosing),
    draw(box, touches, camera, screen, isClosing) {
      if (isClosing !== wasClosing) paint(theme, isClosing);
      const line = isClosing ? CLOSING_LINE : LINE;
      room = Math.min(box.right - box.left, box.bottom - box.top);
      const shine = Math.min(isClosing ? CLOSING_SOFT : SOFT, room * MOST_SHINE);
      const thickness = (line * linePixels(screen.pixelRatio)) / screen.pixelRatio;
      for (const wall of WALLS) {
        const parts = byWall[wall];
        const isSeen = isInWindow(wall, findEnd(wall, box, end), screen);
        parts.soft.visible = parts.line.visible = isSeen;
        parts.light.visible = parts.spark.visible = false;
        if (!isSeen) continue;
        placeLine(wall, parts, end, thickness, shine);
        if (touches.byWall[wall].strength > 0) drawTouch(wall, touches.byWall[wall], camera);
      }
    },
  };
}
