// English text of the quick phrases, as each reader sees them over a circle.
import type { Phrase, SilenceReason } from "../../../shared/phrases.ts";

export const phrases = {
  title: "Quick phrases",
  /** Closes the wheel of phrases. */
  close: "Close",
  /** In the list of players; of each person. */
  hide: (name: string) => `Hide what ${name} says`,
  show: (name: string) => `Show what ${name} says`,
  said: {
    hello: "Hello!",
    wellDone: "Well done!",
    thanks: "Thank you!",
    sorry: "Sorry!",
    together: "Shall we team up?",
    lookOut: "Look out!",
    catchMe: "Catch me!",
    again: "One more round!",
  } satisfies Record<Phrase, string>,
  unheard: {
    off: "The host has switched quick phrases off.",
    muted: "Nobody hears you just now: the host has muted you.",
    tooSoon: "Wait a moment before you say more.",
  } satisfies Record<SilenceReason, string>,
};
