// Everything that moves, in the order the frame gives it, and a thin ring on the person's own cells.
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
        if (cell.kind === "virus") {
          discs.add(cell.x, cell.y, cell.radius, THEME.virus, textures.viruses);
          continue;
        }
        const color = frame.roster.get(cell.playerId)?.color;
        const tint = color === undefined ? THEME.unknownColor : (PALETTE[color] ?? THEME.unknownColor);
        discs.add(cell.x, cell.y, cell.radius, tint);
        if (cell.kind === "cell" && cell.playerId === frame.ownPlayerId)
          rings.add(cell.x, cell.y, cell.radius, THEME.ownRing);
      }
      discs.end();
      rings.end();
    },
  };
}
