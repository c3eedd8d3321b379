// All pictures of the arena but the names. Plain 2D canvas work, so that both of Pixi's renderers can draw all of it.
import type { Texture } from "pixi.js";
import type { ArenaTheme } from "./arenaTheme.ts";
import type { DiscTexture } from "./pictures/disc.ts";
import { createGround } from "./pictures/ground.ts";
import { createHatch } from "./pictures/hatch.ts";
import { createPictures } from "./pictures/pictures.ts";
import type { Sheet } from "./pictures/sheet.ts";

export type Textures = {
  /**
   * The picture of a painting (pictures/paintings.ts: PART, beadOf, chipOf, digitOf, marbleOf). Ask again each frame,
   * as pictures that are not asked for are forgotten.
   * @param radiusPixels of what it shows, device pixels
   */
  pick(painting: number, radiusPixels: number): DiscTexture;
  /** The sheet itself, for names. */
  sheet: Pick<Sheet, "addBox" | "remove">;
  /** The ground, to be stretched over the arena. */
  ground: Texture;
  /** The hatch, to be repeated beyond the arena. */
  hatch: Texture;
  /** Textures of the same sheet, to be stretched. white: all white. The next fades from its top to its lower end,
   *  the last from its middle to its rim. */
  white: Texture;
  fade: Texture;
  light: Texture;
  /** Call after everything is placed and before it is rendered. */
  endFrame(): void;
  setTheme(theme: ArenaTheme): void;
  dispose(): void;
};

/** Throws where the browser gives no 2D context. */
export function createTextures(createCanvas: () => HTMLCanvasElement, theme: ArenaTheme): Textures {
  const pictures = createPictures(createCanvas, theme);
  const ground = createGround(createCanvas, theme);
  const hatch = createHatch(createCanvas, theme);
  const { sheet } = pictures;
  const { white, fade, light } = sheet;
  return {
    sheet,
    ground: ground.texture,
    hatch: hatch.texture,
    white,
    fade,
    light,
    pick: pictures.pick,
    endFrame: pictures.endFrame,
    setTheme(now) {
      pictures.clear(now);
      ground.setTheme(now);
      hatch.setTheme(now);
    },
    dispose() {
      pictures.dispose();
      ground.dispose();
      hatch.dispose();
    },
  };
}
