// Polish text of how the host's person sets the room, while people play.
import type { DeskTexts } from "../texts.ts";
import { withUnit } from "../typography.ts";
import { pluralPl } from "./grammar.ts";

export const room: DeskTexts["room"] = {
  game: "Gra",
  rulesHint: "Nowe zasady obowiązują od następnej rundy i nikt nie musi przerywać.",
  pause: {
    title: "Pauza",
    why: "Powód pauzy",
    reasons: {
      none: "Bez powodu",
      break: "Przerwa",
      listen: "Posłuchajcie",
      trouble: "Kłopoty techniczne",
      other: "Własnymi słowami",
    },
    text: "Co wszyscy przeczytają",
    pause: "Wstrzymaj grę",
    isPaused: "Wszystko stoi i wszyscy widzą, dlaczego.",
    goOn: "Gramy dalej",
  },
  bots: {
    title: "Boty",
    fewer: "Mniej",
    more: "Więcej",
    levelHint: "Od razu dla wszystkich botów.",
  },
  door: {
    title: "Kto może wejść",
    lock: "Zamknij pokój",
    lockHint: "Nikt nowy nie wejdzie. Kto tu jest, zostaje.",
    ask: "Najpierw pytaj mnie",
    askHint: "Kto chce dołączyć, czeka na twoją zgodę: najwyżej 20 osób.",
    perAddress: "Z jednego adresu",
    perAddressAny: "Ile jest miejsc",
    perAddressCount: (count) => `Najwyżej ${pluralPl(count, "połączenie", "połączenia", "połączeń")}`,
  },
  password: {
    title: "Hasło",
    isSet: "Kto dołącza, podaje hasło. Kto tu jest, zostaje.",
    isNone: "Bez hasła: nikt nie musi go podawać.",
    set: "Ustaw hasło",
    change: "Zmień",
    remove: "Usuń",
    label: "Nowe hasło",
    show: "Pokaż",
    hint: "W sieci da się je podejrzeć: nie używaj hasła, które masz gdzie indziej.",
    save: "Ustaw",
    cancel: "Anuluj",
  },
  talk: {
    talks: { on: "Włączone", slow: "Powoli", off: "Wyłączone" },
    hints: {
      on: "Każdy może powiedzieć jeden z ośmiu zwrotów.",
      slow: `Każdy może powiedzieć jeden na ${withUnit("10", "s")}.`,
      off: "Nikt nic nie słyszy.",
    },
  },
  words: {
    title: "Lista słów",
    uses: "Nicki bez tych słów",
    usesHint: "Kto ma takie słowo w nicku, dostaje nick „Guest” z numerem.",
    edit: "Zmień listę",
    label: "Jedno słowo w wierszu",
    save: "Zapisz listę",
    count: (count) => pluralPl(count, "słowo", "słowa", "słów"),
    tooMany: (most) => `Najwyżej ${pluralPl(most, "słowo", "słowa", "słów")}.`,
    tooLong: (word) => `To słowo jest za długie: ${word}`,
  },
};
