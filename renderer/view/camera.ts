// Where the arena lies on the screen: world units to CSS pixels and back. Pure numbers; knows no canvas and no match.
import { startOfView, type Viewport } from "../../shared/sim/viewport.ts";
import type { Frame } from "../net/frame.ts";

/** screen = world * scale + offset, in CSS pixels from the canvas' top left corner. */
export type Camera = { scale: number; offsetX: number; offsetY: number };

/** The canvas in CSS pixels; pixelRatio is device pixels per CSS pixel. */
export type Screen = { width: number; height: number; pixelRatio: number };

export type Point = { x: number; y: number };

/**
 * Classic's camera: the whole arena in the middle, as large as it fits.
 * @param share part of the window the arena takes along its tighter side, 0-1; the rest is margin
 */
export function fitArena(
  arenaWidth: number,
  arenaHeight: number,
  viewWidth: number,
  viewHeight: number,
  share: number,
): Camera {
  const scale = Math.min(viewWidth / arenaWidth, viewHeight / arenaHeight) * share;
  return {
    scale,
    offsetX: (viewWidth - arenaWidth * scale) / 2,
    offsetY: (viewHeight - arenaHeight * scale) / 2,
  };
}

/** Time in which the camera's zoom goes 63 % of its way, milliseconds. */
const ZOOM_MS = 110;

/** The zoom on its way: what the window shows of the world, units; 0 before the first frame. */
export type Zoom = { width: number; height: number; lastMs: number };

export function createZoom(): Zoom {
  return { width: 0, height: 0, lastMs: 0 };
}

/**
 * A moving camera: what it is about as near to the window's middle as the arena's edge allows, its size reached
 * smoothly. Nothing is shown of what the host does not tell: the window is cut out of the viewport, by the same rule
 * that keeps the viewport in the arena. @param zoom changed @param nowMs of this frame
 * @param closeness how many times nearer than all of the viewport, at least 1
 */
export function followViewport(
  { left, top, right, bottom }: Viewport,
  { eye, arenaWidth, arenaHeight }: Pick<Frame, "eye" | "arenaWidth" | "arenaHeight">,
  zoom: Zoom,
  viewWidth: number,
  viewHeight: number,
  nowMs: number,
  closeness = 1,
): Camera {
  const rest = zoom.width === 0 ? 0 : Math.exp(-Math.max(0, nowMs - zoom.lastMs) / ZOOM_MS);
  const width = (right - left) / Math.max(closeness, 1);
  const height = (bottom - top) / Math.max(closeness, 1);
  zoom.width = width + (zoom.width - width) * rest;
  zoom.height = height + (zoom.height - height) * rest;
  zoom.lastMs = nowMs;
  const scale = Math.max(viewWidth / zoom.width, viewHeight / zoom.height);
  return {
    scale,
    offsetX: -startOfView(eye.x, viewWidth / scale, arenaWidth) * scale,
    offsetY: -startOfView(eye.y, viewHeight / scale, arenaHeight) * scale,
  };
}

/** CSS pixels of a place in the arena, written to `out`. */
export function worldToScreen(camera: Camera, x: number, y: number, out: Point): Point {
  out.x = x * camera.scale + camera.offsetX;
  out.y = y * camera.scale + camera.offsetY;
  return out;
}

/** World units under a place on the screen (CSS pixels), written to `out`. */
export function screenToWorld(camera: Camera, x: number, y: number, out: Point): Point {
  out.x = (x - camera.offsetX) / camera.scale;
  out.y = (y - camera.offsetY) / camera.scale;
  return out;
}
