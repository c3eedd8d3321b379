// Polish text of the host's desk. What was done is told without a verb that would need to know who it was done to.
import type { DeskTexts } from "../texts.ts";
import { pluralPl } from "./grammar.ts";

export const panel: DeskTexts["panel"] = {
  people: "Gracze",
  room: "Pokój",
  bans: "Bany",
  connections: "Połączenia",
  overload: {
    far: "Gospodarz jest przeciążony: rzadziej szuka tego, co pojawia się w polu widzenia.",
    snapshots: "Gospodarz jest przeciążony: obraz odświeża się o połowę rzadziej.",
    ticks: "Gospodarz jest przeciążony: gra zwolniła wobec czasu rzeczywistego.",
  },
  trouble: {
    undone: "Nie udało się. W międzyczasie coś się zmieniło.",
    silent: "Gospodarz nie odpowiada, więc nic się nie zmieniło. Spróbuj ponownie.",
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

export const people: DeskTexts["people"] = {
  alone: "Nikogo więcej jeszcze nie ma.",
  aloneAgain: "Nikogo więcej już nie ma.",
  actionsFor: (name) => `Co zrobić: ${name}`,
  marks: {
    host: "ty",
    thisComputer: "ten komputer",
    isOut: "poza grą",
    isAway: "bez połączenia",
    isBenched: "tylko ogląda",
    isNext: "gra od następnej rundy",
    isWatching: "ogląda",
    isMuted: "bez głosu",
  },
  gone: {
    title: "Niedawno wyszli",
    ago: (minutes) => (minutes === 0 ? "przed chwilą" : `${minutes} min temu`),
    banOf: (name) => `Zbanuj: ${name}…`,
  },
  kick: "Wyrzuć",
  ban: "Zbanuj…",
  mute: "Wycisz",
  unmute: "Przywróć głos",
  bench: "Niech ogląda",
  unbench: "Niech gra",
  rename: "Zmień nick",
  newName: "Nowy nick",
  toTeam: (colour) => `Do drużyny: ${colour}`,
  cancel: "Anuluj",
  untouchable: {
    host: "To twoje własne okno: nie da się go wyrzucić ani zbanować.",
    thisComputer: "Ta osoba gra na twoim komputerze: nie da się jej zbanować.",
  },
};

export const banning: DeskTexts["banning"] = {
  title: (name) => `Ban: ${name}`,
  term: "Na jak długo",
  terms: { tenMinutes: "10 minut", today: "Na dziś", forGood: "Na zawsze" },
  who: "Kogo",
  onlyPerson: (name) => `Tylko ${name}`,
  everybody: "Wszystkich spod tego adresu",
  newProfile:
    "Nowy profil przeglądarki wystarczy, żeby ten ban obejść. Jeśli tak się stanie, włącz „Najpierw pytaj mnie”.",
  askFirst: "Najpierw pytaj mnie",
  asksFirst:
    "Nowy profil przeglądarki wystarczy, żeby ten ban obejść, ale „Najpierw pytaj mnie” jest włączone: kto przyjdzie, czeka na twoją zgodę.",
  reach: {
    alone: (address) => `Ten adres to ${address}.`,
    onLink: (address) =>
      `Tylko ten jeden adres, ${address}: początek adresu jest wspólny dla całego twojego pokoju.`,
    network: (network) => `Cała tamta sieć: ${network}.`,
  },
  hits: (names) => `Z gry wypadną też: ${names}.`,
  hitsNobody: "Nikt inny z obecnych nie jest stamtąd.",
  ban: "Zbanuj",
};

export const bans: DeskTexts["bans"] = {
  empty: "Nikt nie ma bana.",
  person: "ta osoba",
  address: (address) => `wszyscy spod adresu ${address}`,
  since: (time) => `od ${time}`,
  forGood: "na zawsze",
  untilMidnight: "do północy",
  until: (time) => `do ${time}`,
  left: (time) => `jeszcze ${time}`,
  unban: "Zdejmij bana",
  unbanOf: (name) => `Zdejmij bana: ${name}`,
};

export const undo: DeskTexts["undo"] = {
  title: "Co można cofnąć",
  undo: "Cofnij",
  undoOf: (what) => `Cofnij: ${what}`,
  done: {
    kick: (name) => `Poza grą: ${name}.`,
    ban: (name) => `Ban: ${name}.`,
    banAddress: (name) => `Ban dla całego adresu: ${name}.`,
    unban: (name) => `Koniec bana: ${name}.`,
    mute: (name) => `Bez głosu: ${name}.`,
    unmute: (name) => `Znowu słychać: ${name}.`,
    bench: (name) => `Tylko ogląda: ${name}.`,
    unbench: (name) => `Znowu może grać: ${name}.`,
    team: (name) => `Zmiana drużyny: ${name}.`,
    rename: (name) => `Zmiana nicku: ${name}.`,
  },
};

export const waiting: DeskTexts["waiting"] = {
  title: "Czekają",
  card: "Czekają na wejście",
  somebody: "Ktoś",
  wants: (name) => `${name} chce dołączyć`,
  wantsToWatch: (name) => `${name} chce oglądać`,
  many: (count) => `${pluralPl(count, "osoba chce", "osoby chcą", "osób chce")} dołączyć`,
  since: (time) => `czeka ${time}`,
  letIn: "Wpuść",
  notNow: "Nie teraz",
  letInOf: (name) => `Wpuść: ${name}`,
  notNowOf: (name) => `Nie teraz: ${name}`,
  letAllIn: "Wpuść wszystkich",
  show: "Pokaż",
};
