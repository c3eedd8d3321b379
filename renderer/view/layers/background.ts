// The arena itself: its ground, a faint grid and its edge.
import { Container, Graphics, Sprite } from "pixi.js";
import type { Viewport } from "../../../shared/sim/viewport.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Textures } from "../textures.ts";
import type { ArenaTheme } from "../theme.ts";
import { createGrid } from "./grid.ts";

type Size = { arenaWidth: number; arenaHeight: number };

export type BackgroundLayer = {
  container: Container;
  /** Without edge: only the ground. */
  layOut(size: Size, camera: Camera, screen: Screen, hasEdge: boolean): void;
  setTheme(theme: ArenaTheme): void;
};

/** The part of the arena in the window, world units, written to `out`. */
function findSeen(size: Size, { scale, offsetX, offsetY }: Camera, screen: Screen, out: Viewport): Viewport {
  out.left = Math.max(0, -offsetX / scale);
  out.top = Math.max(0, -offsetY / scale);
  out.right = Math.min(size.arenaWidth, (screen.width - offsetX) / scale);
  out.bottom = Math.min(size.arenaHeight, (screen.height - offsetY) / scale);
  return out;
}

function drawEdge(
  graphics: Graphics,
  { arenaWidth, arenaHeight }: Size,
  pixelSize: number,
  theme: ArenaTheme,
): void {
  for (const [grow, line, alpha] of [
    [4, 8, 0.07],
    [2, 4, 0.12],
    [0, 1.5, theme.edgeAlpha],
  ] as const) {
    const out = grow * pixelSize;
    graphics
      .roundRect(-out, -out, arenaWidth + 2 * out, arenaHeight + 2 * out, 3 * pixelSize)
      .stroke({ width: line * pixelSize, color: theme.edge, alpha });
  }
}

/** All four sides of the arena, as wide as a window is. */
function drawOutside(
  graphics: Graphics,
  { arenaWidth, arenaHeight }: Size,
  width: number,
  height: number,
  theme: ArenaTheme,
): void {
  graphics
    .rect(-width, -height, width, arenaHeight + 2 * height)
    .rect(arenaWidth, -height, width, arenaHeight + 2 * height)
    .rect(0, -height, arenaWidth, height)
    .rect(0, arenaHeight, arenaWidth, height)
    .fill(theme.backdrop);
}

/** @param isFrugal leaves the ground to the canvas' own colour: a software GL would spend half a frame on it */
export function createBackgroundLayer(
  textures: Textures,
  isFrugal: boolean,
  firstTheme: ArenaTheme,
): BackgroundLayer {
  let theme = firstTheme;
  const container = new Container();
  const ground = new Sprite({ texture: textures.ground, visible: !isFrugal });
  const edge = new Graphics();
  const grid = createGrid(theme);
  const seen: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };
  container.addChild(ground, edge, grid.container);
  let key = "";

  const drawAround = (size: Size, { scale }: Camera, screen: Screen, hasEdge: boolean): void => {
    const { arenaWidth, arenaHeight } = size;
    const next = `${arenaWidth} ${arenaHeight} ${screen.width} ${screen.height} ${scale} ${hasEdge}`;
    if (next === key) return;
    key = next;
    ground.setSize(arenaWidth, arenaHeight);
    edge.clear();
    if (!hasEdge) return;
    if (isFrugal) drawOutside(edge, size, screen.width / scale, screen.height / scale, theme);
    drawEdge(edge, size, 1 / scale, theme);
  };
  return {
    container,
    setTheme(now) {
      theme = now;
      key = "";
      grid.setTheme(now);
    },
    layOut(size, camera, screen, hasEdge) {
      drawAround(size, camera, screen, hasEdge);
      grid.container.visible = hasEdge;
      if (hasEdge) grid.draw(findSeen(size, camera, screen, seen), camera, screen);
    },
  };
}
