// Polish text for who plays with fingers.
import type { TouchTexts } from "./touchTexts.ts";

export const touch: TouchTexts = {
  buttons: "Przyciski podziału i wyrzutu",
  sides: { left: "Po lewej", right: "Po prawej" },
  fullscreen: "Pełny ekran",
  leaveFullscreen: "Wyjdź z pełnego ekranu",
  homeScreen: "Cały ekran dla gry: Udostępnij, Dodaj do ekranu początkowego, a potem uruchamiaj Kulki ikoną.",
};
