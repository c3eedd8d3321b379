// English text of the app itself: its settings, its log, what it is.

export const settings = {
  title: "Settings",
  language: "Language",
  system: "System",
  theme: "Theme",
  themes: { system: "System", dark: "Dark", light: "Light" },
  picture: "Picture",
  autoQuality: "Adjust quality automatically",
  /** How the automatic relates to the choices below it. */
  autoHint: "While the picture isn’t smooth, Kulki leaves out some of what is on here:",
  effects: "Effects",
  sharp: "Full sharpness",
  tinyNames: "Names on tiny balls",
  fullscreen: "Fullscreen",
  showLog: "Show log",
  close: "Close",
};

export const sound = {
  /** Heading of the sound settings. */
  title: "Sound",
  /** The button's name: what a press does. */
  mute: "Mute",
  unmute: "Turn sound on",
  /** Said after a press. */
  off: "Sound off",
  on: "Sound on",
  /** Volumes: of everything, of the arena, of menus. */
  volume: "Volume",
  effectsVolume: "In the arena",
  interfaceVolume: "Menus and messages",
  /** The device vibrates when something happens to the own circle. */
  vibration: "Vibration",
};

export const touch = {
  /** On which side of the screen the touch buttons are. */
  buttons: "Split and Eject buttons",
  sides: { left: "Left", right: "Right" },
  fullscreen: "Full screen",
  leaveFullscreen: "Leave full screen",
  /** How to get the whole screen on an iPhone, in the words of its own menus. */
  homeScreen: "For the whole screen: Share, Add to Home Screen, then start Kulki by its icon.",
};

export const coming = {
  title: "One moment…",
  fetching: "Fetching this part of Kulki…",
  failed: "This part of Kulki could not be fetched. Is the host still there? Close this and open it again.",
};

export const about = {
  title: "About Kulki",
  version: (version: string) => `Version ${version}`,
  /** What Kulki is. */
  what: "A game for everyone on one network: one hosts, the others join with Kulki or any browser.",
  terms: "Kulki is free software under the MIT licence. The libraries in it and its font have their own.",
  /** Whether kulki:// links lead to this app. */
  links: {
    open: "kulki:// links open this Kulki.",
    doNotOpen:
      "kulki:// links do not open this Kulki: only an installed one registers them. Paste them into Join by IP.",
  },
  licences: "Licences",
  reading: "Reading the licences…",
  failed: "The licences could not be read. Close this part and open it again.",
};
