// Everything that moves, in the frame's order. A circle's mark, face, crown and name have its depth: what covers the
// circle covers them, too.
import type { Container } from "pixi.js";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { THEME } from "../arenaTheme.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Look, Relation } from "../motion/look.ts";
import type { Looks } from "../motion/looks.ts";
import type { NameTextures } from "../nameTextures.ts";
import { marbleOf, PART, skinOf } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import type { Hides } from "./balls.ts";
import { createFaces } from "./faces.ts";
import { createNames } from "./names.ts";
import { createNearest, settleNearest, shareAt } from "./nearest.ts";
import { createOwnFigure } from "./ownFigure.ts";
import { createSpritePool, type SpritePool } from "./spritePool.ts";

export type CellsLayer = {
  container: Container;
  draw(frame: Frame, camera: Camera, screen: Screen, hidden: Hides): void;
  /** Sets whether small circles have names, too. */
  showTinyNames(areShown: boolean): void;
};

const MARKS: Readonly<Record<Relation, number>> = {
  own: PART.ownRing,
  mate: PART.mateRing,
  prey: PART.preyRing,
  danger: PART.dangerRing,
  neither: -1,
};

/** The picture of a mover. A blob has its player's colour, and is plain. */
function pictureOf({ playerId, kind }: FrameMover, { roster }: Frame): number {
  if (kind === "virus") return PART.virus;
  const entry = roster.get(playerId);
  if (entry === undefined) return marbleOf(-1, 0);
  return marbleOf(entry.color, kind === "cell" ? skinOf(entry) : 0);
}

/** A slant that moves the rim by less than this is not seen, device pixels. A slanted picture costs a processor
 *  twice as much as an upright one, so of many only the most slanted are drawn slanted. */
const LEAST_SLANT = 2;
/** Farther than any arena is wide, world units. */
const FARTHEST = 40_000;

/** Opacity of the larger, faint marble around an own circle that is too small to be found. */
const AROUND_ALPHA = 0.6;

/** Draws circles, and the marks of what they are to oneself. */
function createBodies(textures: Textures, pool: SpritePool) {
  const marked = createNearest(FARTHEST);
  const slanted = createNearest(1 / LEAST_SLANT);

  const put = (
    painting: number,
    cell: FrameMover,
    look: Look,
    radius: number,
    pixels: number,
    alpha: number,
  ) => {
    const { texture, scale } = textures.pick(painting, pixels);
    const x = cell.x + look.shiftX * radius;
    const y = cell.y + look.shiftY * radius;
    const unit = radius * scale;
    const isSlanted = shareAt(slanted, 1 / (Math.abs(look.xy) * pixels)) > 0;
    if (isSlanted) pool.addShaped(texture, x, y, unit, look, alpha);
    else pool.addStretched(texture, x, y, unit * look.xx, unit * look.yy, alpha);
  };
  const mark = ({ eye }: Frame, cell: FrameMover, look: Look, radius: number, device: number) => {
    const isOther = look.relation === "danger" || look.relation === "prey";
    const away = Math.sqrt((cell.x - eye.x) ** 2 + (cell.y - eye.y) ** 2) - radius;
    const part = isOther ? shareAt(marked, away) : 1;
    if (part > 0) put(MARKS[look.relation], cell, look, radius, device, look.alpha * part);
  };
  /** @param radius its size in the arena @param shown the size it is drawn in; both in world units
   *  @param perUnit device pixels */
  const draw = (
    frame: Frame,
    cell: FrameMover,
    look: Look,
    radius: number,
    shown: number,
    perUnit: number,
    hasMark: boolean,
  ) => {
    const painting = pictureOf(cell, frame);
    if (shown > radius) put(painting, cell, look, shown, shown * perUnit, look.alpha * AROUND_ALPHA);
    put(painting, cell, look, radius, radius * perUnit, look.alpha);
    if (!hasMark) return;
    if (cell.isProtected) put(PART.shell, cell, look, shown, shown * perUnit, look.alpha);
    else if (look.relation !== "neither") mark(frame, cell, look, shown, shown * perUnit);
  };
  const end = () => {
    settleNearest(marked);
    settleNearest(slanted);
  };
  return { draw, end };
}

/** Radius with which an own circle is drawn at least, world units; it pulses with a gulp, too. */
function ownLeast({ scale }: Look, camera: Camera): number {
  return (THEME.ownLeast / camera.scale) * Math.max(scale, 1);
}

export function createCellsLayer(textures: Textures, nameTextures: NameTextures, looks: Looks): CellsLayer {
  const pool = createSpritePool();
  const names = createNames(nameTextures, pool, createOwnFigure(textures, pool));
  /** Radius of the smallest circle with a name, CSS pixels. */
  let leastNamed = 0;
  const bodies = createBodies(textures, pool);
  const faces = createFaces(textures, pool);
  return {
    container: pool.container,
    draw(frame, camera, screen, hidden) {
      pool.begin();
      names.begin(frame);
      for (const mover of frame.movers) {
        if (mover.radius <= 0 || hidden.hides(mover.id)) continue;
        const look = looks.lookOf(mover);
        const radius = mover.radius * look.scale;
        const isOwn = mover.kind === "cell" && mover.playerId === frame.ownPlayerId;
        const shown = isOwn ? Math.max(radius, ownLeast(look, camera)) : radius;
        const pixels = shown * camera.scale;
        const hasMark = mover.kind === "cell" && (isOwn || pixels >= THEME.markFrom);
        bodies.draw(frame, mover, look, radius, shown, camera.scale * screen.pixelRatio, hasMark);
        if (mover.kind !== "cell") continue;
        if (pixels >= THEME.faceFrom) faces.draw(mover, look, radius, pixels * screen.pixelRatio);
        if (look.away > 0 && pixels >= THEME.faceFrom)
          faces.snore(mover, look, radius, pixels * screen.pixelRatio);
        if (look.isLeader) faces.crown(mover, look, shown, pixels * screen.pixelRatio);
        if (isOwn || pixels >= leastNamed) names.write(mover, look, frame, camera, screen);
      }
      bodies.end();
      names.end(camera, screen);
      pool.end();
    },
    showTinyNames(areShown) {
      leastNamed = areShown ? 0 : THEME.nameTinyBelow;
    },
  };
}
