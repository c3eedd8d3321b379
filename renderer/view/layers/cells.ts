// The players' circles in the order the frame gives them, and a thin ring on the person's own.
import { Container } from "pixi.js";
import { PALETTE } from "../../../shared/model.ts";
import type { Frame } from "../../net/frame.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";
import { createDiscPool } from "./discPool.ts";

export type CellsLayer = { container: Container; draw(frame: Frame, pixelsPerUnit: number): void };

export function createCellsLayer(textures: Textures): CellsLayer {
  const discs = createDiscPool(textures.cells, 1);
  const rings = createDiscPool(textures.rings, THEME.ownRingAlpha);
  const container = new Container();
  container.addChild(discs.container, rings.container);
  return {
    container,
    draw(frame, pixelsPerUnit) {
      discs.begin(pixelsPerUnit);
      rings.begin(pixelsPerUnit);
      for (const cell of frame.cells) {
        const color = frame.roster.get(cell.playerId)?.color;
        const tint = color === undefined ? THEME.unknownColor : (PALETTE[color] ?? THEME.unknownColor);
        discs.add(cell.x, cell.y, cell.radius, tint);
        if (cell.playerId === frame.ownPlayerId) rings.add(cell.x, cell.y, cell.radius, THEME.ownRing);
      }
      discs.end();
      rings.end();
    },
  };
}
