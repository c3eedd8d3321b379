// The arena's ground with its soft lights: a small picture, stretched when drawn. To blend lights in the size of the
// screen would cost a software renderer more than all circles.
import { ImageSource, Texture } from "pixi.js";
import { lightAbout } from "../../marbles/circles.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import type { ArenaTheme } from "../arenaTheme.ts";
import { contextOf } from "./canvas.ts";

const SIZE = { width: 320, height: 180 };

const LIGHT_STOPS = [
  [0, 1],
  [0.25, 0.72],
  [0.5, 0.34],
  [0.75, 0.09],
  [1, 0],
] as const;

function paintGround(context: CanvasRenderingContext2D, { arena, lights }: ArenaTheme): void {
  const { width, height } = SIZE;
  context.fillStyle = cssColor(arena);
  context.fillRect(0, 0, width, height);
  for (const light of lights) {
    const [x, y] = [light.x * width, light.y * height];
    const stops = LIGHT_STOPS.map(([at, part]) => [at, cssColor(light.color, light.alpha * part)] as const);
    context.fillStyle = lightAbout(context, x, y, light.radius * width, stops);
    context.fillRect(0, 0, width, height);
  }
}

export type Ground = { texture: Texture; setTheme(theme: ArenaTheme): void; dispose(): void };

export function createGround(createCanvas: () => HTMLCanvasElement, theme: ArenaTheme): Ground {
  const canvas = createCanvas();
  Object.assign(canvas, SIZE);
  const context = contextOf(canvas);
  paintGround(context, theme);
  const source = new ImageSource({ resource: canvas, scaleMode: "linear" });
  const texture = new Texture({ source });
  return {
    texture,
    setTheme(now) {
      paintGround(context, now);
      source.update();
    },
    dispose: () => texture.destroy(true),
  };
}
