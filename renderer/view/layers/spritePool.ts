// Sprites that are kept and used again, one after the other: a display frame makes none. Knows pictures, not players.
import { Container, Sprite, type Texture } from "pixi.js";
import { type DiscTiers, pickDisc } from "../textures.ts";

export type SpritePool = {
  container: Container;
  /** Starts a frame. `pixelsPerUnit` is device pixels per world unit. */
  begin(pixelsPerUnit: number): void;
  /** Draws one circle above all before it; radius 0 draws nothing. */
  addDisc(x: number, y: number, radius: number, tint: number, tiers: DiscTiers, alpha?: number): void;
  /** Draws a picture with its middle at a place, above all before it. `scale` is world units per pixel of it. */
  add(texture: Texture, x: number, y: number, scale: number, tint?: number, alpha?: number): void;
  /** Hides what this frame did not use. */
  end(): void;
};

export function createSpritePool(): SpritePool {
  const container = new Container();
  const sprites: Sprite[] = [];
  let used = 0;
  let pixelsPerUnit = 1;

  const take = (texture: Texture): Sprite => {
    let sprite = sprites[used];
    if (sprite === undefined) {
      sprite = new Sprite({ texture, anchor: 0.5 });
      sprites.push(sprite);
      container.addChild(sprite);
    }
    used += 1;
    return sprite;
  };
  const add: SpritePool["add"] = (texture, x, y, scale, tint = 0xffffff, alpha = 1) => {
    const sprite = take(texture);
    if (sprite.texture !== texture) sprite.texture = texture;
    if (sprite.tint !== tint) sprite.tint = tint;
    if (sprite.alpha !== alpha) sprite.alpha = alpha;
    sprite.visible = true;
    sprite.position.set(x, y);
    sprite.scale.set(scale);
  };
  return {
    container,
    add,
    begin(pixels) {
      used = 0;
      pixelsPerUnit = pixels;
    },
    addDisc(x, y, radius, tint, tiers, alpha) {
      if (radius <= 0) return;
      const disc = pickDisc(tiers, radius * pixelsPerUnit);
      add(disc.texture, x, y, radius * disc.scale, tint, alpha);
    },
    end() {
      for (let index = used; index < sprites.length; index++) sprites[index]!.visible = false;
    },
  };
}
