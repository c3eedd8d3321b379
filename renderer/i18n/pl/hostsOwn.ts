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

export const hostFailure: DeskTexts["hostFailure"] = {
  portTaken: (port) => `Port ${port} zajmuje już inny program.`,
  portPrivileged: (port) => `System nie pozwala Kulkom używać portu ${port}.`,
  portBlocked: (port) => `Przeglądarki nie łączą się z portem ${port}, więc nikt by nie dołączył.`,
  portAbsurd: () => "Port to liczba całkowita od 0 do 65535.",
  addressGone: () => "Ten komputer nie ma teraz takiego adresu. Wybierz inny.",
  noSuchName: () => "Nie znaleziono adresu dla tej nazwy.",
  familyMissing: () => "Ten komputer nie obsługuje tej wersji IP. Wybierz inną w części „Zaawansowane”.",
  badAddress: () =>
    "To nie jest adres. Wpisz adres tego komputera, na przykład 192.168.0.10 albo fd00::12, lub jego nazwę.",
  badOptions: () => "Z takimi ustawieniami nie da się zacząć. Sprawdź je, proszę.",
  alreadyHosting: () => "Kulki już prowadzą grę. Najpierw ją zakończ.",
  crashed: () => "Gra zatrzymała się z powodu błędu. Szczegóły są w dzienniku.",
  outOfMemory: () => "Grze zabrakło pamięci, więc się zatrzymała.",
  startTimeout: () => "Gra nie wystartowała na czas.",
  matchGone: () => "Tej gry nie da się wznowić: jej zapis jest uszkodzony albo zniknął.",
  unknown: () => "Nie da się prowadzić gry. Szczegóły są w dzienniku.",
};
