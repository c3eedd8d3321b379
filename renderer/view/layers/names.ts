// The names, each drawn right after its circle. Keeps of each cell where its name is and how finely it is painted.
import { isolate } from "../../../shared/names.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";
import type { NameTextures } from "../nameTextures.ts";
import { createNamePlace, keepOnScreen, type NamePlace, pickBearer, placeName, roamOf } from "./namePlace.ts";
import type { OwnFigure } from "./ownFigure.ts";
import type { SpritePool } from "./spritePool.ts";

export type Names = {
  /** Starts a frame. */
  begin(frame: Frame): void;
  /** Writes the name of a cell above all that was drawn before, if it bears one that can be seen. */
  write(cell: FrameCell, wearsCrown: boolean, frame: Frame, camera: Camera, screen: Screen): void;
  /** Forgets cells that this frame did not have. */
  end(): void;
};

type Label = { place: NamePlace; step: number; frame: number };

/** What is kept of the cells of this frame and the one before. */
function createLabels() {
  const labels = new Map<number, Label>();
  let count = 0;
  return {
    begin() {
      count += 1;
    },
    of(id: number): Label {
      let label = labels.get(id);
      if (label === undefined) {
        label = { place: createNamePlace(), step: 0, frame: 0 };
        labels.set(id, label);
      }
      label.frame = count;
      return label;
    },
    dropGone() {
      for (const [id, { frame }] of labels) if (frame !== count) labels.delete(id);
    },
  };
}

/** @param figure is written with one's own name */
export function createNames(textures: NameTextures, pool: SpritePool, figure: OwnFigure): Names {
  const labels = createLabels();
  let bearer = 0;

  const draw = (cell: FrameCell, name: string, wearsCrown: boolean, camera: Camera, screen: Screen): void => {
    const { scale, offsetX, offsetY } = camera;
    const label = labels.of(cell.id);
    const { place } = label;
    const aspect = textures.aspectOf(name);
    const radius = cell.radius * scale;
    const centreY = cell.y * scale + offsetY;
    placeName(radius, aspect, centreY, place, wearsCrown);
    if (place.spot === "nowhere") return;
    label.step = textures.pickStep(place.size * screen.pixelRatio, label.step);
    const halfHeight = place.size / 2;
    const halfWidth = halfHeight * aspect;
    const centreX = cell.x * scale + offsetX;
    const x = keepOnScreen(centreX, halfWidth, screen.width, roamOf(place, radius, halfWidth));
    const y = keepOnScreen(
      centreY + place.down,
      halfHeight,
      screen.height,
      roamOf(place, radius, halfHeight),
    );
    const { texture, letterPixels } = textures.paint(name, label.step);
    pool.add(texture, (x - offsetX) / scale, (y - offsetY) / scale, place.size / letterPixels / scale);
    if (cell.id === bearer) figure.write(cell, place, camera, screen);
  };

  return {
    begin(frame) {
      labels.begin();
      figure.begin(frame);
      bearer = pickBearer(frame, bearer);
    },
    write(cell, wearsCrown, frame, camera, screen) {
      const name = frame.roster.get(cell.playerId)?.name ?? "";
      const isOneOfOwn = cell.playerId === frame.ownPlayerId && cell.id !== bearer;
      if (name === "" || isOneOfOwn || !isInWindow(cell, camera, screen)) return;
      draw(cell, isolate(name), wearsCrown, camera, screen);
    },
    end() {
      labels.dropGone();
      textures.endFrame();
    },
  };
}

/** Whether a circle can be seen: the name of another would lie at the window's edge. */
function isInWindow(
  { x, y, radius }: FrameCell,
  { scale, offsetX, offsetY }: Camera,
  screen: Screen,
): boolean {
  const screenX = x * scale + offsetX;
  const screenY = y * scale + offsetY;
  const reach = radius * scale;
  const isIn = (at: number, length: number) => at + reach > 0 && at - reach < length;
  return radius > 0 && isIn(screenX, screen.width) && isIn(screenY, screen.height);
}
