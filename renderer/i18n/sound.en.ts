// English text about what is heard.
import type { SoundTexts } from "./playTexts.ts";

export const sound: SoundTexts = {
  title: "Sound",
  mute: "Mute",
  unmute: "Turn sound on",
  off: "Sound off",
  on: "Sound on",
  volume: "Volume",
  effectsVolume: "In the arena",
  interfaceVolume: "Menus and messages",
  vibration: "Vibration",
};
