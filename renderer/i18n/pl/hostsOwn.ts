// Polish text of ending a game for everybody, and of the host's log.
import type { DeskTexts } from "../texts.ts";
import { pluralPl } from "./grammar.ts";

export const stopping: DeskTexts["stopping"] = {
  title: "Zakończyć grę dla wszystkich?",
  quitTitle: "Wyjść i zakończyć grę dla wszystkich?",
  others: (count) => `W grze: ${pluralPl(count, "inna osoba", "inne osoby", "innych osób")}.`,
  goOn: "Gramy dalej",
};

export const log: DeskTexts["log"] = {
  title: "Dziennik",
  path: "Plik",
  empty: "Dziennik jest pusty.",
  truncated: "Widać tylko najnowszą część, całość jest w pliku.",
  reading: "Wczytuję…",
  copy: "Kopiuj dziennik",
  openFolder: "Otwórz folder",
  refresh: "Odśwież",
};
