// Polish text about what is heard.
import type { SoundTexts } from "./playTexts.ts";

export const sound: SoundTexts = {
  title: "Dźwięk",
  mute: "Wycisz",
  unmute: "Włącz dźwięk",
  off: "Dźwięk wyłączony",
  on: "Dźwięk włączony",
  volume: "Głośność",
  effectsVolume: "Na arenie",
  interfaceVolume: "Menu i komunikaty",
  vibration: "Wibracje",
};
