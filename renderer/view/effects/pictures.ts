// Which pictures of the sheet stand for what in effects.
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { DiscTexture } from "../pictures/disc.ts";
import { beadOf, marbleOf, PART, skinOf } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";

/** A round picture and what it is tinted with. */
export type Painted = { disc: DiscTexture; tint: number };

export type EffectPictures = {
  /** White, to be tinted by the colours of PALETTE and THEME only. */
  crumb: DiscTexture;
  ring: DiscTexture;
  /** About who killed one. */
  outline: DiscTexture;
  /** Fading from its middle to its rim. */
  soft: DiscTexture;
  /** Reused. @param color index into PALETTE */
  ballOf(color: number): Painted;
  /** Reused. @param pixels radius on the screen, device pixels */
  marbleOf(entry: RosterEntry | undefined, pixels: number): Painted;
};

const WHITE = 0xffffff;
/** Device pixels: crumbs and soft lights are small, rings are drawn large. */
const SMALL = 26;
const LARGE = 220;

export function pickPictures(textures: Textures): EffectPictures {
  const painted: Painted = { disc: textures.keep(PART.whiteBead, SMALL), tint: WHITE };
  const paint = (picture: DiscTexture): Painted => {
    painted.disc = picture;
    return painted;
  };
  return {
    crumb: textures.keep(PART.whiteBead, SMALL),
    ring: textures.keep(PART.whiteRing, LARGE),
    outline: textures.keep(PART.whiteRing, LARGE),
    soft: textures.keep(PART.spot, 60),
    ballOf: (color) => paint(textures.pick(beadOf(color), SMALL)),
    marbleOf: (entry, pixels) => paint(textures.pick(marbleOf(entry?.color ?? -1, skinOf(entry)), pixels)),
  };
}
