// Which pictures of the sheet stand for what in effects.
import { PALETTE } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { type DiscTexture, pickDisc, type Textures } from "../textures.ts";
import { THEME } from "../theme.ts";

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

export function pickPictures(textures: Textures): EffectPictures {
  const disc = textures.ball[0]!.disc;
  const painted: Painted = { disc, tint: 0 };
  const paint = (picture: DiscTexture, color: number | undefined): Painted => {
    painted.disc = picture;
    painted.tint = PALETTE[color ?? -1] ?? THEME.unknownColor;
    return painted;
  };
  return {
    crumb: disc,
    ring: textures.rings[1]!.disc,
    outline: textures.rings[2]!.disc,
    soft: disc,
    ballOf: (color) => paint(disc, color),
    marbleOf: (entry, pixels) => paint(pickDisc(textures.cells, pixels), entry?.color),
  };
}
