// Polish text of single rules: their names, their units, and the code they travel in.
import type { Texts } from "../texts.ts";
import { NO_BREAK_SPACE } from "../typography.ts";
import { pluralPl } from "./grammar.ts";

export const rules: Texts["rules"] = {
  title: "Zasady tej gry",
  open: "Zasady",
  details: (changed) =>
    changed === 0
      ? "Dostosuj zasady"
      : `Dostosuj zasady (${pluralPl(changed, "zmieniona", "zmienione", "zmienionych")})`,
  fitted: (seats) =>
    `Rozmiar areny, liczba kulek i${NO_BREAK_SPACE}wirusów są dobrane do ${seats}${NO_BREAK_SPACE}graczy, łącznie z${NO_BREAK_SPACE}botami, dopóki ich nie zmienisz.`,
  names: {
    arenaWidth: "Szerokość areny",
    arenaHeight: "Wysokość areny",
    ballsLow: "Kulki do zjedzenia",
    ballGrowS: "Kulki rosną co",
    startRadius: "Promień na początku",
    speedAtStart: "Prędkość na początku",
    eatRatio: "Przewaga, by zjeść (×)",
    decayFraction: "Ubytek masy",
    respawnDelayS: "Przerwa przed powrotem",
    protectionS: "Ochrona na starcie",
    teams: "Drużyny",
    cellsMax: "Części najwyżej",
    mergeBaseS: "Łączenie po",
    mergePerRadiusS: "Dłuższe łączenie dużych",
    ejectPauseS: "Przerwa między okruchami",
    virusesMin: "Wirusów najmniej",
    virusesMax: "Wirusów najwięcej",
    virusFeeds: "Okruchów na strzał wirusa",
    viewWidth: "Widok na początku",
  },
  speedAtRadius1: "Prędkość przy promieniu 1",
  units: { u: "jedn.", "u/s": "jedn./s", s: "s", "s/u": "s na jedn." },
  percentEach: (seconds) => (seconds === 1 ? "% na sekundę" : `% co ${seconds}${NO_BREAK_SPACE}s`),
  range: (min, max) => `${min}–${max}`,
  preset: (value) => `zamiast ${value}`,
  wrong: (min, max) => `Podaj liczbę od ${min} do ${max}.`,
  wrongTeams: "Podaj 0 (bez drużyn), 2, 3 albo 4.",
  none: "brak",
  reset: (name) => `Przywróć: ${name}`,
  resetAll: "Przywróć wszystko",
  code: "Kod tych zasad",
  codeHint: "Daj go komuś, kto chce założyć taką samą grę.",
  given: "Użyj kodu",
  givenPlaceholder: "arena-mt15-…",
  use: "Użyj",
  faults: {
    notACode: "To nie jest kod zasad.",
    unknownRuleset: "Kod dotyczy zasad, których ta wersja nie zna.",
    unknownRule: "W kodzie jest zasada, której ta wersja nie zna.",
    outOfRange: "Liczba w kodzie jest poza zakresem.",
    mistyped: "W kodzie jest literówka.",
  },
  close: "Zamknij",
  record: "Nagrywaj tę grę",
  recordHint: "Zapisywane w folderze „replays” obok ustawień; gdy się zapełni, najstarsze są usuwane.",
};
