// The English words about skins: how each is called, and where somebody else's is in the way.
import type { SkinTexts } from "./skinTexts.ts";

export const skins: SkinTexts = {
  skin: "Pattern",
  names: [
    "Plain",
    "Stripes",
    "Band",
    "Swirl",
    "Cat’s eye",
    "Dots",
    "Spots",
    "Rings",
    "Checks",
    "School stripes",
    "Halves",
    "Quarters",
    "Star",
    "Heart",
    "Flower",
    "Moon",
    "Zigzag",
    "Waves",
    "Planet",
    "Spiral",
    "Net",
    "Rays",
    "Lightning",
    "Confetti",
  ],
  taken: (skin) => `Somebody here looks just like that: in this game your pattern is “${skin}”.`,
};
