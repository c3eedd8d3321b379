// English text of how the host's person sets the room, while people play.
import type { PauseReason } from "../../../shared/net/sections/round.ts";
import type { Talk } from "../../../shared/phrases.ts";

export const room = {
  game: "Game",
  rulesHint: "The next round takes other rules, and nobody has to stop.",
  pause: {
    title: "Pause",
    why: "Why it pauses",
    reasons: {
      none: "No reason",
      break: "A break",
      listen: "Please listen",
      trouble: "Technical trouble",
      other: "In your own words",
    } satisfies Record<PauseReason, string>,
    text: "What everybody reads",
    pause: "Pause for everybody",
    isPaused: "Everything stands, and everybody sees why.",
    goOn: "Go on",
  },
  bots: {
    title: "Bots",
    fewer: "Fewer",
    more: "More",
    levelHint: "Counts for all bots, at once.",
  },
  door: {
    title: "Who gets in",
    lock: "Lock the room",
    lockHint: "Nobody new gets in. Whoever is here stays.",
    ask: "Ask me before anyone joins",
    askHint: "At most 20 people wait for your yes.",
    perAddress: "From each address",
    perAddressAny: "As many as there are places",
    perAddressCount: (count: number) =>
      count === 1 ? "1 connection at most" : `${count} connections at most`,
  },
  password: {
    title: "Password",
    isSet: "Whoever joins is asked for the password. Whoever is here stays.",
    isNone: "No password: nobody is asked for one.",
    set: "Set a password",
    change: "Change",
    remove: "Remove",
    label: "New password",
    show: "Show it",
    hint: "It can be read on the network: don’t use one that you use elsewhere.",
    save: "Set",
    cancel: "Cancel",
  },
  talk: {
    talks: { on: "On", slow: "Slow", off: "Off" } satisfies Record<Talk, string>,
    hints: {
      on: "Everybody may say the eight phrases.",
      slow: "Each person may say one in 10 s.",
      off: "Nobody hears any.",
    } satisfies Record<Talk, string>,
  },
  words: {
    title: "Word list",
    uses: "No names with these words",
    usesHint: "Whoever has one of them in their name is called “Guest”.",
    edit: "Edit the list",
    label: "One word in each line",
    save: "Save the list",
    count: (count: number) => (count === 1 ? "1 word" : `${count} words`),
    tooMany: (most: number) => `${most} words at most, please.`,
    tooLong: (word: string) => `This one is too long: ${word}`,
  },
};
