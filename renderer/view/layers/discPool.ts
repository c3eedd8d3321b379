// Sprites that are kept and used again, one after the other: a display frame makes none. Knows circles, not players.
import { Container, Sprite } from "pixi.js";
import { type DiscTiers, pickDisc } from "../textures.ts";

export type DiscPool = {
  container: Container;
  /** Starts a frame. `pixelsPerUnit` is device pixels per world unit. */
  begin(pixelsPerUnit: number): void;
  /** Draws one circle above all before it; radius 0 draws nothing. @param picture another than the pool's own */
  add(x: number, y: number, radius: number, tint: number, picture?: DiscTiers): void;
  /** Hides what this frame did not use. */
  end(): void;
};

export function createDiscPool(tiers: DiscTiers, alpha: number): DiscPool {
  const container = new Container();
  const sprites: Sprite[] = [];
  let used = 0;
  let pixelsPerUnit = 1;
  return {
    container,
    begin(pixels) {
      used = 0;
      pixelsPerUnit = pixels;
    },
    add(x, y, radius, tint, picture = tiers) {
      if (radius <= 0) return;
      const disc = pickDisc(picture, radius * pixelsPerUnit);
      let sprite = sprites[used];
      if (sprite === undefined) {
        sprite = new Sprite({ texture: disc.texture, anchor: 0.5, alpha });
        sprites.push(sprite);
        container.addChild(sprite);
      }
      used += 1;
      if (sprite.texture !== disc.texture) sprite.texture = disc.texture;
      if (sprite.tint !== tint) sprite.tint = tint;
      sprite.visible = true;
      sprite.position.set(x, y);
      sprite.scale.set(radius * disc.scale);
    },
    end() {
      for (let index = used; index < sprites.length; index++) sprites[index]!.visible = false;
    },
  };
}
