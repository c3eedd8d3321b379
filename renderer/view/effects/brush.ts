// Sprites for effects, reused, and never more than a fixed number over all layers. Knows the sheet's pictures by
// number, not what they show.
import { Container, Sprite } from "pixi.js";
import { shapeSprite } from "../drawing/shapeSprite.ts";
import { ROUND, type ShapeMatrix } from "../shapeMatrix.ts";
import type { Textures } from "../textures.ts";

/** Most sprites of all effects together, which a software renderer can draw beside the arena. */
export const MAX_SPRITES = 200;

/** Shared by all brushes: how many sprites this frame may still use. */
export type Budget = { left: number };

/** Puts pictures (pictures/paintings.ts) with their middle at a place, above those put before. Lengths are in the
 *  container's units. */
export type Brush = {
  container: Container;
  /** Starts a frame. @param pixelsPerUnit device pixels */
  begin(pixelsPerUnit: number): void;
  /** Puts a picture. @param radius of what it shows @param turn radians */
  put(painting: number, x: number, y: number, radius: number, alpha: number, turn?: number): void;
  /** Puts a picture pressed into a shape, without turning its light.
   *  @param fine the radius for which the picture is chosen, so that one that grows or shrinks keeps its picture */
  putShaped(
    painting: number,
    x: number,
    y: number,
    radius: number,
    shape: ShapeMatrix,
    alpha: number,
    fine?: number,
    flatten?: number,
  ): void;
  /** Ends a frame: hides sprites that it did not use. */
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
