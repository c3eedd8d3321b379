// Colours and measures of the picture. Sizes of world things are in world units, screen things in CSS pixels.

export type ThemeName = "dark" | "light";

/** Colours are 0xRRGGBB, alphas 0-1. */
export type ArenaTheme = {
  /** Colour around the arena. */
  backdrop: number;
  arena: number;
  grid: number;
  gridAlpha: number;
  /** Colour of the stripes around the arena, on the backdrop. */
  hatch: number;
  /** Colour of the arena's wall, and of its light into the arena. */
  edge: number;
  edgeAlpha: number;
  edgeSoftAlpha: number;
  /** Colour of walls that close in, and how strongly they shine and how much their hatch covers. */
  closing: number;
  closingSoftAlpha: number;
  closedAlpha: number;
  /** Colours where an own circle touches the wall: about the place, and on the wall itself. */
  touch: number;
  touchAlpha: number;
  spark: number;
  /** Colour of the window's edges while time stands still. */
  dusk: number;
  /** Two large faint lights, so that the field is not flat. Places and radius as parts of the ground's size. */
  lights: readonly { color: number; alpha: number; x: number; y: number; radius: number }[];
  /** Colours of the rings that say what circles are to oneself; their lines differ, too. */
  ownRing: number;
  mateRing: number;
  preyRing: number;
  dangerRing: number;
  /** Colour of the shell around protected circles. */
  shell: number;
  nameFill: number;
  nameOutline: number;
};

export const ARENA_THEMES: Readonly<Record<ThemeName, ArenaTheme>> = {
  dark: {
    backdrop: 0x090d1d,
    arena: 0x0f1630,
    grid: 0x8fb4ff,
    gridAlpha: 0.055,
    hatch: 0x10172f,
    edge: 0x6f9bff,
    edgeAlpha: 0.8,
    edgeSoftAlpha: 0.16,
    closing: 0xffb45e,
    closingSoftAlpha: 0.34,
    closedAlpha: 0.86,
    touch: 0x7fb0ff,
    touchAlpha: 0.75,
    spark: 0xffffff,
    dusk: 0x04060e,
    lights: [
      { color: 0x3a56c8, alpha: 0.2, x: 0.22, y: 0.2, radius: 0.62 },
      { color: 0x8a3ac8, alpha: 0.16, x: 0.8, y: 0.86, radius: 0.6 },
    ],
    ownRing: 0xffffff,
    mateRing: 0x8fe3ff,
    preyRing: 0xbfe8c8,
    dangerRing: 0xff7a3d,
    shell: 0x9fdcff,
    nameFill: 0xffffff,
    nameOutline: 0x0a0d18,
  },
  light: {
    backdrop: 0xcfd8ea,
    arena: 0xeef2fa,
    grid: 0x2b4a9e,
    gridAlpha: 0.075,
    hatch: 0xc3cee4,
    edge: 0x3a63c8,
    edgeAlpha: 0.85,
    edgeSoftAlpha: 0.14,
    closing: 0xc2410c,
    closingSoftAlpha: 0.3,
    closedAlpha: 0.86,
    touch: 0x4f7ff0,
    touchAlpha: 0.8,
    spark: 0x1d49c4,
    dusk: 0x7f90bd,
    lights: [
      { color: 0xffffff, alpha: 0.8, x: 0.22, y: 0.2, radius: 0.62 },
      { color: 0xc9b8f2, alpha: 0.28, x: 0.8, y: 0.86, radius: 0.6 },
    ],
    ownRing: 0x1c2c6e,
    mateRing: 0x0d6390,
    preyRing: 0x2a7043,
    dangerRing: 0xd8400f,
    shell: 0x1966a8,
    nameFill: 0xffffff,
    nameOutline: 0x141a33,
  },
};

export const THEME = {
  /** World units between two lines of the grid, near by. */
  gridStep: 40,
  /** And CSS pixels between two lines that are seen, from far away. */
  gridMinPixels: 20,
  /** Part of the window the arena takes along its tighter side. */
  arenaShare: 0.96,
  /** The page's own: styles/base.css fetches it. */
  nameFont: "Nunito Variable",
  /** CSS pixels: no name is drawn smaller or larger, and none on a circle of a smaller radius than nameHideBelow. */
  nameMinSize: 12,
  nameMaxSize: 48,
  nameHideBelow: 3.5,
  /** Names of smaller circles are the first to be left out where drawing is slow. */
  nameTinyBelow: 14,
  /** Circles with a smaller radius have no face and no mark, CSS pixels. */
  faceFrom: 14,
  markFrom: 7,
  /** Radius with which an own circle is drawn at least, so that one finds oneself on any screen, CSS pixels. */
  ownLeast: 6,
} as const;
