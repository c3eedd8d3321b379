// Colours and measures of the picture. Sizes of world things are in world units, screen things in CSS pixels.

export const THEME = {
  /** Around the arena. */
  backdrop: 0x090d1d,
  arena: 0x0f1630,
  grid: 0x8fb4ff,
  gridAlpha: 0.055,
  /** World units between two lines, near; and CSS pixels between two that are seen, far away. */
  gridStep: 40,
  gridMinPixels: 20,
  edge: 0x6f9bff,
  edgeAlpha: 0.5,
  /** Two large faint lights, so that the dark is not flat. Places and radius as parts of the ground's size. */
  lights: [
    { color: 0x3a56c8, alpha: 0.2, x: 0.22, y: 0.2, radius: 0.62 },
    { color: 0x8a3ac8, alpha: 0.16, x: 0.8, y: 0.86, radius: 0.6 },
  ],
  /** Part of the window the arena takes along its tighter side. */
  arenaShare: 0.96,
  /** Marks the person's own circle. */
  ownRing: 0xffffff,
  ownRingAlpha: 0.85,
  virus: 0x58e06f,
  /** Of effects: soft lights and puffs, the edges of the window at one's death, the killer's outline, sparks. */
  light: 0xffffff,
  dark: 0x000000,
  killer: 0xff5d5d,
  sparkle: 0xffd93d,
  /** A circle whose owner is not known yet. */
  unknownColor: 0x9aa4b8,
  nameFont: "Nunito Variable",
  nameFill: 0xffffff,
  nameOutline: 0x0a0d18,
  /** CSS pixels: no name is drawn smaller or larger, and none on a circle of a smaller radius than hideBelow. */
  nameMinSize: 12,
  nameMaxSize: 48,
  nameHideBelow: 3.5,
} as const;
