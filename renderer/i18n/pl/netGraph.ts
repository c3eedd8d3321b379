// Polish text of the net graph.
import type { Texts } from "../texts.ts";

export const netGraph: Texts["netGraph"] = {
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
