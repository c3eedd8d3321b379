// Polish text of the host's desk.
import type { DeskTexts } from "../texts.ts";

export const panel: DeskTexts["panel"] = {
  overload: {
    far: "Gospodarz jest przeciążony: rzadziej szuka tego, co pojawia się w polu widzenia.",
    snapshots: "Gospodarz jest przeciążony: obraz odświeża się o połowę rzadziej.",
    ticks: "Gospodarz jest przeciążony: gra zwolniła wobec czasu rzeczywistego.",
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
