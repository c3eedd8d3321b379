// Polish text for who has just come by a link.
import type { ArrivalTexts } from "./arrivalTexts.ts";

export const arrival: ArrivalTexts = {
  title: "Kim jesteś?",
  entering: "Już wchodzisz…",
  names: [
    "Kapitan Okruch",
    "Pan Pierożek",
    "Turbo Knedel",
    "Głodny Groszek",
    "Skoczna Bułka",
    "Groźna Rzodkiew",
    "Śpiący Klopsik",
    "Hrabia Budyń",
    "Pędzący Bajgiel",
    "Doktor Kisiel",
    "Chytra Brukselka",
    "Dzielny Makaron",
    "Lady Landrynka",
    "Marudna Oliwka",
    "Kosmiczny Racuch",
    "Pirat Korniszon",
    "Puszysta Pyza",
    "Baron Bąbel",
    "Mały Grzmot",
    "Wściekły Pączek",
    "Dzika Jagoda",
    "Major Kulka",
    "Słony Precel",
    "Żelek Zagłady",
  ],
};
