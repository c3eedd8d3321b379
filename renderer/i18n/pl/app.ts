// Polish text of the app itself: its settings, its log, what it is.
import type { Texts } from "../texts.ts";

export const settings: Texts["settings"] = {
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

export const sound: Texts["sound"] = {
  title: "Dźwięk",
  mute: "Wycisz",
  unmute: "Włącz dźwięk",
  off: "Dźwięk wyłączony",
  on: "Dźwięk włączony",
  volume: "Głośność",
  effectsVolume: "Na arenie",
  interfaceVolume: "Menu i komunikaty",
  vibration: "Wibracje",
};

export const touch: Texts["touch"] = {
  buttons: "Przyciski podziału i wyrzutu",
  sides: { left: "Po lewej", right: "Po prawej" },
  fullscreen: "Pełny ekran",
  leaveFullscreen: "Wyjdź z pełnego ekranu",
  homeScreen: "Cały ekran dla gry: Udostępnij, Dodaj do ekranu początkowego, a potem uruchamiaj Kulki ikoną.",
};

export const coming: Texts["coming"] = {
  title: "Chwileczkę…",
  fetching: "Wczytuję tę część gry…",
  failed:
    "Nie udało się wczytać tej części gry. Sprawdź, czy gospodarz nadal jest w sieci, zamknij to okno i otwórz je jeszcze raz.",
};

export const about: Texts["about"] = {
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
