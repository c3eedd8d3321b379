// The Polish words over the arena of a match: who ate whom, the end of a life, watching, who is here.

import type { HudTexts } from "./matchTexts.ts";
import { pluralPl } from "./plural.ts";

export const hud: HudTexts = {
  mass: "Masa",
  score: "Punkty",
  cells: (count) => pluralPl(count, "kulka", "kulki", "kulek"),
  rank: (rank) => `miejsce ${rank}`,
  killFeed: "Kto został zjedzony",
  ate: "zjada:",
  eatenBy: "Zjada cię",
  eaten: "Zjedzono cię",
  alive: "Czas życia",
  highestMass: "Największa masa",
  highestScore: "Najwięcej punktów",
  ballsEaten: "Zjedzone kulki",
  cellsEaten: "Zjedzeni gracze",
  playAgain: "Graj dalej",
  coming: "Już wracasz…",
  watch: "Oglądaj",
  watchInstead: "Oglądaj (oddajesz swoją kulkę)",
  play: "Graj",
  watching: (name) => `Oglądasz: ${name}`,
  watchingNobody: "Na razie nie ma kogo oglądać",
  watchingFree: "Wolna kamera: steruj nią jak kulką",
  leader: "Lider",
  next: "Następny",
  freeCamera: "Wolna kamera",
  players: "Gracze",
  closePlayers: "Zamknij listę",
  follow: (name) => `Oglądaj: ${name}`,
  bot: "bot",
  watcher: "ogląda",
  unknown: "–",
  split: "Podział",
  eject: "Wyrzut",
};
