// Polish text of what went wrong, and of what just happened.
import type { Texts } from "../texts.ts";

export const notice: Texts["notice"] = {
  appLost: "Kulki nie odpowiadają. Czy nadal działają w swoim terminalu?",
  dismiss: "Ukryj",
  hostAgain: "Załóż ponownie",
  copied: "Skopiowano.",
  linkOpened: (host) => `Otwarto link do gry pod adresem ${host}.`,
  nameRefused: (name) => `Ktoś próbował dołączyć pod nazwą ${name}. Czy to ten komputer?`,
  partMissing: "Nie udało się pobrać tej części Kulek. Czy gospodarz nadal jest w sieci? Spróbuj ponownie.",
  seatGone:
    "Teraz oglądasz grę: od dłuższej chwili nic się u ciebie nie działo, a ktoś czekał na miejsce. Naciśnij „Graj”, żeby wrócić.",
  nameAllowed: (name) => `Pod nazwą ${name} można już dołączać.`,
  copyFailed: "Nie udało się skopiować. Zaznacz tekst i skopiuj go ręcznie.",
  drawnByProcessor: "Karta graficzna nie odpowiada. Kulki działają dalej bez niej, może trochę wolniej.",
};

export const closed: Texts["closed"] = {
  stopped: "Gospodarz zakończył grę.",
  full: "W grze nie ma już miejsc. Spróbuj, gdy ktoś wyjdzie.",
  guestOlder: "Twoje Kulki są starsze niż u gospodarza. Zaktualizuj je, żeby tam zagrać.",
  guestNewer: "Twoje Kulki są nowsze niż u gospodarza. Poproś go o aktualizację.",
  malformed: "Gospodarz i ten komputer się nie zrozumieli i połączenie się skończyło. Dołącz jeszcze raz.",
  tooFast: "Gospodarz zakończył połączenie: z tego komputera przyszło za dużo wiadomości.",
  tooSlow: "Łącze tego komputera nie nadążało za grą, więc gospodarz zakończył połączenie.",
  addressFull:
    "Gospodarz ograniczył liczbę graczy z jednego adresu, a z twojego nikt więcej już się nie zmieści. Spróbuj, gdy ktoś od was wyjdzie, albo zapytaj gospodarza.",
  joinTimeout: "Dołączanie trwało zbyt długo. Spróbuj jeszcze raz.",
  hostFailed: "U gospodarza coś się zepsuło i gra się skończyła.",
  lost: "Połączenie z gospodarzem zostało przerwane.",
  oversized: "Gospodarz zakończył połączenie: ten komputer wysłał zbyt dużą wiadomość.",
  alreadyPlaying: "Grasz już w innym oknie.",
  takenOver: "Grasz teraz w innym oknie.",
  otherMatch: "Trwa tam już inna gra, a twoja kulka była w poprzedniej.",
  seatGone: "Nie było cię zbyt długo i twoja kulka zniknęła. Dołącz jeszcze raz, żeby zacząć od nowa.",
  cannotConnect: "Nie udało się dołączyć: gospodarz zniknął albo nie wpuścił tego komputera.",
  kicked: "Gospodarz usunął cię z gry.",
  banned: "Masz bana od gospodarza tej gry.",
  locked: "Gospodarz zamknął grę.",
  passwordNeeded: "Ta gra ma hasło. Zapytaj o nie gospodarza.",
  passwordWrong: "To nie to hasło.",
  passwordTries: "Za dużo błędnych haseł z twojego adresu.",
  asking: "Czekamy na zgodę gospodarza.",
  denied: "Gospodarz cię nie wpuścił.",
  doorFull: "Wiele osób czeka na wpuszczenie.",
};

export const saveFailure: Texts["saveFailure"] = {
  readOnly: "Nie zapisano ustawień: ich folder jest tylko do odczytu.",
  diskFull: "Nie zapisano ustawień: dysk jest pełny.",
  unwritable: "Nie udało się zapisać ustawień.",
};

export const storage: Texts["storage"] = {
  settingsDamaged: "Plik ustawień był uszkodzony. Odłożyliśmy go na bok i zaczynamy od nowa.",
  settingsUnreadable: "Nie udało się odczytać pliku ustawień, więc zaczynamy od nowa.",
  bansDamaged: "Lista banów była uszkodzona. Odłożyliśmy ją na bok: te bany już nie działają.",
  bansUnreadable: "Nie udało się odczytać listy banów: te bany teraz nie działają.",
  bansUnsaved: "Banów nie da się teraz zapisać. W tej grze działają, a zapis ponowimy.",
};
