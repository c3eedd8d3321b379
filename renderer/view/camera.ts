// Where the arena lies on the screen: world units to CSS pixels and back. Pure numbers; knows no canvas and no match.
import { clamp } from "../../shared/math/scalars.ts";
import { BEYOND_EDGE, startOfView, type Viewport } from "../../shared/sim/viewport.ts";
import { restAfter } from "./motion/springs.ts";

/** screen = world * scale + offset, in CSS pixels from the canvas' top left corner. */
export type Camera = { scale: number; offsetX: number; offsetY: number };

/** The canvas in CSS pixels; pixelRatio is device pixels per CSS pixel. */
export type Screen = { width: number; height: number; pixelRatio: number };

type Size = { width: number; height: number };
type ArenaSize = { arenaWidth: number; arenaHeight: number };

export type Point = { x: number; y: number };

/**
 * Classic's camera: shows the whole arena in the middle, as large as it fits. In a window of a very different shape it
 * comes nearer, until at most BEYOND_EDGE of the window lies outside, and follows `eye` along the cut side.
 * @param share part of the window the arena takes along its tighter side, 0-1; the rest is margin
 */
export function fitArena(
  { arenaWidth, arenaHeight, eye }: ArenaSize & { eye: Point },
  { width, height }: Size,
  share: number,
  out: Camera,
): Camera {
  const [across, down] = [width / arenaWidth, height / arenaHeight];
  const scale = Math.max(Math.min(across, down) * share, Math.max(across, down) * (1 - BEYOND_EDGE));
  out.scale = scale;
  out.offsetX = -startOfView(eye.x, width / scale, arenaWidth) * scale;
  out.offsetY = -startOfView(eye.y, height / scale, arenaHeight) * scale;
  return out;
}

/** Time in which the camera's zoom goes 63 % of its way, milliseconds. */
const ZOOM_MS = 110;

/** The zoom as it moves: how much of the world the window shows, world units; 0 before the first frame. */
export type Zoom = { width: number; height: number; lastMs: number };

export function createZoom(): Zoom {
  return { width: 0, height: 0, lastMs: 0 };
}

/**
 * Moves the zoom on towards the viewport's size.
 * @param zoom changed @param nowMs of this frame
 * @param closeness how many times nearer than all of the viewport, at least 1
 * @returns CSS pixels per world unit, with which the window lies within what the zoom shows
 */
export function moveZoom(
  zoom: Zoom,
  { left, top, right, bottom }: Viewport,
  { width: viewWidth, height: viewHeight }: Size,
  nowMs: number,
  closeness: number,
): number {
  const rest = zoom.width === 0 ? 0 : restAfter(Math.max(0, nowMs - zoom.lastMs), ZOOM_MS);
  const width = (right - left) / Math.max(closeness, 1);
  const height = (bottom - top) / Math.max(closeness, 1);
  zoom.width = width + (zoom.width - width) * rest;
  zoom.height = height + (zoom.height - height) * rest;
  zoom.lastMs = nowMs;
  return Math.max(viewWidth / zoom.width, viewHeight / zoom.height);
}

/**
 * Sets the camera to look at a place, as near to the window's middle as the arena's edge allows. The window is cut out
 * of the viewport, by the same rule that keeps the viewport in the arena, so that it shows nothing that the host does
 * not tell.
 * @param x @param y world units @param out written
 */
export function lookAt(
  x: number,
  y: number,
  { left, top, right, bottom }: Viewport,
  { arenaWidth, arenaHeight }: ArenaSize,
  scale: number,
  view: Size,
  out: Camera,
): Camera {
  out.scale = scale;
  out.offsetX = -startWithin(x, view.width / scale, arenaWidth, left, right) * scale;
  out.offsetY = -startWithin(y, view.height / scale, arenaHeight, top, bottom) * scale;
  return out;
}

/** Where a window begins within a longer stretch. While the zoom shrinks, the window is for a moment the longer one. */
function startWithin(middle: number, length: number, arenaLength: number, from: number, to: number): number {
  const start = startOfView(middle, length, arenaLength);
  return length >= to - from ? start : clamp(start, from, to - length);
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

/** Whether anything of a circle lies in the window. World units. */
export function isInWindow(
  { scale, offsetX, offsetY }: Camera,
  { width, height }: Screen,
  x: number,
  y: number,
  radius: number,
): boolean {
  const screenX = x * scale + offsetX;
  const screenY = y * scale + offsetY;
  const reach = radius * scale;
  const isWide = screenX + reach > 0 && screenX - reach < width;
  return isWide && screenY + reach > 0 && screenY - reach < height;
}
