// Polish text of joining a host, what is understood of what is typed, and the games that are found.
import type { Texts } from "../texts.ts";
import { withUnit } from "../typography.ts";
import { pluralPl } from "./grammar.ts";

export const join: Texts["join"] = {
  title: "Dołącz po IP",
  address: "Adres, kod lub link",
  addressMissing: "Najpierw wpisz adres, kod lub link. Gospodarz widzi je na ekranie.",
  recent: "Ostatnie",
  join: "Dołącz",
  cancel: "Anuluj",
  connecting: (address) => `Łączę z ${address}…`,
  waits: {
    full: (seconds) =>
      `W grze nie ma już miejsc, ale ktoś od dłuższej chwili się nie rusza. Jego miejsce może się zwolnić za ${withUnit(String(seconds), "s")} – wtedy od razu dołączysz.`,
    kicked: "Gospodarz usunął cię z gry. Jeśli to cofnie, od razu wrócisz.",
    locked: "Gospodarz zamknął grę. Wejdziesz, gdy tylko ją otworzy.",
    asking: (name) =>
      name === ""
        ? "Czekamy na zgodę gospodarza. Wejdziesz, gdy tylko się zgodzi."
        : `Czekamy na zgodę gospodarza. W kolejce stoisz jako ${name}.`,
    doorFull: "Wiele osób czeka na wpuszczenie. Staniesz w kolejce, gdy tylko będzie w niej miejsce.",
  },
  playToAsk: "Gospodarz sam wpuszcza graczy. Naciśnij „Graj”, żeby zapytać.",
  again: {
    seconds: (seconds) => `Spróbuj ponownie za ${withUnit(String(seconds), "s")}.`,
    minutes: (minutes) => `Spróbuj ponownie za ${pluralPl(minutes, "minutę", "minuty", "minut")}.`,
    tomorrow: "Możesz wrócić jutro.",
    never: "Ten ban sam nie minie.",
    now: "Możesz już dołączyć ponownie.",
  },
  joinAgain: "Dołącz ponownie",
  watchUntilFree: "Oglądaj, aż zwolni się miejsce",
  password: "Hasło",
  hostVersion: (version) => `Gospodarz ma wersję ${version}.`,
};

export const understood: Texts["understood"] = {
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

export const checkFailure: Texts["checkFailure"] = {
  watchFull: "Ogląda już tyle osób, ile może. Spróbuj, gdy ktoś wyjdzie.",
  notAddress:
    "Nie ma tu adresu, kodu ani linku. Adres to na przykład 192.168.0.10, 192.168.0.10:8999, [fd00::12]:8999 albo nazwa.",
  wrongCode: "W tym kodzie jest błąd. Poproś gospodarza, żeby przeczytał go jeszcze raz.",
  twoHosts: "To prowadzi do więcej niż jednej gry. Zostaw tylko tę, do której chcesz dołączyć.",
  httpsLink: "To nie jest link do gry w Kulki: te zaczynają się od http:// albo kulki://.",
  foreignText: "To jest dla innej aplikacji, nie dla Kulek. Poproś gospodarza o link, kod albo adres gry.",
  tooLong: "Ten tekst jest za długi. Wklej tylko link, kod albo adres od gospodarza.",
  unknownName:
    "Gospodarz nie zna nazwy z paska adresu. Wejdź przez jego adres albo poproś, żeby pozwolił na tę nazwę, i znów naciśnij „Graj”.",
  zoned: "Do adresu ze strefą (część po znaku %) nie da się dołączyć. Poproś gospodarza o inny.",
  blockedPort: "Przeglądarki nie łączą się z tym portem. Poproś gospodarza, żeby wybrał inny.",
  noSuchName: "Nie ma komputera o takiej nazwie.",
  timeout: "Nikt tam nie odpowiada. Sprawdź adres i to, czy jesteście w tej samej sieci.",
  refused: "Ten komputer działa, ale na tym porcie nie ma gry.",
  unreachable: "Stąd nie da się dotrzeć do tej sieci.",
  notKulki: "Coś tam odpowiada, ale to nie Kulki.",
  hostOlder: "Kulki u gospodarza są starsze niż twoje. Poproś go o aktualizację.",
  hostNewer: "Kulki u gospodarza są nowsze niż twoje. Zaktualizuj swoje, żeby dołączyć.",
  cancelled: "Dołączanie anulowano.",
};

export const games: Texts["games"] = {
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
  locked: "nie dla każdego",
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
