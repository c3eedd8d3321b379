// A circle's face and the leader's crown: placed by the circle's shape, but always upright. Knows looks, not the
// reasons for them.
import { FACE } from "../../marbles/paintFace.ts";
import type { FrameMover } from "../../net/frame.ts";
import type { Look } from "../motion/look.ts";
import { PART } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import type { SpritePool } from "./spritePool.ts";

export type Faces = {
  /** @param radius world units @param device the same in device pixels */
  draw(cell: FrameMover, look: Look, radius: number, device: number): void;
  /** Draws the letters of a snore over somebody asleep. */
  snore(cell: FrameMover, look: Look, radius: number, device: number): void;
  crown(cell: FrameMover, look: Look, radius: number, device: number): void;
};

/** Eyes that are less open than this are drawn shut, or (HALF_SHUT) half shut. */
const SHUT = 0.25;
const HALF_SHUT = 0.7;
/** How much larger wide eyes are for each 1 that they are wider. */
const WIDER = 0.35;
const WIDEST = 1.3;
/** A mouth that is less open than this is not drawn. */
const MOUTH_FROM = 0.06;
/** Half of the crown's width and its place, in times of the radius; minPixels: half its width on small circles, at
 *  least. */
const CROWN = { size: 0.4, y: -1.12, minPixels: 7 } as const;

/** The letters of a snore, from near to far: place, and half their size, in times of the radius. */
const SNORE = [
  { x: 0.62, y: -0.78, size: 0.17 },
  { x: 0.9, y: -1.08, size: 0.24 },
] as const;

export function createFaces(textures: Textures, pool: SpritePool): Faces {
  /** Draws a part at a place of the circle, in times of its radius. */
  const put = (
    painting: number,
    cell: FrameMover,
    look: Look,
    right: number,
    down: number,
    size: number,
    device: number,
    radius: number,
    flatten = 1,
    alpha = look.alpha,
  ) => {
    const { texture, scale } = textures.pick(painting, device * size);
    const x = cell.x + (look.shiftX + look.xx * right + look.xy * down) * radius;
    const y = cell.y + (look.shiftY + look.xy * right + look.yy * down) * radius;
    const unit = radius * size * scale;
    pool.addStretched(texture, x, y, unit * look.xx, unit * look.yy * flatten, alpha);
  };
  return {
    draw(cell, look, radius, device) {
      const { eyeY, pupilReach, mouthY } = FACE;
      const { eyes, mouth } = look;
      const size = eyes > 1 ? Math.min(1 + (eyes - 1) * WIDER, WIDEST) : 1;
      if (eyes < SHUT) put(PART.eyesShut, cell, look, 0, eyeY, 1, device, radius);
      else {
        put(eyes < HALF_SHUT ? PART.eyesHalf : PART.eyes, cell, look, 0, eyeY, size, device, radius);
        const down = eyeY + look.gazeY * pupilReach * (eyes < HALF_SHUT ? 0.4 : 1);
        const flatten = eyes < HALF_SHUT ? 0.7 : 1;
        put(PART.pupils, cell, look, look.gazeX * pupilReach, down, 1, device, radius, flatten);
      }
      if (mouth > MOUTH_FROM)
        put(PART.mouth, cell, look, 0, mouthY, 0.55 + 0.35 * mouth, device, radius, 0.3 + 0.7 * mouth);
    },
    snore(cell, look, radius, device) {
      for (const { x, y, size } of SNORE)
        put(PART.snore, cell, look, x, y, size, device, radius, 1, look.away);
    },
    crown(cell, look, radius, device) {
      const size = Math.max(CROWN.size, CROWN.minPixels / Math.max(device, 1));
      put(PART.crown, cell, look, 0, CROWN.y, size, device, radius);
    },
  };
}
