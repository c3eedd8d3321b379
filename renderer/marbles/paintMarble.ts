// Paints a glass marble: its pattern lies inside, curved with the ball, with light from the upper left. Plain 2D canvas
// work for arena and menus; knows no match.
import { fillCircle, fillEllipse, lightAbout, type Stop, traceCircle } from "./circles.ts";
import { cssColor } from "./cssColor.ts";
import { type Patch, patchesOf } from "./skins/skins.ts";
import { cssTone, type Tones, tonesOf } from "./tones.ts";

/** Indices into PALETTE and SKINS. Another colour is an unknown player's, another skin plain. */
export type Marble = { color: number; skin: number };

/** Paints light or shadow over the whole ball, about a place on it. */
function shine(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  stops: readonly Stop[],
): void {
  context.fillStyle = lightAbout(context, x, y, radius, stops);
  fillCircle(context, 0, 0, 1);
}

function paintPatch(context: CanvasRenderingContext2D, tones: Tones, { tone, outline }: Patch): void {
  context.fillStyle = cssTone(tones, tone);
  context.beginPath();
  for (let index = 0; index < outline.length; index += 2)
    context.lineTo(outline[index]!, outline[index + 1]!);
  context.closePath();
  context.fill();
}

/** Paints the inside: the colour, lit from within, and the pattern. */
function paintBody(context: CanvasRenderingContext2D, tones: Tones, skin: number): void {
  context.fillStyle = cssTone(tones, "own");
  fillCircle(context, 0, 0, 1);
  for (const patch of patchesOf(skin)) paintPatch(context, tones, patch);
}

/** Paints the glass around it: dark towards the rim, bright opposite to where light comes in. */
function paintGlass(context: CanvasRenderingContext2D, tones: Tones): void {
  shine(context, 0.1, 0.14, 1.24, [
    [0.3, cssTone(tones, "deep", 0)],
    [0.62, cssTone(tones, "deep", 0.12)],
    [0.85, cssTone(tones, "deep", 0.5)],
    [1, cssTone(tones, "deep", 0.85)],
  ]);
  shine(context, 0.32, 0.44, 0.66, [
    [0, cssTone(tones, "glow", 0.7)],
    [0.4, cssTone(tones, "glow", 0.36)],
    [1, cssTone(tones, "glow", 0)],
  ]);
  shine(context, -0.34, -0.46, 0.7, [
    [0, "rgba(255,255,255,0.36)"],
    [0.5, "rgba(255,255,255,0.1)"],
    [1, "rgba(255,255,255,0)"],
  ]);
}

/** Paints the reflection of a window, small and sharp, and the line of light along the far rim. */
function paintGloss(context: CanvasRenderingContext2D): void {
  const light = context.createLinearGradient(-0.5, -0.7, -0.3, -0.42);
  light.addColorStop(0, "rgba(255,255,255,0.96)");
  light.addColorStop(1, "rgba(255,255,255,0.5)");
  context.fillStyle = light;
  fillEllipse(context, -0.42, -0.56, 0.24, 0.12, -0.68);
  context.fillStyle = "rgba(255,255,255,0.85)";
  fillCircle(context, -0.68, -0.26, 0.05);
  context.strokeStyle = "rgba(255,255,255,0.4)";
  context.lineCap = "round";
  context.lineWidth = 0.045;
  context.beginPath();
  context.arc(0, 0, 0.88, 0.3, 1.25);
  context.stroke();
}

/** Paints a marble about (0, 0). @param radius of the whole marble, in the context's present units */
export function paintMarble(
  context: CanvasRenderingContext2D,
  { color, skin }: Marble,
  radius: number,
): void {
  const tones = tonesOf(color);
  context.save();
  context.scale(radius, radius);
  context.save();
  traceCircle(context, 0, 0, 0.99);
  context.clip();
  paintBody(context, tones, skin);
  paintGlass(context, tones);
  context.restore();
  paintGloss(context);
  context.strokeStyle = cssColor(tones.deep, 0.85);
  context.lineWidth = 0.05;
  traceCircle(context, 0, 0, 0.975);
  context.stroke();
  context.restore();
}
