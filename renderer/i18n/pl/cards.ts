// Polish text of the cards of the Host game dialog, and of the fields beside them.
import type { DeskTexts } from "../texts.ts";

export const cards: DeskTexts["cards"] = {
  kinds: "Rodzaje gry",
  lines: {
    classic: ["Jedz kropki, rośnij, połykaj mniejszych.", "Jeden ekran, na dwoje i na dwadzieścioro."],
    arena: ["Dziel się, by dopaść, karm, omijaj kolce.", "Rozległy świat, na jak długo chcesz."],
    quick: ["Wszyscy wpadają na siebie, nikt nie jest długo wielki.", "Mała arena na krótką przerwę."],
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
  password: "Hasło (niekonieczne)",
  passwordHint: "Kto dołącza, musi je wpisać.",
  needsPassword: "Potrzebne jest hasło.",
  youAreAsked: "O każdego najpierw zapytamy ciebie.",
  asksFirst: "Pytaj mnie, zanim ktoś dołączy",
  asksFirstHint: "Każdy czeka, aż go wpuścisz. Lista jest pod F2.",
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
