// Polish: coming back.
import type { ComebackTexts } from "./comebackTexts.ts";

export const comeback: ComebackTexts = {
  lost: "Połączenie przerwane. Wracamy do gry …",
  left: (seconds) => `Twoje miejsce czeka jeszcze ${seconds} s.`,
  leave: "Wyjdź",
  tryNow: "Spróbuj teraz",
  silent: "Gospodarz nie odpowiada …",
  restarted: "Gra się potknęła i toczy się dalej.",
  matchDamaged: "Zapis ostatniej gry był uszkodzony. Odłożyliśmy go na bok.",
  elsewhere: {
    title: "Grasz już w innym oknie",
    text: "Twoją kulką ktoś gra w innym oknie tej przeglądarki.",
    playHere: "Graj tutaj",
    joinAsElse: "Dołącz jako ktoś inny",
  },
};
