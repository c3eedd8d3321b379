// Polish text of hosting by one press.
import type { CardTexts } from "./homeTexts.ts";

export const cards: CardTexts = {
  kinds: "Rodzaje gry",
  lines: {
    classic: ["Jedz kropki, rośnij, połykaj mniejszych.", "Jeden ekran, na dwoje i na dwadzieścioro."],
    arena: ["Dziel się, by dopaść, karm, omijaj kolce.", "Rozległy świat, na jak długo chcesz."],
    quick: ["Wszyscy wpadają na siebie, nikt nie jest długo wielki.", "Mała arena na trzy minuty przerwy."],
    teams: ["Trzy kolory: karm swoich, poluj na resztę.", "Dla grupy, która lubi pokrzyczeć."],
  },
  more: "Więcej",
  changed: "z twoimi zmianami",
  who: {
    network: "Dołączyć może każdy w tej sieci.",
    thisComputer: "Dołączyć można tylko z tego komputera.",
    address: "Dołącza się przez wybrany adres.",
  },
  bots: "Boty grają z wami i ustępują miejsca ludziom.",
  noBots: "Bez botów.",
  announce: "Pokaż na liście gier w tej sieci",
  announceHint: {
    network: "Kto ma Kulki, zobaczy grę bez wpisywania adresu. Tylko przez IPv4.",
    thisComputer: "Znajdzie ją tylko Kulki na tym komputerze.",
    ipv6: "Przez IPv6 nikt nie znajdzie jej na liście: podaj innym adres.",
    off: "Dołączyć można przez adres, kod albo link.",
  },
  keepSeat: "Kulka czeka (s)",
  keepSeatHint: "Tyle czasu na powrót ma ktoś, kogo rozłączyło. 0 = wcale.",
  meanwhile: "Kulka w tym czasie",
  drivers: { nobody: "Stoi", bot: "Steruje bot" },
  meanwhileHint: {
    nobody: "Można ją zjeść.",
    bot: "Można ją zjeść, ale ucieka i poluje.",
    none: "Przy 0 s nic nie czeka: kulka znika od razu.",
  },
};
