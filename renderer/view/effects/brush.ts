// Sprites for effects, kept and used again, never more than a fixed number over all layers. Knows the sheet's pictures by
// number, not what they stand for.
import { Container, Sprite } from "pixi.js";
import { shapeSprite } from "../drawing/shapeSprite.ts";
import { ROUND, type Shape } from "../shape.ts";
import type { Textures } from "../textures.ts";

/** Sprites of all effects together: what a software renderer bears beside the arena. */
export const MAX_SPRITES = 200;

/** What all brushes share: how many sprites this frame may still put. */
export type Budget = { left: number };

/** Pictures (pictures/paintings.ts) are put with their middle at a place, above what was put before. Lengths are the
 *  container's. */
export type Brush = {
  container: Container;
  /** Starts a frame. @param pixelsPerUnit device pixels */
  begin(pixelsPerUnit: number): void;
  /** @param radius of what it shows @param turn radians */
  put(painting: number, x: number, y: number, radius: number, alpha: number, turn?: number): void;
  /** In a shape that its light does not turn with. @param fine the radius for which the picture is fine enough: one that
   *  grows or shrinks keeps its picture */
  putShaped(
    painting: number,
    x: number,
    y: number,
    radius: number,
    shape: Shape,
    alpha: number,
    fine?: number,
    flatten?: number,
  ): void;
  /** Hides what this frame did not use. */
  end(): void;
};

export function createBrush(textures: Pick<Textures, "pick">, budget: Budget): Brush {
  const container = new Container();
  const sprites: Sprite[] = [];
  let used = 0;
  let pixels = 1;

  const take = (): Sprite => {
    let sprite = sprites[used];
    if (sprite === undefined) {
      sprite = new Sprite({ anchor: 0.5 });
      sprites.push(sprite);
      container.addChild(sprite);
    }
    used += 1;
    budget.left -= 1;
    return sprite;
  };
  const putShaped: Brush["putShaped"] = (
    painting,
    x,
    y,
    radius,
    shape,
    alpha,
    fine = radius,
    flatten = 1,
  ) => {
    if (budget.left <= 0 || alpha <= 0 || radius <= 0) return;
    const { texture, scale } = textures.pick(painting, fine * pixels);
    const sprite = take();
    if (sprite.texture !== texture) sprite.texture = texture;
    sprite.alpha = Math.min(alpha, 1);
    sprite.visible = true;
    sprite.position.set(x, y);
    shapeSprite(sprite, shape, radius * scale, radius * scale * flatten);
  };
  return {
    container,
    putShaped,
    begin(pixelsPerUnit) {
      used = 0;
      pixels = pixelsPerUnit;
    },
    put(painting, x, y, radius, alpha, turn = 0) {
      const before = used;
      putShaped(painting, x, y, radius, ROUND, alpha);
      if (turn !== 0 && used > before) sprites[before]!.skew.set(-turn, turn);
    },
    end() {
      for (let i = used; i < sprites.length; i++) sprites[i]!.visible = false;
    },
  };
}
