// The arena itself: its ground, a faint grid, its wall, the hatch beyond, and what walls that close in have closed.
import { Container, Sprite } from "pixi.js";
import type { Viewport } from "../../../shared/sim/viewport.ts";
import type { Frame } from "../../net/frame.ts";
import type { ArenaTheme } from "../arenaTheme.ts";
import type { Camera, Screen } from "../camera.ts";
import type { Textures } from "../textures.ts";
import { createGridLines } from "./gridLines.ts";
import { createOutside } from "./outside.ts";
import { createWall } from "./wall.ts";
import { areClosing, placeWalls, type WallBox, wallsAtRest } from "./wallBox.ts";
import { createTouches, followTouches } from "./wallTouch.ts";

export type BackgroundLayer = {
  container: Container;
  /** Draws the background; behind the menus only the ground. @param nowMs never goes back */
  draw(frame: Frame, camera: Camera, screen: Screen, nowMs: number): void;
  setTheme(theme: ArenaTheme): void;
};

/** The part of the arena in the window, world units, written to `out`. */
function findSeen(
  { arenaWidth, arenaHeight }: Frame,
  { scale, offsetX, offsetY }: Camera,
  screen: Screen,
  out: Viewport,
): Viewport {
  out.left = Math.max(0, -offsetX / scale);
  out.top = Math.max(0, -offsetY / scale);
  out.right = Math.min(arenaWidth, (screen.width - offsetX) / scale);
  out.bottom = Math.min(arenaHeight, (screen.height - offsetY) / scale);
  return out;
}

const createBox = (): WallBox => ({ left: 0, top: 0, right: 0, bottom: 0 });

/** @param isFrugal leaves the ground to the canvas's own colour, as software WebGL would spend half a frame on it */
export function createBackgroundLayer(
  textures: Textures,
  isFrugal: boolean,
  theme: ArenaTheme,
): BackgroundLayer {
  const container = new Container();
  const ground = new Sprite({ texture: textures.ground, visible: !isFrugal });
  const grid = createGridLines(theme);
  /** Things in CSS pixels of the window, independent of the camera. */
  const fixed = new Container();
  const outside = createOutside(textures.hatch);
  /** Lets the ground shimmer through, as one could be there before. */
  const closed = createOutside(textures.hatch);
  closed.container.alpha = theme.closedAlpha;
  const wall = createWall(textures, theme);
  fixed.addChild(outside.container, closed.container, wall.container);
  container.addChild(ground, grid.container, fixed);
  const seen: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };
  const box = createBox();
  const edge = createBox();
  const window = createBox();
  const rest = createBox();
  const touches = createTouches();

  const drawWalls = (frame: Frame, camera: Camera, screen: Screen, nowMs: number) => {
    const walls = frame.walls ?? wallsAtRest(frame, rest);
    const isClosing = areClosing(walls, frame);
    placeWalls(wallsAtRest(frame, rest), camera, screen, edge);
    placeWalls(walls, camera, screen, box);
    window.right = screen.width;
    window.bottom = screen.height;
    outside.draw(edge, window, edge, screen);
    closed.container.visible = isClosing;
    if (isClosing) closed.draw(box, edge, edge, screen);
    followTouches(touches, frame, walls, isClosing, nowMs);
    wall.draw(box, touches, camera, screen, isClosing);
  };

  return {
    container,
    setTheme(now) {
      grid.setTheme(now);
      wall.setTheme(now);
      closed.container.alpha = now.closedAlpha;
    },
    draw(frame, camera, screen, nowMs) {
      const isMatch = frame.ownPlayerId !== 0;
      ground.setSize(frame.arenaWidth, frame.arenaHeight);
      grid.container.visible = isMatch;
      fixed.visible = isMatch;
      if (!isMatch) return;
      grid.draw(findSeen(frame, camera, screen, seen), camera, screen);
      fixed.scale.set(1 / camera.scale);
      fixed.position.set(-camera.offsetX / camera.scale, -camera.offsetY / camera.scale);
      drawWalls(frame, camera, screen, nowMs);
    },
  };
}
