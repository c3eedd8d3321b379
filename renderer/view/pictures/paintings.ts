// All pictures of the arena's one sheet, by number, and how each is painted. Knows no textures.
import { PALETTE, SKINS } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { paintBead, paintChip } from "../../marbles/paintBead.ts";
import { paintCrown } from "../../marbles/paintCrown.ts";
import { paintEyes, paintMouth, paintPupils } from "../../marbles/paintFace.ts";
import { paintMarble } from "../../marbles/paintMarble.ts";
import { paintVirus } from "../../marbles/paintVirus.ts";
import type { ArenaTheme } from "../arenaTheme.ts";
import * as marks from "./marks.ts";

/** reach: half of the picture's edge, in times of the radius of what it shows. paint: paints it about (0, 0), radius
 *  in pixels. */
export type Painting = {
  reach: number;
  paint(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void;
};

/** Parts of a circle go by the circle's radius; for crown, arrows, signs and chips the radius is half their size. */
const PARTS = {
  eyes: { reach: 0.5, paint: (context, radius) => paintEyes(context, radius, 1) },
  eyesHalf: { reach: 0.5, paint: (context, radius) => paintEyes(context, radius, 0.5) },
  eyesShut: { reach: 0.5, paint: (context, radius) => paintEyes(context, radius, 0) },
  pupils: { reach: 0.4, paint: paintPupils },
  mouth: { reach: 0.28, paint: paintMouth },
  crown: { reach: 1.12, paint: paintCrown },
  ownRing: { reach: 1.13, paint: marks.paintOwnRing },
  mateRing: { reach: 1.15, paint: marks.paintMateRing },
  preyRing: { reach: 1.1, paint: marks.paintPreyRing },
  dangerRing: { reach: 1.18, paint: marks.paintDangerRing },
  shell: { reach: 1.34, paint: marks.paintShell },
  virus: { reach: 1.1, paint: paintVirus },
  dangerArrow: { reach: 1.05, paint: marks.paintDangerArrow },
  mateArrow: { reach: 1.05, paint: marks.paintMateArrow },
  /** White, fading to nothing; tinted dark for a shadow. */
  spot: { reach: 1, paint: (context, radius) => marks.paintSpot(context, radius, 0xffffff) },
  shade: { reach: 1, paint: (context, radius) => marks.paintSpot(context, radius, 0x05070f) },
  dusk: { reach: 1, paint: (context, radius, theme) => marks.paintSpot(context, radius, theme.dusk) },
  /** In the colour of walls that close in. */
  ember: { reach: 1, paint: (context, radius, theme) => marks.paintSpot(context, radius, theme.closing) },
  puff: { reach: 1, paint: marks.paintPuff },
  snore: { reach: 1.2, paint: (context, radius, theme) => marks.paintSign(context, radius, theme, "z") },
  plus: { reach: 1.2, paint: (context, radius, theme) => marks.paintSign(context, radius, theme, "+") },
} as const satisfies Record<string, Painting>;

export type PartName = keyof typeof PARTS;

const names = Object.keys(PARTS) as PartName[];

/** Numbers of the parts' pictures. */
export const PART = Object.fromEntries(names.map((name, index) => [name, index])) as Record<PartName, number>;

const DIGITS = names.length;
const BEADS = DIGITS + 10;
/** How many colours there are, with the one for an unknown player. */
const COLORS = PALETTE.length + 1;
const CHIPS = BEADS + COLORS;
const MARBLES = CHIPS + COLORS;

const colorOf = (color: number) => (color >= 0 && color < PALETTE.length ? color : PALETTE.length);

/** The picture of a digit. @param digit 0-9 */
export const digitOf = (digit: number): number => DIGITS + digit;
/** The picture of a ball. @param color index into PALETTE; others are an unknown player's */
export const beadOf = (color: number): number => BEADS + colorOf(color);
export const chipOf = (color: number): number => CHIPS + colorOf(color);
/** The picture of a marble. @param skin index into SKINS; others are plain */
export const marbleOf = (color: number, skin: number): number =>
  MARBLES + colorOf(color) * SKINS.length + (skin >= 0 && skin < SKINS.length ? skin : 0);

/** The skin of a roster entry; plain where there is none. */
export const skinOf = (entry: RosterEntry | undefined): number => entry?.skin ?? 0;

const colors = Array.from({ length: COLORS }, (_, color) => color);

export const PAINTINGS: readonly Painting[] = [
  ...names.map((name) => PARTS[name]),
  ...Array.from({ length: 10 }, (_, digit): Painting => {
    return {
      reach: 1.2,
      paint: (context, radius, theme) => marks.paintSign(context, radius, theme, `${digit}`),
    };
  }),
  ...colors.map((color): Painting => {
    return { reach: 1.05, paint: (context, radius) => paintBead(context, color, radius) };
  }),
  ...colors.map((color): Painting => {
    return { reach: 1.05, paint: (context, radius) => paintChip(context, color, radius) };
  }),
  ...colors.flatMap((color) =>
    SKINS.map((_, skin): Painting => {
      return { reach: 1.02, paint: (context, radius) => paintMarble(context, { color, skin }, radius) };
    }),
  ),
];
