// The hatch beyond the arena: stripes, as one small picture that is repeated. It is a texture of its own, as a picture
// in a sheet cannot be repeated.
import { ImageSource, Texture } from "pixi.js";
import { cssColor } from "../../marbles/cssColor.ts";
import type { ArenaTheme } from "../arenaTheme.ts";
import { contextOf } from "./canvas.ts";

/** Size of the picture, pixels: a power of two, or old graphics cards could not repeat it. */
const SIZE = 64;
const STRIPES = 2;

/** Paints stripes up to the right, as broad as the gaps, that continue where the picture is repeated. */
function paintHatch(context: CanvasRenderingContext2D, { backdrop, hatch }: ArenaTheme): void {
  context.fillStyle = cssColor(backdrop);
  context.fillRect(0, 0, SIZE, SIZE);
  context.strokeStyle = cssColor(hatch);
  const gap = SIZE / STRIPES;
  context.lineWidth = (gap * Math.SQRT1_2) / 2;
  for (let at = -STRIPES; at <= 2 * STRIPES; at++) {
    context.beginPath();
    context.moveTo(at * gap - SIZE, 2 * SIZE);
    context.lineTo(at * gap + 2 * SIZE, -SIZE);
    context.stroke();
  }
}

export type Hatch = { texture: Texture; setTheme(theme: ArenaTheme): void; dispose(): void };

export function createHatch(createCanvas: () => HTMLCanvasElement, theme: ArenaTheme): Hatch {
  const canvas = createCanvas();
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = contextOf(canvas);
  paintHatch(context, theme);
  const source = new ImageSource({ resource: canvas, addressMode: "repeat" });
  const texture = new Texture({ source });
  return {
    texture,
    setTheme(now) {
      paintHatch(context, now);
      // Without this the canvas renderer would keep the pattern it made of the old picture.
      source.unload();
    },
    dispose: () => texture.destroy(true),
  };
}
