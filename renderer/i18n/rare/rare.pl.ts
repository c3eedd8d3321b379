// Polish: log, host panel, net graph, about.
import type { RareTexts } from "./rareTexts.ts";

const netGraph: RareTexts["netGraph"] = {
  roundTrip: "Czas obiegu",
  jitter: "Wahania",
  snapshotAge: "Wiek migawki",
  interpolation: "Opóźnienie obrazu",
  correction: "Korekta, ostatnia / p99",
  received: "Odbiór",
  sent: "Wysyłka",
  snapshots: "Migawki",
  hostTick: "Krok gospodarza, p50 / p99",
  frame: "Klatka, p50 / p99",
  lead: "Wyprzedzenie wejść",
  snapshotIntervals: "Odstępy migawek",
  frameIntervals: "Czasy klatek",
  ticks: (count) => `${count} kroku`,
  units: (lengths) => `${lengths} j.`,
  perSecond: (count) => `${count} na sekundę`,
};

const log: RareTexts["log"] = {
  title: "Dziennik",
  path: "Plik",
  empty: "Dziennik jest pusty.",
  truncated: "Widać tylko najnowszą część, całość jest w pliku.",
  reading: "Wczytuję…",
  copy: "Kopiuj dziennik",
  openFolder: "Otwórz folder",
  refresh: "Odśwież",
};

const panel: RareTexts["panel"] = {
  overload: {
    far: "Gospodarz jest przeciążony: rzadziej szuka tego, co pojawia się w polu widzenia.",
    snapshots: "Gospodarz jest przeciążony: obraz odświeża się o połowę rzadziej.",
    ticks: "Gospodarz jest przeciążony: gra zwolniła wobec czasu rzeczywistego.",
  },
  empty: "Nikogo jeszcze nie ma.",
  id: "Nr",
  name: "Nick",
  address: "Adres",
  ping: "Ping",
  bytesIn: "Odbiór",
  bytesOut: "Wysyłka",
  connected: "Czas",
  unnamed: "(dołącza)",
  away: (names) => `Bez połączenia, ale mogą wrócić: ${names}`,
};

const about: RareTexts["about"] = {
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

export const rare: RareTexts = { log, panel, netGraph, about };
