// Polish text of the invitation card, and of addresses that are copied.
import type { Texts } from "../texts.ts";

export const invite: Texts["invite"] = {
  close: "Zamknij zaproszenie",
  enlarge: "Powiększ",
  shrink: "Wróć do karty",
  scan: "Zeskanuj telefonem",
  typeCode: "Wpisz w Kulkach",
  openLink: "Otwórz w przeglądarce",
  qr: (url) => `Kod QR linku ${url}`,
  copyCode: (code) => `Kopiuj kod ${code}`,
  copyLink: (url) => `Kopiuj link ${url}`,
  noCode: {
    ipv6: "Adres IPv6 nie ma krótkiego kodu. Zeskanuj link albo go otwórz.",
    name: "Nazwa nie ma krótkiego kodu. Zeskanuj link albo go otwórz.",
  },
  choose: "Adres",
  adapters: {
    vpn: "sieć VPN",
    virtualMachine: "maszyna wirtualna",
    container: "kontener",
    cable: "kabel bez routera",
    loopback: "ten komputer",
  },
  offline:
    "Ten komputer nie jest teraz w żadnej sieci, więc nikt inny nie może dołączyć. Zaproszenie pojawi się tu, gdy tylko połączy się z siecią.",
  onlyHere:
    "Do tej gry można dołączyć tylko z tego komputera. Żeby zagrać ze znajomymi, załóż ją jeszcze raz dla wszystkich w sieci.",
  onlyHereGuest:
    "Grasz na komputerze gospodarza, a jego adres nigdzie indziej nie działa. Zaproszenie jest w oknie gospodarza.",
  hostAgain: "Zakończ i załóż nową",
  listening: (port) => `Czeka na porcie ${port} tego komputera`,
  answers: "Na tym komputerze odpowiada",
  silent: "Na tym komputerze nie odpowiada: szczegóły są w dzienniku",
  cameIn: (time) => `O ${time} wszedł gość z innego komputera`,
  nobody: "Nikt z innego komputera jeszcze nie wszedł",
  trouble: "Znajomi nie mogą wejść?",
  sameNetwork: [
    "Ta sama sieć",
    "Wszyscy łączą się z tym samym Wi-Fi. Sieci dla gości i wiele sieci szkolnych oddziela urządzenia od siebie; hotspot z telefonu tego nie robi.",
  ],
  vpn: ["VPN", "Wyłączcie VPN na tym komputerze i u znajomych."],
  firewall: {
    windows: {
      title: "Zapora Windows",
      steps: [
        () => "Otwórz Zabezpieczenia Windows, a w nich „Zapora i ochrona sieci”.",
        () => "Wybierz „Zezwalaj aplikacji na dostęp przez zaporę”, potem „Zmień ustawienia”.",
        (program) => `Zaznacz ${program} dla sieci prywatnych i publicznych, potem naciśnij OK.`,
        (program) => `Nie ma na liście? Naciśnij „Zezwalaj na dostęp innej aplikacji” i wybierz ${program}.`,
      ],
    },
    mac: {
      title: "Zapora systemu macOS",
      steps: [
        () => "Otwórz Ustawienia systemowe, „Sieć”, „Zapora sieciowa” i naciśnij „Opcje”.",
        () => "Wyłącz „Blokuj wszystkie połączenia przychodzące”.",
        (program) => `Przy ${program} wybierz „Pozwalaj na połączenia przychodzące”.`,
        (program) => `W „Prywatność i ochrona”, „Sieć lokalna”, włącz ${program}.`,
      ],
    },
    linux: {
      title: "Zapora systemu Linux",
      steps: [() => "Jeśli działa ufw lub firewalld, wpisz w terminalu jego linijkę:"],
    },
  },
  refused: "Pod tymi nazwami ktoś próbował dołączyć",
  refusedHint: "Pozwól tylko na nazwę, którą nosi ten komputer: strona z internetu może podać zmyśloną.",
};

export const addresses: Texts["addresses"] = {
  copy: "Kopiuj",
  copyWhat: (what) => `Kopiuj ${what}`,
  allow: "Pozwól na tę nazwę",
  allowWhat: (name) => `Pozwól na tę nazwę: ${name}`,
};
