// Polish text of joining a host, and of why that failed.
import type { Texts } from "../texts.ts";
import { withUnit } from "../typography.ts";

export const join: Texts["join"] = {
  title: "Dołącz po IP",
  address: "Adres, kod lub link",
  addressMissing: "Najpierw wpisz adres, kod lub link. Gospodarz widzi je na ekranie.",
  recent: "Ostatnie",
  join: "Dołącz",
  cancel: "Anuluj",
  connecting: (address) => `Łączę z ${address}…`,
  waiting: (seconds) =>
    `W grze nie ma już miejsc, ale ktoś od dłuższej chwili się nie rusza. Jego miejsce może się zwolnić za ${withUnit(String(seconds), "s")} – wtedy od razu dołączysz.`,
  hostVersion: (version) => `Gospodarz ma wersję ${version}.`,
};

export const checkFailure: Texts["checkFailure"] = {
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
