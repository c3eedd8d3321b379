// The names, each drawn right after its circle. Keeps for each cell where its name is and in which size it is painted.
import { isolate } from "../../../shared/names.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { THEME } from "../arenaTheme.ts";
import { type Camera, isInWindow, type Screen } from "../camera.ts";
import { AWAY, leftOf } from "../motion/away.ts";
import type { Look } from "../motion/look.ts";
import type { NameTextures } from "../nameTextures.ts";
import { createNamePlace, keepOnScreen, type NamePlace, pickBearer, placeName, roamOf } from "./namePlace.ts";
import type { OwnFigure } from "./ownFigure.ts";
import type { SpritePool } from "./spritePool.ts";

export type Names = {
  /** Starts a frame. */
  begin(frame: Frame): void;
  /** Draws the name of a cell above all that was drawn before, if it has one that can be seen. */
  write(cell: FrameMover, look: Look, frame: Frame, camera: Camera, screen: Screen): void;
  /** Draws one's own name above everything, if it is beside its circle, and forgets cells that are gone. */
  end(camera: Camera, screen: Screen): void;
};

/** cell, name, radius: as in the frame that last drew it; the radius in CSS pixels. */
type Label = {
  place: NamePlace;
  step: number;
  frame: number;
  cell: FrameMover;
  name: string;
  radius: number;
  alpha: number;
};

/** The labels of cells in this frame and the one before. */
function createLabels() {
  const labels = new Map<number, Label>();
  let count = 0;
  return {
    begin() {
      count += 1;
    },
    of(cell: FrameMover): Label {
      let label = labels.get(cell.id);
      if (label === undefined) {
        const place = createNamePlace();
        label = { place, step: 0, frame: 0, cell, name: "", radius: Number.NaN, alpha: Number.NaN };
        labels.set(cell.id, label);
      }
      label.frame = count;
      return label;
    },
    dropGone() {
      for (const [id, { frame }] of labels) if (frame !== count) labels.delete(id);
    },
  };
}

/** Places a cell's name. @param least radius that its circle must have, CSS pixels @returns whether it is drawn */
function placeLabel(
  label: Label,
  textures: NameTextures,
  { scale, offsetY }: Camera,
  screen: Screen,
  wearsCrown: boolean,
  least: number,
): boolean {
  const { cell, name, place } = label;
  label.radius = Math.max(cell.radius * scale, least);
  const centreY = cell.y * scale + offsetY;
  placeName(label.radius, textures.aspectOf(name), centreY, place, wearsCrown, screen.height);
  if (place.spot === "nowhere") return false;
  label.step = textures.pickStep(place.size * screen.pixelRatio, label.step);
  return true;
}

/** @param figure draws one's own score with one's own name */
export function createNames(textures: NameTextures, pool: SpritePool, figure: OwnFigure): Names {
  const labels = createLabels();
  let bearer = 0;
  /** The own label if it is beside its circle: drawn last, above everything. */
  let late: Label | null = null;

  const draw = (label: Label, camera: Camera, screen: Screen): void => {
    const { scale, offsetX, offsetY } = camera;
    const { cell, name, step, place, radius, alpha } = label;
    const halfHeight = place.size / 2;
    const halfWidth = halfHeight * textures.aspectOf(name);
    const centreX = cell.x * scale + offsetX;
    const downY = cell.y * scale + offsetY + place.down;
    const x = keepOnScreen(centreX, halfWidth, screen.width, roamOf(place, radius, halfWidth));
    const y = keepOnScreen(downY, halfHeight, screen.height, roamOf(place, radius, halfHeight));
    const { texture, letterPixels } = textures.paint(name, step);
    pool.add(texture, (x - offsetX) / scale, (y - offsetY) / scale, place.size / letterPixels / scale, alpha);
    if (cell.id === bearer) figure.write(cell, place, camera, screen);
  };

  return {
    begin(frame) {
      labels.begin();
      figure.begin(frame);
      bearer = pickBearer(frame, bearer);
      late = null;
    },
    write(cell, { isLeader, away }, frame, camera, screen) {
      const name = frame.roster.get(cell.playerId)?.name ?? "";
      const isOneOfOwn = cell.playerId === frame.ownPlayerId && cell.id !== bearer;
      if (name === "" || isOneOfOwn || !isSeen(cell, camera, screen)) return;
      const label = labels.of(cell);
      label.cell = cell;
      label.name = isolate(name);
      label.alpha = leftOf(AWAY.name, away);
      const least = cell.id === bearer ? THEME.ownLeast : 0;
      if (!placeLabel(label, textures, camera, screen, isLeader, least)) return;
      if (cell.id === bearer && label.place.spot !== "inside") late = label;
      else draw(label, camera, screen);
    },
    end(camera, screen) {
      if (late !== null) draw(late, camera, screen);
      labels.dropGone();
      textures.endFrame();
    },
  };
}

/** The name of a circle that cannot be seen would lie at the window's edge. */
function isSeen({ x, y, radius }: FrameMover, camera: Camera, screen: Screen): boolean {
  return radius > 0 && isInWindow(camera, screen, x, y, radius);
}
