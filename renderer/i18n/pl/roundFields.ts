// Polish text of the fields with which a host's person chooses how rounds go.
import type { DeskTexts } from "../texts.ts";
import { withUnit } from "../typography.ts";
import { winsPl } from "./grammar.ts";

export const roundFields: DeskTexts["roundFields"] = {
  title: "Rundy",
  kinds: {
    endless: "Bez końca",
    timed: "Na czas",
    firstTo: "Kto pierwszy do celu",
    lastStanding: "Kto przetrwa",
  },
  proposed: "Jak proponuje gra",
  proposedHint: "Na każdej karcie widać, jak długo się gra.",
  minutes: { timed: "Minuty", firstTo: "Najwyżej minut", lastStanding: "Ściany zejdą się po (min)" },
  goal: (isMass) => (isMass ? "Cel: masa" : "Cel: punkty"),
  bestOf: "Zwycięstwo",
  bestOfChoice: (rounds) =>
    rounds === 1 ? "W każdej rundzie osobno" : `${winsPl(rounds)}, z ${rounds} rund`,
  start: "Runda rusza",
  startWhenAll: "Gdy wszyscy będą na starcie",
  startAfter: (seconds) => `${withUnit(seconds, "s")} po pierwszej osobie`,
  lateJoin: "Kto się spóźni, gra od razu",
  lateJoinOff: "Ogląda, a gra od następnej rundy.",
};
