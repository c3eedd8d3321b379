// Polish text of the Host game dialog.
import type { Texts } from "../texts.ts";

export const host: Texts["host"] = {
  title: "Załóż grę",
  gameName: "Nazwa gry",
  defaultGameName: (player) => (player === "" ? "Gra w Kulki" : `Gra: ${player}`),
  rules: "Zasady",
  bots: "Uzupełnij botami do",
  botsHint: "Łącznie graczy. Kto dołącza, zajmuje miejsce bota.",
  botLevel: "Poziom botów",
  botLevels: { sleepy: "Śpiące", calm: "Spokojne", normal: "Zwykłe", keen: "Sprytne", fierce: "Zawzięte" },
  rulesets: {
    classic: {
      name: "Klasyczne",
      hint: () => "Jedna arena dla wszystkich: jedz kulki, rośnij, połykaj mniejszych.",
    },
    arena: {
      name: "Arena",
      hint: (eject) => `Rozległy świat: spacja dzieli, ${eject} wyrzuca okruch, uważaj na wirusy.`,
    },
    ogar: {
      name: "Ogar",
      hint: () => "Arena jak na dawnych serwerach: więcej wirusów, masa szybciej ubywa.",
    },
    quick: {
      name: "Szybkie",
      hint: () => "Mała arena na krótką przerwę: szybkie łączenie, nikt nie jest wielki na długo.",
    },
    teams: {
      name: "Drużyny",
      hint: () => "Arena w trzech kolorach: swoich się nie zjada, można ich karmić.",
    },
  },
  port: "Port",
  portHint: "0 – dowolny wolny port.",
  whoCanJoin: "Kto może dołączyć",
  thisComputer: "Tylko ten komputer",
  network: "Wszyscy w tej sieci",
  oneAddress: "Tylko przez wybrany adres",
  address: "Adres",
  addressHint: "Adres tego komputera albo jego nazwa.",
  players: "Gracze",
  advanced: "Zaawansowane",
  family: "Wersja IP",
  ipv4: "IPv4",
  ipv6: "IPv6",
  both: "IPv4 i IPv6",
  backlog: "Kolejka połączeń",
  backlogHint: "Ile połączeń naraz może czekać na przyjęcie.",
  start: "Zaczynamy",
  starting: "Uruchamiam…",
  cancel: "Anuluj",
  usePort: (port) => `Użyj portu ${port}`,
  portOutOfRange: "Port to liczba całkowita od 0 do 65535.",
  addressMissing: "Wybierz adres albo go wpisz.",
  firewall: (program) =>
    `Na starcie gry Windows zapyta, czy inni mogą łączyć się z programem ${program}. Wybierz „Zezwól”, inaczej nikt nie dołączy. Na koncie bez takich uprawnień zgodzić się musi administrator.`,
  numberOutOfRange: (min, max) => `Wpisz liczbę całkowitą od ${min} do ${max}.`,
};
