// Test support: empty textures, a separate one for each painting.
import { Texture } from "pixi.js";
import type { DiscTexture } from "./pictures/disc.ts";
import type { Textures } from "./textures.ts";

/** @param onMade is called with each texture and its painting */
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
