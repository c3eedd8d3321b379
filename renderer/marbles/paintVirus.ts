// Paints the virus: a burr of dark green glass, told from every marble by its spikes. Plain 2D canvas work.
import { FULL_TURN } from "../../shared/math/angles.ts";
import { fillEllipse, lightAbout, type Stop, traceCircle } from "./circles.ts";

/** Where the spikes begin; their tips reach 1. */
const BODY = 0.86;
const SPIKES = 22;

function tracePath(context: CanvasRenderingContext2D, outer: number, inner: number): void {
  context.beginPath();
  for (let index = 0; index < 2 * SPIKES; index++) {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index / (2 * SPIKES)) * FULL_TURN;
    context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  context.closePath();
}

function fillGlow(
  context: CanvasRenderingContext2D,
  [x, y, radius]: readonly [number, number, number],
  stops: readonly Stop[],
): void {
  context.fillStyle = lightAbout(context, x, y, radius, stops);
  context.fill();
}

/** Bubbles in the glass. */
const SEEDS = [
  [0.1, -0.28, 0.15],
  [-0.34, 0.12, 0.12],
  [0.3, 0.2, 0.13],
  [-0.08, 0.4, 0.09],
  [-0.3, -0.3, 0.08],
] as const;

/** Paints a virus about (0, 0). @param radius of the whole, in the context's present units */
export function paintVirus(context: CanvasRenderingContext2D, radius: number): void {
  context.save();
  context.scale(radius, radius);
  context.lineJoin = "round";
  tracePath(context, 1.06, BODY);
  fillGlow(
    context,
    [0, 0, 1.06],
    [
      [0.7, "#2fae4e"],
      [1, "#a6f57c"],
    ],
  );
  context.lineWidth = 0.04;
  context.strokeStyle = "#0c3b22";
  context.stroke();
  traceCircle(context, 0, 0, BODY - 0.03);
  fillGlow(
    context,
    [0.2, 0.28, 1.1],
    [
      [0, "#58d266"],
      [0.45, "#2b9a4c"],
      [0.85, "#125a36"],
      [1, "#0a3a26"],
    ],
  );
  for (const [x, y, size] of SEEDS) {
    traceCircle(context, x, y, size);
    fillGlow(
      context,
      [x - size * 0.3, y - size * 0.3, size * 1.3],
      [
        [0, "#e4ffc4"],
        [0.5, "#9af07a"],
        [1, "#4fc65c"],
      ],
    );
  }
  context.fillStyle = "rgba(255,255,255,0.8)";
  fillEllipse(context, -0.38, -0.5, 0.19, 0.09, -0.7);
  context.restore();
}
