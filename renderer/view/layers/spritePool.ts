// Sprites that are reused in order, so that a display frame makes none. Knows pictures, not players.
import { Container, Sprite, type Texture } from "pixi.js";
import { shapeSprite } from "../drawing/shapeSprite.ts";
import type { ShapeMatrix } from "../shapeMatrix.ts";

export type SpritePool = {
  container: Container;
  /** Starts a frame. */
  begin(): void;
  /** Draws a picture with its middle at a place, above all before it. `scale` is world units per pixel of it. */
  add(texture: Texture, x: number, y: number, scale: number, alpha?: number): void;
  /** As add, pressed into a shape. */
  addShaped(texture: Texture, x: number, y: number, scale: number, shape: ShapeMatrix, alpha?: number): void;
  /** As add, wider or higher, and upright. */
  addStretched(texture: Texture, x: number, y: number, wide: number, high: number, alpha?: number): void;
  /** Hides sprites that this frame did not use. */
  end(): void;
};

export function createSpritePool(): SpritePool {
  const container = new Container();
  const sprites: Sprite[] = [];
  let used = 0;

  const take = (texture: Texture, x: number, y: number, alpha: number): Sprite => {
    let sprite = sprites[used];
    if (sprite === undefined) {
      sprite = new Sprite({ texture, anchor: 0.5 });
      sprites.push(sprite);
      container.addChild(sprite);
    }
    used += 1;
    if (sprite.texture !== texture) sprite.texture = texture;
    if (sprite.alpha !== alpha) sprite.alpha = alpha;
    if (!sprite.visible) sprite.visible = true;
    sprite.position.set(x, y);
    return sprite;
  };
  const addStretched: SpritePool["addStretched"] = (texture, x, y, wide, high, alpha = 1) => {
    const sprite = take(texture, x, y, alpha);
    sprite.scale.set(wide, high);
    sprite.skew.set(0, 0);
  };
  return {
    container,
    begin() {
      used = 0;
    },
    add: (texture, x, y, scale, alpha = 1) => addStretched(texture, x, y, scale, scale, alpha),
    addStretched,
    addShaped(texture, x, y, scale, shape, alpha = 1) {
      shapeSprite(take(texture, x, y, alpha), shape, scale, scale);
    },
    end() {
      for (let index = used; index < sprites.length; index++) sprites[index]!.visible = false;
    },
  };
}
