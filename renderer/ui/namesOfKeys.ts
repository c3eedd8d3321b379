// What stands on the keys whose letter depends on the keyboard, by what they do. Knows no keyboard.

export const ENGLISH_KEYS = {
  eject: "W",
  watchNext: "Q",
  watchLeader: "L",
  watchFree: "F",
  watchEater: "V",
  mute: "M",
  invite: "I",
  steerLeft: "A",
  steerDown: "S",
  steerRight: "D",
};

export type KeyNames = Readonly<typeof ENGLISH_KEYS>;
