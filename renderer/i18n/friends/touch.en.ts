// English text for who plays with fingers.
import type { TouchTexts } from "./touchTexts.ts";

export const touch: TouchTexts = {
  buttons: "Split and Eject buttons",
  sides: { left: "Left", right: "Right" },
  fullscreen: "Full screen",
  leaveFullscreen: "Leave full screen",
  homeScreen: "For the whole screen: Share, Add to Home Screen, then start Kulki by its icon.",
};
