// Polish text about the app itself.
import type { ComingTexts, SettingsTexts } from "./appTexts.ts";

export const coming: ComingTexts = {
  title: "Chwileczkę…",
  fetching: "Wczytuję tę część gry…",
  failed:
    "Nie udało się wczytać tej części gry. Sprawdź, czy gospodarz nadal jest w sieci, zamknij to okno i otwórz je jeszcze raz.",
};

export const settings: SettingsTexts = {
  title: "Ustawienia",
  language: "Język",
  system: "Systemowy",
  theme: "Motyw",
  themes: { system: "Systemowy", dark: "Ciemny", light: "Jasny" },
  picture: "Obraz",
  autoQuality: "Automatyczna jakość",
  autoHint: "Gdy obraz traci płynność, Kulki same rezygnują z części tego, co tu włączone:",
  effects: "Efekty",
  sharp: "Pełna ostrość",
  tinyNames: "Nicki na małych kulkach",
  fullscreen: "Pełny ekran",
  showLog: "Pokaż dziennik",
  close: "Zamknij",
};
