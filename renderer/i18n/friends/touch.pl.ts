// Polish text for who plays with fingers.
import type { TouchTexts } from "./touchTexts.ts";

export const touch: TouchTexts = {
  buttons: "Przyciski podziału i wyrzutu",
  sides: { left: "Po lewej", right: "Po prawej" },
};
