// The arena itself: its ground, a faint grid and its edge. Redrawn only when other lines come into the window.
import { Container, Graphics, Sprite } from "pixi.js";
import type { Viewport } from "../../../shared/sim/viewport.ts";
import { type Camera, screenToWorld } from "../camera.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";

type Size = { arenaWidth: number; arenaHeight: number };

export type BackgroundLayer = {
  container: Container;
  /** Width and height of the window in CSS pixels. Without edge: only the ground. */
  layOut(arena: Size, camera: Camera, width: number, height: number, hasEdge: boolean): void;
};

/** The part of the arena in the window, in whole steps of the grid outwards. */
function findLines(
  { arenaWidth, arenaHeight }: Size,
  camera: Camera,
  width: number,
  height: number,
): Viewport {
  const start = screenToWorld(camera, 0, 0, { x: 0, y: 0 });
  const end = screenToWorld(camera, width, height, { x: 0, y: 0 });
  const step = THEME.gridStep;
  return {
    left: Math.max(0, Math.floor(start.x / step) * step),
    top: Math.max(0, Math.floor(start.y / step) * step),
    right: Math.min(arenaWidth, Math.ceil(end.x / step) * step),
    bottom: Math.min(arenaHeight, Math.ceil(end.y / step) * step),
  };
}

function drawGrid(
  graphics: Graphics,
  size: Size,
  { left, top, right, bottom }: Viewport,
  pixelSize: number,
): void {
  const step = THEME.gridStep;
  for (let x = Math.max(left, step); x < Math.min(right + step, size.arenaWidth); x += step)
    graphics.moveTo(x, top).lineTo(x, bottom);
  for (let y = Math.max(top, step); y < Math.min(bottom + step, size.arenaHeight); y += step)
    graphics.moveTo(left, y).lineTo(right, y);
  graphics.stroke({ width: pixelSize, color: THEME.grid, alpha: THEME.gridAlpha });
}

function drawEdge(graphics: Graphics, { arenaWidth, arenaHeight }: Size, pixelSize: number): void {
  for (const [grow, line, alpha] of [
    [4, 8, 0.07],
    [2, 4, 0.12],
    [0, 1.5, THEME.edgeAlpha],
  ] as const) {
    const out = grow * pixelSize;
    graphics
      .roundRect(-out, -out, arenaWidth + 2 * out, arenaHeight + 2 * out, 3 * pixelSize)
      .stroke({ width: line * pixelSize, color: THEME.edge, alpha });
  }
}

/** All four sides of the arena, as wide as a window is. */
function drawOutside(
  graphics: Graphics,
  { arenaWidth, arenaHeight }: Size,
  width: number,
  height: number,
): void {
  graphics
    .rect(-width, -height, width, arenaHeight + 2 * height)
    .rect(arenaWidth, -height, width, arenaHeight + 2 * height)
    .rect(0, -height, arenaWidth, height)
    .rect(0, arenaHeight, arenaWidth, height)
    .fill(THEME.backdrop);
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
    layOut(arena, camera, width, height, hasEdge) {
      const seen = findLines(arena, camera, width, height);
      const { arenaWidth, arenaHeight } = arena;
      const place = `${seen.left} ${seen.top} ${seen.right} ${seen.bottom}`;
      const next = `${arenaWidth} ${arenaHeight} ${camera.scale} ${hasEdge} ${place}`;
      if (next === key) return;
      key = next;
      ground.setSize(arenaWidth, arenaHeight);
      lines.clear();
      if (!hasEdge) return;
      const pixelSize = 1 / camera.scale;
      if (isFrugal) drawOutside(lines, arena, width * pixelSize, height * pixelSize);
      drawGrid(lines, arena, seen, pixelSize);
      drawEdge(lines, arena, pixelSize);
    },
  };
}
