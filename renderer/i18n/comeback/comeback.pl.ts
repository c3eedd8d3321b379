// Polish: coming back.
import type { ComebackTexts } from "./comebackTexts.ts";

export const comeback: ComebackTexts = {
  lost: "Połączenie przerwane. Wracamy do gry…",
  hostFailed: "Gospodarzowi coś się zepsuło. Wracamy do gry…",
  tooSlow: "Twoje łącze nie nadążyło. Wracamy do gry…",
  meanwhile: {
    nobody: "Do tego czasu twoja kulka stoi i można ją zjeść.",
    bot: "Do tego czasu gra za ciebie bot.",
    watching: "Tylko oglądasz, więc nic nie tracisz.",
    hostFailed: "Gra ruszy dalej od tego, co było przed chwilą.",
  },
  left: (seconds) => `Twoje miejsce czeka jeszcze ${seconds} s.`,
  lastTry: "Ostatnia próba…",
  leave: "Wyjdź",
  tryNow: "Spróbuj teraz",
  back: "I znowu grasz!",
  silent: "Gospodarz nie odpowiada…",
  startedAnew: "Twoja kulka nie mogła czekać dłużej: zaczynasz od nowa.",
  restarted: "Gra się potknęła i toczy się dalej od tego, co było przed chwilą.",
  matchDamaged: "Zapis ostatniej gry jest uszkodzony. Odłożyliśmy go na bok, nic więcej nie przepadło.",
  keepFailed: {
    readOnly:
      "Nie da się zapisać tej gry: folder Kulek jest tylko do odczytu. Gra trwa, ale nie przetrwa braku prądu.",
    diskFull: "Nie da się zapisać tej gry: dysk jest pełny. Gra trwa, ale nie przetrwa braku prądu.",
    unwritable: "Nie da się zapisać tej gry: dysk odmawia. Gra trwa, ale nie przetrwa braku prądu.",
  },
  portMoved: (from, to) =>
    `Port ${from} jest zajęty, więc gra toczy się na ${to}. Wyślij znajomym nowy link.`,
  elsewhere: {
    title: "Grasz już w innym oknie",
    text: "Twoja kulka gra w innym oknie. Możesz grać nią dalej tutaj albo dołączyć jako ktoś nowy.",
    playHere: "Graj tutaj",
    joinAsElse: "Dołącz jako ktoś inny",
  },
};
