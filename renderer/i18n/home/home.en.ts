// English text of the home screen as a place.
import type { WelcomeTexts } from "./homeTexts.ts";

export const welcome: WelcomeTexts = {
  look: (colour, skin) => `Your look: ${colour}, ${skin}`,
  lookTitle: "Your look",
  lookDone: "Done",
  hostHint: "Play here, others join you",
  joinHint: "Somebody else started one",
  practiceHint: "Alone against sleepy bots",
};
