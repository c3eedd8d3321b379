// Everything that moves, in the order the frame gives it. A circle's mark, face, crown and name lie in its depth: what
// covers the circle covers them, too.
import type { Container } from "pixi.js";
import type { Frame, FrameCell } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Look, Relation } from "../motion/look.ts";
import type { Looks } from "../motion/looks.ts";
import type { NameTextures } from "../nameTextures.ts";
import { marbleOf, PART, skinOf } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";
import type { Hides } from "./balls.ts";
import { createFaces } from "./faces.ts";
import { createNames } from "./names.ts";
import { createNearest, settleNearest, shareAt } from "./nearest.ts";
import { createOwnFigure } from "./ownFigure.ts";
import { createSpritePool, type SpritePool } from "./spritePool.ts";

export type CellsLayer = {
  container: Container;
  draw(frame: Frame, camera: Camera, screen: Screen, hidden: Hides): void;
  /** Whether small circles bear their names, too. */
  showTinyNames(areShown: boolean): void;
};

const MARKS: Readonly<Record<Relation, number>> = {
  own: PART.ownRing,
  mate: PART.mateRing,
  prey: PART.preyRing,
  danger: PART.dangerRing,
  neither: -1,
};

/** A blob is of its player's colour, and plain. */
function pictureOf({ playerId, kind }: FrameCell, { roster }: Frame): number {
  if (kind === "virus") return PART.virus;
  const entry = roster.get(playerId);
  if (entry === undefined) return marbleOf(-1, 0);
  return marbleOf(entry.color, kind === "cell" ? skinOf(entry) : 0);
}

/** Device pixels: a slant that moves the rim by less is not seen. A slanted picture costs a processor twice an upright one,
 *  so that of many the most slanted are drawn so. */
const LEAST_SLANT = 2;
/** World units: farther than any arena is wide. */
const FARTHEST = 40_000;

/** What lies around the true size of an own circle that is too small to be found: of the same marble, fainter. */
const AROUND_ALPHA = 0.6;

/** Draws the circle itself and what it is to oneself. */
function createBodies(textures: Textures, pool: SpritePool) {
  const marked = createNearest(FARTHEST);
  const slanted = createNearest(1 / LEAST_SLANT);

  const put = (
    painting: number,
    cell: FrameCell,
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
  const mark = ({ eye }: Frame, cell: FrameCell, look: Look, radius: number, device: number) => {
    const isOther = look.relation === "danger" || look.relation === "prey";
    const away = Math.sqrt((cell.x - eye.x) ** 2 + (cell.y - eye.y) ** 2) - radius;
    const part = isOther ? shareAt(marked, away) : 1;
    if (part > 0) put(MARKS[look.relation], cell, look, radius, device, look.alpha * part);
  };
  /** @param radius of its size in the arena @param shown as large as it is drawn; both in world units
   *  @param perUnit device pixels */
  const draw = (
    frame: Frame,
    cell: FrameCell,
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

/** Radius of the smallest own circle that is drawn, world units: a gulp is seen of it, too. */
function ownLeast({ scale }: Look, camera: Camera): number {
  return (THEME.ownLeast / camera.scale) * Math.max(scale, 1);
}

export function createCellsLayer(textures: Textures, nameTextures: NameTextures, looks: Looks): CellsLayer {
  const pool = createSpritePool();
  const names = createNames(nameTextures, pool, createOwnFigure(textures, pool));
  /** CSS pixels: radius of the smallest circle that bears its name. */
  let leastNamed = 0;
  const bodies = createBodies(textures, pool);
  const faces = createFaces(textures, pool);
  return {
    container: pool.container,
    draw(frame, camera, screen, hidden) {
      pool.begin();
      names.begin(frame);
      for (const cell of frame.cells) {
        if (cell.radius <= 0 || hidden.hides(cell.id)) continue;
        const look = looks.lookOf(cell);
        const radius = cell.radius * look.scale;
        const isOwn = cell.kind === "cell" && cell.playerId === frame.ownPlayerId;
        const shown = isOwn ? Math.max(radius, ownLeast(look, camera)) : radius;
        const pixels = shown * camera.scale;
        const hasMark = cell.kind === "cell" && (isOwn || pixels >= THEME.markFrom);
        bodies.draw(frame, cell, look, radius, shown, camera.scale * screen.pixelRatio, hasMark);
        if (cell.kind !== "cell") continue;
        if (pixels >= THEME.faceFrom) faces.draw(cell, look, radius, pixels * screen.pixelRatio);
        if (look.away > 0 && pixels >= THEME.faceFrom)
          faces.snore(cell, look, radius, pixels * screen.pixelRatio);
        if (look.isLeader) faces.crown(cell, look, shown, pixels * screen.pixelRatio);
        if (isOwn || pixels >= leastNamed) names.write(cell, look, frame, camera, screen);
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
