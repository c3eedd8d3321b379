// Paints the leader's crown: it stands on its circle's top. Plain 2D canvas work.
import { traceCircle } from "./circles.ts";

const POINTS = [-0.92, -0.42, -0.48, 0.06, 0, -0.66, 0.48, 0.06, 0.92, -0.42] as const;

/** Paints the crown about (0, 0), 2 radii wide. @param radius half its width, in the context's present units */
export function paintCrown(context: CanvasRenderingContext2D, radius: number): void {
  context.save();
  context.scale(radius, radius);
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(-0.74, 0.62);
  for (let index = 0; index < POINTS.length; index += 2) context.lineTo(POINTS[index]!, POINTS[index + 1]!);
  context.lineTo(0.74, 0.62);
  context.quadraticCurveTo(0, 0.8, -0.74, 0.62);
  context.closePath();
  const gold = context.createLinearGradient(-0.8, -0.6, 0.6, 0.8);
  gold.addColorStop(0, "#fff3b0");
  gold.addColorStop(0.45, "#ffc933");
  gold.addColorStop(1, "#d98a0b");
  context.fillStyle = gold;
  context.fill();
  context.lineWidth = 0.12;
  context.strokeStyle = "#5a3206";
  context.stroke();
  for (const [x, y, color] of [
    [-0.92, -0.46, "#fff3b0"],
    [0, -0.7, "#fff3b0"],
    [0.92, -0.46, "#fff3b0"],
    [0, 0.36, "#ff5d7a"],
  ] as const) {
    traceCircle(context, x, y, 0.13);
    context.fillStyle = color;
    context.fill();
    context.lineWidth = 0.07;
    context.stroke();
  }
  context.restore();
}
