// Polish text about the app itself.
import type { AboutTexts, ComingTexts, SettingsTexts } from "./appTexts.ts";

export const coming: ComingTexts = {
  title: "Chwileczkę…",
  fetching: "Wczytuję tę część gry…",
  failed:
    "Nie udało się wczytać tej części gry. Sprawdź, czy gospodarz nadal jest w sieci, zamknij to okno i otwórz je jeszcze raz.",
};

export const about: AboutTexts = {
  open: "O grze",
  title: "O grze Kulki",
  version: (version) => `Wersja ${version}`,
  what: "Gra dla wszystkich w jednej sieci: ktoś zakłada grę, reszta dołącza z Kulek albo z przeglądarki.",
  terms:
    "Kulki to wolne oprogramowanie na licencji MIT. Użyte w nich biblioteki i czcionka mają własne licencje.",
  links: {
    open: "Linki kulki:// otwierają te Kulki.",
    doNotOpen:
      "Linki kulki:// nie otwierają tych Kulek: rejestruje je tylko wersja z instalatora. Wklej je w „Dołącz po IP”.",
  },
  licences: "Licencje",
  reading: "Wczytuję licencje…",
  failed: "Nie udało się wczytać licencji. Zwiń tę część i rozwiń ją jeszcze raz.",
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
