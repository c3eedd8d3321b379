// Polish text of what the Join dialog says of what is typed.
import type { JoinWords } from "./joinWords.ts";

export const joinWords: JoinWords = {
  hint: "Gospodarz widzi je na ekranie. Możesz też wkleić całą wiadomość.",
  host: (host, from) => {
    if (from === "code") return `Kod gry ${host}`;
    return from === "sentence" ? `Znalezione w tekście: ${host}` : `Link do gry ${host}`;
  },
  address: (host, port) => `Adres ${host}, port ${port}`,
  name: (name, port) => `Nazwa ${name}, port ${port}`,
  codeOrName: (host, name) => `Kod gry ${host} albo komputer o nazwie ${name}`,
  wrongCode: "W tym kodzie jest błąd: poproś o niego jeszcze raz",
  wrongCodeOrName: (name) => `W tym kodzie jest błąd, chyba że to komputer o nazwie ${name}`,
  refused: "Na razie to nie jest adres, kod ani link do gry",
  which: "To jest kod, ale tak samo nazywa się komputer, na którym też jest gra. O którą grę chodzi?",
  byCode: (host) => `Z kodu: ${host}`,
  byName: (host) => `Komputer ${host}`,
};
