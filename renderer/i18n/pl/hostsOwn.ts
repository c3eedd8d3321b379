// Polish text of ending a game for everybody, of the host's log, and of what went wrong with a recording.
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

export const recordingEnd: DeskTexts["recordingEnd"] = {
  diskFull: "Dysk jest pełny: ta gra nie jest dalej nagrywana. To, co już jest, zostaje.",
  cannotWrite: "Ta gra nie jest nagrywana: nie da się zapisać w folderze nagrań. Szczegóły są w dzienniku.",
  tooLong: "Nagranie osiągnęło maksymalną długość. Gra toczy się dalej bez niego.",
  hostCrashed: "Nagranie kończy się tam, gdzie gospodarz miał awarię. Gra toczy się dalej bez niego.",
};
