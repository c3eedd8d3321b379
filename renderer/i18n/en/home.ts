// English text of the first screen: who one is, how one looks, and who has just come by a link.
import type { PALETTE, SKINS } from "../../../shared/model.ts";

/** One for each, in their order. */
type Names<Things extends readonly unknown[]> = { readonly [Index in keyof Things]: string };

export const home = {
  tagline: "Eat, grow, don’t get eaten.",
  yourName: "Your name",
  nameEmpty: "Pick a name so others know who’s chasing them.",
  nameTooLong: (max: number) => `Long name! We’ll keep the first ${max} characters.`,
  /** While somebody else's looks like it. @param name as the host shows it */
  nameTaken: (name: string) => `Somebody here has that name: in this game you are ${name}.`,
  colour: "Colour",
  colours: [
    "Red",
    "Orange",
    "Yellow",
    "Lime",
    "Green",
    "Turquoise",
    "Sky blue",
    "Blue",
    "Violet",
    "Purple",
    "Pink",
    "Cream",
  ] satisfies Names<typeof PALETTE>,
  /** While somebody else has the chosen one. @param colour in small letters */
  colourTaken: (colour: string) => `Somebody here has that colour: in this game yours is ${colour}.`,
  colourOfTeam: (colour: string) => `In this game you have your team’s colour, ${colour}.`,
  hostGame: "Host game",
  joinByIp: "Join by IP",
  /** Alone against bots; the name of such a match, too. */
  practice: "Practice",
  settings: "Settings",
  quit: "Quit",
  play: "Play",
  playOn: (host: string) => `Ready to join “${host}”`,
  /** While this app hosts a game that the window is not in. */
  returning: "The game goes on. Getting you back in…",
  outside: "Your game goes on without you.",
  lockedTitle: "This window needs a new link",
  lockedText:
    "Each link opens one window. Press Enter in the terminal where Kulki was started: it shows a new link, which you can open right here. A running game goes on meanwhile.",
};

export const welcome = {
  /** Names one's own marble. @param colour, skin as they are called */
  look: (colour: string, skin: string) => `Your look: ${colour}, ${skin}`,
  lookTitle: "Your look",
  lookDone: "Done",
  /** Below the words of each big button: what comes of it. */
  hostHint: "Play here, others join you",
  joinHint: "Somebody else started one",
  practiceHint: "Alone against sleepy bots",
};

export const skins = {
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
  ] satisfies Names<typeof SKINS>,
  /** While somebody else has the chosen one in the same colour. */
  taken: (skin: string) => `Somebody here looks just like that: in this game your pattern is “${skin}”.`,
};

export const arrival = {
  /** Names the sheet. */
  title: "Who are you?",
  /** On the button, between the press and the first life. */
  entering: "Here you come…",
  /** Why one is not in, and that it is tried again. */
  retry: {
    gone: "The host is not answering. Trying again…",
    stopped: "The host stopped the game. You’ll be back as soon as it starts again.",
    failed: "Something went wrong on the host’s side. Trying again…",
    full: "The game is full. You’ll join as soon as somebody leaves.",
    addressFull:
      "This host lets only so many players join from one address, and yours has that many. You’ll join as soon as one of them leaves.",
  },
  tryNow: "Try now",
  stopTrying: "Stop trying",
  anotherGame: (name: string) => `A new game is on now: “${name}”.`,
  /** The host has another version than the page that it served once. */
  anotherVersion: "The host has another version of Kulki now. Reload the page to join.",
  /** Proposed to who has none yet; nobody's real name, no longer than a name may be. */
  names: [
    "Captain Crumb",
    "Sir Wobble",
    "Turbo Dumpling",
    "Hungry Pea",
    "Bouncy Muffin",
    "Mighty Radish",
    "Sleepy Meatball",
    "Count Custard",
    "Rolling Bagel",
    "Doctor Pudding",
    "Sneaky Sprout",
    "Brave Noodle",
    "Lady Jellybean",
    "Grumpy Olive",
    "Space Pancake",
    "Pirate Pickle",
    "Fuzzy Peach",
    "Baron von Bubble",
    "Tiny Thunder",
    "Cosmic Cookie",
    "Wild Blueberry",
    "Major Marble",
    "Salty Pretzel",
    "Disco Lentil",
  ],
};
