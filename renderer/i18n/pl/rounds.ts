// Polish text of rounds: how they are chosen, the lobby, the countdown, the clock, and what the host does. Who is ready
// is "na starcie": said of anybody alike.
import type { Texts } from "../texts.ts";
import { withUnit } from "../typography.ts";
import { pluralPl, winsPl } from "./grammar.ts";

const goalPl = (score: string, isMass: boolean) => (isMass ? `masy ${score}` : `${score} pkt`);

export const rounds: Texts["rounds"] = {
  wins: {
    endless: "Bez rund: gracie, jak długo chcecie.",
    timed: "Wygrywa, kto jest największy po upływie czasu.",
    firstTo: "Wygrywa, kto dotrze tam pierwszy.",
    lastStanding: "Zjedzeni odpadają, a ściany się zbliżają.",
  },
  timed: (length, isMinutes) => `Runda ${length}-${isMinutes ? "minutowa" : "sekundowa"}`,
  firstTo: (goal, isMass) => `Wyścig do ${goalPl(goal, isMass)}`,
  lastStanding: "Kto przetrwa",
  endless: "Bez końca",
  atMost: (time) => `najwyżej ${time}`,
  bestOf: winsPl,
  roundNumber: (round) => `runda ${round}`,
  roundOf: (round, of) => `runda ${round} z ${of}`,
  lateJoin: "Kto się spóźni, gra od razu.",
  nextJoin: "Kto się spóźni, gra od następnej rundy.",
  whenAllReady: "Rusza, gdy wszyscy są na starcie.",
  whenReady: (seconds) =>
    `Rusza, gdy wszyscy są na starcie, najpóźniej ${withUnit(seconds, "s")} po pierwszej osobie.`,

  lobby: "Poczekalnia",
  warmUp: "Rozgrzewka: nic się jeszcze nie liczy.",
  ready: "Jestem na starcie",
  isReady: "na starcie",
  isNotReady: "jeszcze nie na starcie",
  readyCount: (ready, of) => `${ready} z ${of} na starcie`,
  startsIn: (seconds) => `Start za ${withUnit(seconds, "s")}`,
  bots: (count) => pluralPl(count, "bot", "boty", "botów"),
  playNext: "Grasz od następnej rundy.",
  joinTeam: (colour) => `Przejdź do drużyny: ${colour}`,
  ownTeam: (colour) => `Twoja drużyna: ${colour}`,
  show: "Pokaż poczekalnię",
  hide: "Schowaj poczekalnię",
  results: "Wyniki",

  go: "Start!",
  timeLeft: "Pozostały czas",
  goal: (score, isMass) => `Cel: ${isMass ? `masa ${score}` : `${score} pkt`}`,
  leader: "Lider",
  stillIn: (count) => `W grze: ${count}`,
  tenLeft: "Zostało dziesięć sekund.",
  began: "Runda się zaczyna.",
  over: "Koniec rundy.",

  paused: "Gospodarz wstrzymał grę",
  pausedFor: {
    break: "Krótka przerwa",
    listen: "Chwila uwagi, posłuchajcie",
    trouble: "Trzeba coś naprawić",
  },
  goOn: "Gramy dalej",
  pause: "Wstrzymaj",
  start: "Zacznij",
  next: "Następna runda",
  end: "Zakończ rundę",
  shuffle: "Wymieszaj drużyny",
  change: "Zmień zasady",
  changeHint: { now: "Wszyscy od razu zaczynają od nowa.", next: "Od następnej rundy." },
  use: "Użyj tych zasad",
};
