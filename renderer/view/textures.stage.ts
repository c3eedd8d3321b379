// Pictures on which nothing is seen, one of its own for each painting, for tests of what is drawn.
import { Texture } from "pixi.js";
import type { DiscTexture } from "./pictures/disc.ts";
import type { Textures } from "./textures.ts";

/** @param onMade hears which painting a texture stands for */
export function blindTextures(
  onMade: (painting: number, texture: Texture) => void = () => undefined,
): Textures {
  const made = new Map<number, DiscTexture>();
  const pick = (painting: number): DiscTexture => {
    let disc = made.get(painting);
    if (disc === undefined) {
      disc = { texture: new Texture({ source: Texture.WHITE.source }), scale: 1 };
      made.set(painting, disc);
      onMade(painting, disc.texture);
    }
    return disc;
  };
  return {
    ...{ pick, ground: Texture.EMPTY, hatch: Texture.EMPTY },
    ...{ white: Texture.WHITE, fade: Texture.WHITE, light: Texture.WHITE },
    sheet: { addBox: () => null, remove: () => undefined },
    endFrame: () => undefined,
    setTheme: () => undefined,
    dispose: () => undefined,
  };
}
