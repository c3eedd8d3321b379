// Polish text about what is heard.
import type { SoundTexts } from "./playTexts.ts";

export const sound: SoundTexts = {
  mute: "Wycisz",
};
