// All pictures of the arena but the names. Plain 2D canvas work, so that both of Pixi's renderers can draw all of it.
import type { Texture } from "pixi.js";
import type { DiscTexture } from "./pictures/disc.ts";
import { createGround } from "./pictures/ground.ts";
import { createPictures } from "./pictures/pictures.ts";
import type { ArenaTheme } from "./theme.ts";

export type Textures = {
  /**
   * The picture of a painting (pictures/paintings.ts: PART, beadOf, chipOf, digitOf, marbleOf). Ask again each frame:
   * what is not asked for is forgotten. @param radiusPixels of what it shows, device pixels
   */
  pick(painting: number, radiusPixels: number): DiscTexture;
  /** To be stretched over the arena. */
  ground: Texture;
  /** Of the same sheet, to be stretched: all white; and from white at its top to nothing at its lower end. */
  white: Texture;
  fade: Texture;
  /** After all is laid out and before it is rendered. */
  endFrame(): void;
  setTheme(theme: ArenaTheme): void;
  dispose(): void;
};

/** Throws where the engine gives no 2d context. */
export function createTextures(createCanvas: () => HTMLCanvasElement, theme: ArenaTheme): Textures {
  const pictures = createPictures(createCanvas, theme);
  const ground = createGround(createCanvas, theme);
  const { white, fade } = pictures.sheet;
  return {
    ground: ground.texture,
    white,
    fade,
    pick: pictures.pick,
    endFrame: pictures.endFrame,
    setTheme(now) {
      pictures.clear(now);
      ground.setTheme(now);
    },
    dispose() {
      pictures.dispose();
      ground.dispose();
    },
  };
}
