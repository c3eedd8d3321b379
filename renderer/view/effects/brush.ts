// Sprites for effects, kept and used again, never more than a fixed number over all layers. Knows pictures, not what they
// stand for.
import { Container, Sprite, type Texture } from "pixi.js";
import type { Shape } from "./shape.ts";

/** Sprites of all effects together: what a software renderer bears beside the arena. */
export const MAX_SPRITES = 200;

/** What all brushes share: how many sprites this frame may still put. */
export type Budget = { left: number };

/** Pictures are put with their middle at a place, above what was put before. Scales are units of the container per pixel
 *  of the picture. */
export type Brush = {
  container: Container;
  /** Starts a frame. */
  begin(): void;
  /** @param turn radians */
  put(
    texture: Texture,
    x: number,
    y: number,
    scale: number,
    tint: number,
    alpha: number,
    turn?: number,
  ): void;
  /** In a shape that its light does not turn with. */
  putShaped(
    texture: Texture,
    x: number,
    y: number,
    scale: number,
    shape: Shape,
    tint: number,
    alpha: number,
  ): void;
  /** Hides what this frame did not use. */
  end(): void;
};

export function createBrush(budget: Budget): Brush {
  const container = new Container();
  const sprites: Sprite[] = [];
  let used = 0;

  const take = (texture: Texture): Sprite => {
    let sprite = sprites[used];
    if (sprite === undefined) {
      sprite = new Sprite({ texture, anchor: 0.5 });
      sprites.push(sprite);
      container.addChild(sprite);
    }
    used += 1;
    budget.left -= 1;
    return sprite;
  };
  /** Null where nothing is to be seen, or the frame has enough. */
  const place = (texture: Texture, x: number, y: number, tint: number, alpha: number): Sprite | null => {
    if (budget.left <= 0 || alpha <= 0) return null;
    const sprite = take(texture);
    if (sprite.texture !== texture) sprite.texture = texture;
    if (sprite.tint !== tint) sprite.tint = tint;
    sprite.alpha = Math.min(alpha, 1);
    sprite.visible = true;
    sprite.position.set(x, y);
    return sprite;
  };
  return {
    container,
    begin() {
      used = 0;
    },
    put(texture, x, y, scale, tint, alpha, turn = 0) {
      const sprite = place(texture, x, y, tint, alpha);
      sprite?.scale.set(scale);
      sprite?.skew.set(-turn, turn);
    },
    putShaped(texture, x, y, scale, { xx, xy, yy }, tint, alpha) {
      const sprite = place(texture, x, y, tint, alpha);
      sprite?.scale.set(scale * Math.hypot(xx, xy), scale * Math.hypot(xy, yy));
      sprite?.skew.set(Math.atan2(xy, yy), Math.atan2(xy, xx));
    },
    end() {
      for (let i = used; i < sprites.length; i++) sprites[i]!.visible = false;
    },
  };
}
