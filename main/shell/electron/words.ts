// Words for menus and boxes that the system shows, in the system's language.
import { type LanguageTag, languageFor } from "../../../shared/languages.ts";

export type ShellWords = {
  cannotStart: string;
  /** @param reason one line, in English */
  cannotStartText: (reason: string) => string;
  pageFailed: string;
  pageFailedText: string;
  loadAgain: string;
  quit: string;
  menu: Record<
    | "about"
    | "hide"
    | "hideOthers"
    | "showAll"
    | "quit"
    | "edit"
    | "undo"
    | "redo"
    | "cut"
    | "copy"
    | "paste"
    | "selectAll"
    | "window"
    | "minimize"
    | "zoom"
    | "fullscreen"
    | "front",
    string
  >;
};

const WORDS: Readonly<Record<LanguageTag, ShellWords>> = {
  en: {
    cannotStart: "Kulki cannot start",
    cannotStartText: (reason) => `Installing Kulki again usually helps.\n\n${reason}`,
    pageFailed: "The window has failed several times in a row.",
    pageFailedText: "A game that is hosted here goes on meanwhile. Quitting ends it.",
    loadAgain: "Load again",
    quit: "Quit",
    menu: {
      about: "About Kulki",
      hide: "Hide Kulki",
      hideOthers: "Hide Others",
      showAll: "Show All",
      quit: "Quit Kulki",
      edit: "Edit",
      undo: "Undo",
      redo: "Redo",
      cut: "Cut",
      copy: "Copy",
      paste: "Paste",
      selectAll: "Select All",
      window: "Window",
      minimize: "Minimize",
      zoom: "Zoom",
      fullscreen: "Enter or Leave Full Screen",
      front: "Bring All to Front",
    },
  },

  pl: {
    cannotStart: "Nie można uruchomić Kulek",
    cannotStartText: (reason) => `Zwykle pomaga ponowna instalacja.\n\n${reason}`,
    pageFailed: "Okno zawiodło kilka razy z rzędu.",
    pageFailedText:
      "Jeśli na tym komputerze jest założona gra, toczy się ona dalej. Zamknięcie programu ją zakończy.",
    loadAgain: "Wczytaj ponownie",
    quit: "Zamknij",
    menu: {
      about: "O programie Kulki",
      hide: "Ukryj Kulki",
      hideOthers: "Ukryj pozostałe",
      showAll: "Pokaż wszystkie",
      quit: "Zakończ Kulki",
      edit: "Edycja",
      undo: "Cofnij",
      redo: "Ponów",
      cut: "Wytnij",
      copy: "Kopiuj",
      paste: "Wklej",
      selectAll: "Zaznacz wszystko",
      window: "Okno",
      minimize: "Minimalizuj",
      zoom: "Powiększ",
      fullscreen: "Włącz lub wyłącz pełny ekran",
      front: "Umieść wszystko na wierzchu",
    },
  },
};

/** @param locale the system's language, a BCP 47 tag */
export function wordsFor(locale: string): ShellWords {
  return WORDS[languageFor(locale)];
}
