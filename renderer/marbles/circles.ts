// Full circles and round lights on a 2D canvas, with which all pictures are painted.
import { FULL_TURN } from "../../shared/math/angles.ts";

/** Adds a circle to the path, to be filled, stroked or clipped. */
export function traceCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
}

export function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  traceCircle(context, x, y, radius);
  context.fill();
}

/** @param turn radians */
export function fillEllipse(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  turn = 0,
): void {
  context.beginPath();
  context.ellipse(x, y, radiusX, radiusY, turn, 0, FULL_TURN);
  context.fill();
}

/** A colour stop. at: part of the way from the middle to the edge. */
export type Stop = readonly [at: number, color: string];

/** A radial light about a place, as a fill style. */
export function lightAbout(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  stops: readonly Stop[],
): CanvasGradient {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, color] of stops) light.addColorStop(at, color);
  return light;
}
