// Everything that moves, in the order the frame gives it. A circle's ring and name lie in its depth: what covers the
// circle covers them, too.
import type { Container } from "pixi.js";
import { PALETTE } from "../../../shared/model.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Looks } from "../motion/looks.ts";
import type { NameTextures } from "../nameTextures.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";
import type { Hides } from "./balls.ts";
import { createNames } from "./names.ts";
import { createSpritePool } from "./spritePool.ts";

export type CellsLayer = {
  container: Container;
  draw(frame: Frame, camera: Camera, screen: Screen, hidden: Hides): void;
};

function tintOf({ playerId }: FrameCell, { roster }: Frame): number {
  const color = roster.get(playerId)?.color;
  return color === undefined ? THEME.unknownColor : (PALETTE[color] ?? THEME.unknownColor);
}

export function createCellsLayer(textures: Textures, nameTextures: NameTextures, looks: Looks): CellsLayer {
  const pool = createSpritePool();
  const names = createNames(nameTextures, pool);
  return {
    container: pool.container,
    draw(frame, camera, screen, hidden) {
      pool.begin(camera.scale * screen.pixelRatio);
      names.begin(frame);
      for (const cell of frame.cells) {
        if (hidden.hides(cell.id)) continue;
        const { x, y, radius } = cell;
        if (cell.kind === "virus") {
          pool.addDisc(x, y, radius, THEME.virus, textures.viruses);
          continue;
        }
        const look = looks.lookOf(cell);
        pool.addDisc(x, y, radius * look.scale, tintOf(cell, frame), textures.cells, look.alpha);
        if (cell.kind !== "cell") continue;
        if (cell.playerId === frame.ownPlayerId)
          pool.addDisc(x, y, radius, THEME.ownRing, textures.rings, THEME.ownRingAlpha);
        names.write(cell, frame, camera, screen);
      }
      names.end();
      pool.end();
    },
  };
}
