// Polish text of first lives and stories.
import type { Texts } from "../texts.ts";
import { NO_BREAK_SPACE } from "../typography.ts";

export const hints: Texts["hints"] = {
  steer: {
    mouse: "Rusz myszą: kulka płynie za wskaźnikiem",
    keys: "Steruj tymi klawiszami",
    touch: "Steruj, przesuwając palcem",
  },
  eat: "Zjadaj kropki, żeby rosnąć",
  flee: "Czerwona obwódka: może cię zjeść. Uciekaj!",
  split: "Podział: połowa ciebie strzela do przodu",
  eject: "Wyrzuć kawałek siebie",
  say: "Odezwij się: wybierz zwrot",
};

export const howTo: Texts["howTo"] = {
  title: "Jak grać",
  numbers: "Wszystkie liczby",
  back: "Wróć",
  again: "Pokaż wskazówki jeszcze raz",
  againDone: "Wskazówki znów pojawią się podczas gry.",
  scenes: {
    eat: "Od kropek rośniesz.",
    hunt: "Zjadaj wyraźnie mniejszych od siebie.",
    flee: "Czerwona przerywana obwódka: może cię zjeść.",
    split: "Podziel się, a połowa strzeli do przodu.",
    merge: "Po pewnym czasie twoje części znów się łączą.",
    eject: "Wyrzucona masa karmi innych albo wirusa.",
    virus: "Wirus rozrywa dużych, a małych ukrywa.",
    teams: "Swoi nigdy cię nie zjedzą.",
  },
  keys: "Mysz i klawisze",
  fingers: "Palce",
  watching: "Podczas oglądania",
  space: "Spacja",
  arrows: "Strzałki",
  mouse: "Mysz",
  wheel: "Kółko",
  does: {
    steer: "Sterowanie",
    follow: "Przesuń palec w dowolnym miejscu, a kulka popłynie w tę stronę. Stuknięcie ją zatrzyma.",
    nearer: "Przybliżenie",
    mute: "Dźwięk",
    picture: "Zapis obrazu",
    eater: "Oglądaj tego, kto cię zjadł",
  },
};

export const stories: Texts["stories"] = {
  leads: (name) => `Na prowadzenie wychodzi ${name}`,
  ownLead: "Wychodzisz na prowadzenie",
  up: (rank) => `Jesteś na ${rank}. miejscu`,
  down: (rank) => `Spadasz na ${rank}. miejsce`,
  place: (rank) => `${rank}.`,
  past: {
    best: "Twój rekord",
    newBest: "Nowy rekord!",
    place: "Miejsce",
    again: (name, times) =>
      times === 2 ? `${name} znowu cię zjada.` : `${name} zjada cię już ${times}. raz.`,
    revenge: (name) => `To odwet: ${name} to twój wcześniejszy posiłek.`,
    playersEaten: (count) => `Zjedzeni gracze:${NO_BREAK_SPACE}${count}.`,
    space: "Spacja",
    tap: "albo dotknij ekranu",
  },
  savePicture: "Zapisz obraz",
  pictureSaved: "Obraz zapisany.",
  pictureInPictures: "Obraz zapisany w folderze Obrazy.",
  pictureFailed: "Nie udało się zapisać obrazu.",
};
