// English text of the first screen: the player's name and look, and the sheet for a guest who came by a link.
import type { PALETTE, SKINS } from "../../../shared/model.ts";

/** One name for each of a table's entries, in its order. */
type Names<Things extends readonly unknown[]> = { readonly [Index in keyof Things]: string };

export const home = {
  tagline: "Eat, grow, don’t get eaten.",
  yourName: "Your name",
  nameEmpty: "Pick a name so others know who’s chasing them.",
  nameTooLong: (max: number) => `Long name! We’ll keep the first ${max} characters.`,
  nameMixed: (name: string) => `One alphabet per name! You’ll be ${name}.`,
  /** While somebody else in the game has a name that looks the same. @param name as the host shows it */
  nameTaken: (name: string) => `Somebody here has that name: in this game you are ${name}.`,
  /** Where the host's person does not want such names. @param name as the host shows it */
  nameRefused: (name: string) => `The host doesn’t take that name: in this game you are ${name}.`,
  /** Where the host's person has renamed one. */
  nameChanged: (name: string) => `The host renamed you: in this game you are ${name}.`,
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
  /** While somebody else in the game has the chosen colour. @param colour in small letters */
  colourTaken: (colour: string) => `Somebody here has that colour: in this game yours is ${colour}.`,
  colourOfTeam: (colour: string) => `In this game you have your team’s colour, ${colour}.`,
  hostGame: "Host game",
  joinByIp: "Join by IP",
  /** A match alone against bots; also the name of such a match. */
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
  /** Accessible name of the player's own marble. @param colour, skin as they are called */
  look: (colour: string, skin: string) => `Your look: ${colour}, ${skin}`,
  lookTitle: "Your look",
  lookDone: "Done",
  /** Below the words of each big button: what a press leads to. */
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
  /** While somebody else in the game has the chosen pattern in the same colour. */
  taken: (skin: string) => `Somebody here looks just like that: in this game your pattern is “${skin}”.`,
};

export const arrival = {
  /** Accessible name of the sheet. */
  title: "Who are you?",
  /** On the button, between the press and the first life. */
  entering: "Here you come…",
  /** Who pressed Play is not let in yet. */
  waiting: "Waiting…",
  /** Why the guest is not in the game, and that the page tries again. */
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
  /** The host has another version than this page, which it served earlier. */
  anotherVersion: "The host has another version of Kulki now. Reload the page to join.",
  /** Proposed to a person who has no name yet. None is a real person's name, none longer than a name may be. */
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
