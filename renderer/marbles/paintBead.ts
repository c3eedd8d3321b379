// Paints balls, as small beads of clear candy, and the chips that fly when a marble is eaten. Plain 2D canvas work.
import { fillCircle, traceCircle } from "./circles.ts";
import { cssTone, tonesOf } from "./tones.ts";

/** Paints a ball about (0, 0). @param color index into PALETTE @param radius in the context's present units */
export function paintBead(context: CanvasRenderingContext2D, color: number, radius: number): void {
  const tones = tonesOf(color);
  context.save();
  context.scale(radius, radius);
  traceCircle(context, 0, 0, 0.97);
  const gradient = context.createRadialGradient(0.22, 0.3, 0.05, 0, 0, 1);
  gradient.addColorStop(0, cssTone(tones, "glow"));
  gradient.addColorStop(0.5, cssTone(tones, "own"));
  gradient.addColorStop(0.86, cssTone(tones, "own"));
  gradient.addColorStop(1, cssTone(tones, "dark"));
  context.fillStyle = gradient;
  context.fill();
  context.fillStyle = "rgba(255,255,255,0.85)";
  fillCircle(context, -0.34, -0.38, 0.2);
  context.restore();
}

/** Paints a chip about (0, 0), in the colours of its marble. */
export function paintChip(context: CanvasRenderingContext2D, color: number, radius: number): void {
  const tones = tonesOf(color);
  context.save();
  context.scale(radius, radius);
  context.lineJoin = "round";
  context.beginPath();
  for (const [x, y] of [
    [-0.7, -0.45],
    [0.15, -0.85],
    [0.8, 0.1],
    [0.1, 0.8],
    [-0.6, 0.5],
  ] as const)
    context.lineTo(x, y);
  context.closePath();
  context.fillStyle = cssTone(tones, "own");
  context.fill();
  context.lineWidth = 0.16;
  context.strokeStyle = cssTone(tones, "dark");
  context.stroke();
  context.fillStyle = cssTone(tones, "light", 0.9);
  context.beginPath();
  context.moveTo(-0.5, -0.3);
  context.lineTo(0.1, -0.6);
  context.lineTo(-0.2, 0.1);
  context.fill();
  context.restore();
}
