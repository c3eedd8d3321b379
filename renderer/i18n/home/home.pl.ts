// Polish text of the home screen as a place.
import type { WelcomeTexts } from "./homeTexts.ts";

export const welcome: WelcomeTexts = {
  look: (colour, skin) => `Twój wygląd: ${colour}, ${skin}`,
  lookTitle: "Twój wygląd",
  lookDone: "Gotowe",
  hostHint: "Gra rusza tutaj, inni dołączają",
  joinHint: "Ktoś inny już założył grę",
  practiceHint: "W pojedynkę, przeciw sennym botom",
};
