// The tones in which a marble of one colour is painted: its own colour, and tones that stand out from it.
import { lightOf, luminance } from "../../shared/light.ts";
import { PALETTE } from "../../shared/model.ts";
import { cssColor } from "./cssColor.ts";

/** 0xRRGGBB. mark: the pattern's main tone, far from `own` in lightness. second: another hue. */
export type Tones = Record<MarbleTone, number>;
export type MarbleTone = "own" | "mark" | "light" | "dark" | "second" | "deep" | "glow";

/** The colour of a player whose colour is not known yet. */
export const UNKNOWN_COLOR = 0x9aa4b8;

const WHITE = 0xffffff;
const NIGHT = 0x0b1030;

const channel = (color: number, shift: number) => (color >> shift) & 255;

/** Mixes two colours. @param part the part of `other`, 0-1 */
export function mixColors(color: number, other: number, part: number): number {
  const blend = (shift: number) =>
    Math.round(channel(color, shift) * (1 - part) + channel(other, shift) * part) << shift;
  return blend(16) | blend(8) | blend(0);
}

/** A colour lighter than this has a dark mark. */
const IS_LIGHT = 0.5;

/** The same colour with its channels rotated: another hue of the same strength. */
function turnHue(color: number): number {
  return (channel(color, 8) << 16) | (channel(color, 0) << 8) | channel(color, 16);
}

/** A darker colour that does not become grey: first the part that all channels share is reduced. */
function darken(color: number, part: number): number {
  const common = Math.min(channel(color, 16), channel(color, 8), channel(color, 0)) * 0.5;
  const scale = (shift: number) => Math.round((channel(color, shift) - common) * part) << shift;
  return scale(16) | scale(8) | scale(0);
}

function makeTones(own: number): Tones {
  const dark = darken(own, 0.46);
  const light = mixColors(own, WHITE, 0.82);
  const isLight = luminance(lightOf(own)) > IS_LIGHT;
  return {
    own,
    mark: isLight ? dark : light,
    light,
    dark,
    second: turnHue(own),
    deep: mixColors(darken(own, 0.34), NIGHT, 0.35),
    glow: mixColors(own, WHITE, 0.5),
  };
}

const TONES = PALETTE.map(makeTones);
const UNKNOWN = makeTones(UNKNOWN_COLOR);

/** @param color index into PALETTE; others are an unknown player's */
export function tonesOf(color: number): Tones {
  return TONES[color] ?? UNKNOWN;
}

export function cssTone(tones: Tones, tone: MarbleTone, alpha = 1): string {
  return cssColor(tones[tone], alpha);
}
