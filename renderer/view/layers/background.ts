// The arena itself: its ground, a faint grid and its edge. Redrawn only when a size changes.
import { Container, Graphics, Sprite } from "pixi.js";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";

export type BackgroundLayer = {
  container: Container;
  /** Sizes in world units; pixelSize is one CSS pixel in world units. Without edge: only the ground. */
  layOut(arenaWidth: number, arenaHeight: number, pixelSize: number, hasEdge: boolean): void;
};

function drawGrid(graphics: Graphics, width: number, height: number, pixelSize: number): void {
  for (let x = THEME.gridStep; x < width; x += THEME.gridStep) graphics.moveTo(x, 0).lineTo(x, height);
  for (let y = THEME.gridStep; y < height; y += THEME.gridStep) graphics.moveTo(0, y).lineTo(width, y);
  graphics.stroke({ width: pixelSize, color: THEME.grid, alpha: THEME.gridAlpha });
}

function drawEdge(graphics: Graphics, width: number, height: number, pixelSize: number): void {
  for (const [grow, line, alpha] of [
    [4, 8, 0.07],
    [2, 4, 0.12],
    [0, 1.5, THEME.edgeAlpha],
  ] as const) {
    const out = grow * pixelSize;
    graphics
      .roundRect(-out, -out, width + 2 * out, height + 2 * out, 3 * pixelSize)
      .stroke({ width: line * pixelSize, color: THEME.edge, alpha });
  }
}

/** @param isFrugal leaves the ground to the canvas' own colour: a software GL would spend half a frame on it */
export function createBackgroundLayer(textures: Textures, isFrugal: boolean): BackgroundLayer {
  const container = new Container();
  const ground = new Sprite({ texture: textures.ground, visible: !isFrugal });
  const lines = new Graphics();
  container.addChild(ground, lines);
  let key = "";
  return {
    container,
    layOut(arenaWidth, arenaHeight, pixelSize, hasEdge) {
      const next = `${arenaWidth} ${arenaHeight} ${pixelSize} ${hasEdge}`;
      if (next === key) return;
      key = next;
      ground.setSize(arenaWidth, arenaHeight);
      lines.clear();
      if (!hasEdge) return;
      drawGrid(lines, arenaWidth, arenaHeight, pixelSize);
      drawEdge(lines, arenaWidth, arenaHeight, pixelSize);
    },
  };
}
