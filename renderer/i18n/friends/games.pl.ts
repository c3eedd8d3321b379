// Polish text of games found on the network and of hosts joined before.
import { pluralPl } from "../plural.ts";
import type { GamesTexts } from "./gamesTexts.ts";

export const games: GamesTexts = {
  title: "Gry w tej sieci",
  looking: "Szukamy gier…",
  empty: "Nie ma tu jeszcze gier. Załóż swoją albo poproś znajomych o kod.",
  more: (count) => `Jeszcze ${count}`,
  fewer: "Pokaż mniej",
  own: "twoja gra",
  lastPlayed: (when) => `ostatnio ${when}`,
  playedBefore: "znana gra",
  people: (players, maxPlayers) => `graczy: ${players} z ${maxPlayers}`,
  unknownRules: "nieznane zasady",
  locked: "zamknięta",
  full: "komplet",
  hostOlder: (version) => `tam są starsze Kulki (${version})`,
  hostNewer: (version) => `masz starsze Kulki (tam: ${version})`,
  silent: "nie odpowiada",
  gone: "już jej nie ma",
  ping: (time) => `ping ${time}`,
  answers: "odpowiada",
  asking: "pytamy…",
  forget: (name) => `Zapomnij: ${name}`,
  ipv4Only: "Gry znajdujemy tylko przez IPv4. Do innych dołącza się po adresie.",
  serving: "gra z tej strony",
  onlyThisHost:
    "Strona w przeglądarce widzi tylko grę swojego gospodarza. Do innych dołącza się po adresie lub kodzie.",
  last: {
    title: "Twoja ostatnia gra może trwać dalej",
    go: "Wznów",
    going: "Wznawiamy…",
    people: (count) => pluralPl(count, "osoba", "osoby", "osób"),
    justNow: "przed chwilą",
    today: (time) => `dziś o ${time}`,
    forget: (name) => `Nie proponuj więcej: ${name}`,
  },
};
