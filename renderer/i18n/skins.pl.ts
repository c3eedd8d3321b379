// The Polish words about skins: how each is called, and where somebody else's is in the way.
import type { SkinTexts } from "./skinTexts.ts";

export const skins: SkinTexts = {
  skin: "Wzór",
  names: [
    "Bez wzoru",
    "Paski",
    "Opaska",
    "Wir",
    "Kocie oko",
    "Kropki",
    "Łaty",
    "Pierścienie",
    "Szachownica",
    "Paski szkolne",
    "Połówki",
    "Ćwiartki",
    "Gwiazda",
    "Serce",
    "Kwiat",
    "Księżyc",
    "Zygzak",
    "Fale",
    "Planeta",
    "Spirala",
    "Siatka",
    "Promienie",
    "Błyskawica",
    "Konfetti",
  ],
  taken: (skin) => `Ktoś tu wygląda tak samo: w tej grze twój wzór to „${skin}”.`,
};
