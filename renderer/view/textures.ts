// All pictures of the arena but the names. Plain 2D canvas work, so that both of Pixi's renderers can draw all of it.
import type { Texture } from "pixi.js";
import type { DiscTexture } from "./pictures/disc.ts";
import { createGround } from "./pictures/ground.ts";
import { createHatch } from "./pictures/hatch.ts";
import { createPictures } from "./pictures/pictures.ts";
import type { Sheet } from "./pictures/sheet.ts";
import type { ArenaTheme } from "./theme.ts";

export type Textures = {
  /**
   * The picture of a painting (pictures/paintings.ts: PART, beadOf, chipOf, digitOf, marbleOf). Ask again each frame:
   * what is not asked for is forgotten. @param radiusPixels of what it shows, device pixels
   */
  pick(painting: number, radiusPixels: number): DiscTexture;
  /** The sheet itself, for names. */
  sheet: Pick<Sheet, "addBox" | "remove">;
  /** To be stretched over the arena. */
  ground: Texture;
  /** To be repeated over what is not arena. */
  hatch: Texture;
  /** Of the same sheet, to be stretched: all white; from white at its top to nothing at its lower end; and round, from
   *  white in its middle to nothing at its rim. */
  white: Texture;
  fade: Texture;
  light: Texture;
  /** After all is laid out and before it is rendered. */
  endFrame(): void;
  setTheme(theme: ArenaTheme): void;
  dispose(): void;
};

/** Throws where the engine gives no 2d context. */
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
