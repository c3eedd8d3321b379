// Paints the parts of a face, and whole faces for marbles outside the arena. Plain 2D canvas work.
import { FULL_TURN } from "../../shared/math/angles.ts";
import { fillCircle, fillEllipse } from "./circles.ts";

/** Places of a face's parts, in times of its circle's radius, in the arena and in the menus. */
export const FACE = {
  eyeX: 0.27,
  eyeY: -0.3,
  eyeRadius: 0.2,
  pupilRadius: 0.115,
  /** How far pupils go from the middle of their eyes. */
  pupilReach: 0.08,
  mouthY: 0.06,
} as const;

const INK = "#10142a";
const SIDES = [-1, 1] as const;

/** Paints both eyes without pupils, about the middle between them.
 *  @param open 0 shut, 1 open @param radius of the circle */
export function paintEyes(context: CanvasRenderingContext2D, radius: number, open: number): void {
  const { eyeX, eyeRadius } = FACE;
  context.save();
  context.scale(radius, radius);
  context.lineCap = "round";
  for (const side of SIDES) {
    if (open <= 0) {
      context.strokeStyle = INK;
      context.lineWidth = 0.055;
      context.beginPath();
      context.arc(side * eyeX, -0.06, eyeRadius * 0.86, 0.35, Math.PI - 0.35);
      context.stroke();
      continue;
    }
    context.beginPath();
    context.ellipse(side * eyeX, 0, eyeRadius, eyeRadius * open, 0, 0, FULL_TURN);
    context.fillStyle = "#fff";
    context.fill();
    context.lineWidth = 0.035;
    context.strokeStyle = INK;
    context.stroke();
  }
  context.restore();
}

/** Paints both pupils, about the middle between them. */
export function paintPupils(context: CanvasRenderingContext2D, radius: number): void {
  const { eyeX, pupilRadius } = FACE;
  context.save();
  context.scale(radius, radius);
  for (const side of SIDES) {
    context.fillStyle = INK;
    fillCircle(context, side * eyeX, 0, pupilRadius);
    context.fillStyle = "#fff";
    fillCircle(context, side * eyeX - pupilRadius * 0.35, -pupilRadius * 0.4, pupilRadius * 0.36);
  }
  context.restore();
}

function traceMouth(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(-0.22, -0.14);
  context.bezierCurveTo(-0.12, -0.2, 0.12, -0.2, 0.22, -0.14);
  context.bezierCurveTo(0.3, 0.26, -0.3, 0.26, -0.22, -0.14);
  context.closePath();
}

/** Paints a wide open mouth about its middle. */
export function paintMouth(context: CanvasRenderingContext2D, radius: number): void {
  context.save();
  context.scale(radius, radius);
  traceMouth(context);
  context.fillStyle = "#4a0f22";
  context.fill();
  context.save();
  context.clip();
  context.fillStyle = "#ff7d8e";
  fillEllipse(context, 0, 0.15, 0.14, 0.1);
  context.restore();
  traceMouth(context);
  context.lineWidth = 0.035;
  context.strokeStyle = INK;
  context.stroke();
  context.restore();
}

/** Paints a face; its marble is about (0, 0). @param gazeX, gazeY where it looks, of length 1 at most */
export function paintFace(context: CanvasRenderingContext2D, radius: number, gazeX = 0, gazeY = 0): void {
  const { eyeY, pupilReach } = FACE;
  context.save();
  context.translate(0, eyeY * radius);
  paintEyes(context, radius, 1);
  context.translate(gazeX * pupilReach * radius, gazeY * pupilReach * radius);
  paintPupils(context, radius);
  context.restore();
}
