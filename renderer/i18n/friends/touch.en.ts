// English text for who plays with fingers.
import type { TouchTexts } from "./touchTexts.ts";

export const touch: TouchTexts = {
  buttons: "Split and Eject buttons",
  sides: { left: "Left", right: "Right" },
};
