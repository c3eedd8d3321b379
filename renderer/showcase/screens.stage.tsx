// Screens of the interface in states that are hard to reach in an app, each by its name, in any language and theme,
// over an empty arena. Knows no match.
import { render } from "preact";
import type { LastMatchInfo } from "../../shared/appApi.ts";
import type { LanguageTag } from "../../shared/languages.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { startSpeaking } from "../app/settings/speech.ts";
import { fetchLanguage } from "../i18n/languages.ts";
import { App } from "../ui/App.tsx";
import type { Actions } from "../ui/actions.ts";
import type { ComebackStatus } from "../ui/comebackSignals.ts";
import { DEATH } from "../ui/death.stage.ts";
import { bringDialogs } from "../ui/OpenDialog.tsx";
import { resultsOf, seriesOf } from "../ui/results/results.stage.ts";
import type { ResultsView } from "../ui/roundSignals.ts";
import { LOBBY_ROUND } from "../ui/rounds/rounds.stage.ts";
import { createStore, type PlayerRow, type Store } from "../ui/store.ts";
import { DESK_SCREENS } from "./deskScreens.stage.ts";
import { ROUND_SCREENS } from "./roundScreens.stage.ts";

export type ScreenOptions = { screen: string; language: LanguageTag; theme: "dark" | "light" };

const NOW = new Date("2026-11-26T12:00:00").getTime();
const LONG = "Konstantynopolitańczykowianeczka";
const LAST: LastMatchInfo = {
  match: "m".repeat(22),
  name: "Ola’s game",
  ruleset: "arena",
  people: 5,
  savedAtMs: NOW - 190_000,
};

const person = (playerId: number, name: string) => {
  return { ...PLAIN_PROFILE, playerId, name, color: playerId, isOwn: playerId === 1 };
};
const row = (playerId: number, name: string, change: Partial<PlayerRow> = {}): PlayerRow => {
  const seen = { score: 900 - 70 * playerId, isBot: false, isWatching: false, isNext: false, away: null };
  return { ...person(playerId, name), ...seen, ...change };
};

function enterMatch(store: Store): void {
  store.screen.value = "match";
  store.hostName.value = "Sala 12";
  store.playerCount.value = 5;
}

function loseConnection(store: Store, change: Partial<ComebackStatus> = {}): void {
  enterMatch(store);
  store.comeback.value = { reason: "lost", leftS: 47, driver: "nobody", isTrying: true, ...change };
}

function endRound(store: Store, results: ResultsView): void {
  enterMatch(store);
  const waits = { isAway: false, team: 0 };
  const people = results.rows.map((one) => ({ ...one, ...waits, isReady: one.place % 2 === 0 }));
  store.round.value = { ...LOBBY_ROUND, phase: "results", leftS: 24, people };
  store.results.value = results;
}

const SCREENS: Readonly<Record<string, (store: Store) => void>> = {
  ...ROUND_SCREENS,
  ...DESK_SCREENS,
  home: () => undefined,
  lastMatch(store) {
    store.lastMatch.value = LAST;
  },
  lastMatchLong(store) {
    store.lastMatch.value = { ...LAST, name: `${LONG} ${LONG}`, savedAtMs: NOW - 7_000_000 };
  },
  host(store) {
    store.dialog.value = "host";
  },
  players(store) {
    enterMatch(store);
    store.players.value = [
      row(1, "Ala"),
      row(2, "Bruno", { away: "away" }),
      row(3, LONG, { away: "driven" }),
      row(4, "Bot Ada", { isBot: true }),
      row(5, "Ewa", { isWatching: true, score: null }),
    ];
  },
  death(store) {
    enterMatch(store);
    store.death.value = {
      ...DEATH,
      isAway: true,
      by: person(2, "Bruno"),
      byScore: 312,
      rank: 3,
      bestScore: 90,
    };
  },
  deathCard(store) {
    SCREENS.death?.(store);
    store.death.value = { ...store.death.value!, isAsked: false };
  },
  deathOut(store) {
    ROUND_SCREENS.playingLast?.(store);
    SCREENS.death?.(store);
    store.death.value = { ...store.death.value!, isAway: false, isAsked: false, out: { place: 5, of: 12 } };
    store.watching.value = { kind: "player", player: person(2, "Bruno"), isWaiting: false };
    store.round.value = { ...store.round.value!, isIn: false, isNext: true };
  },
  comeback: (store) => loseConnection(store),
  comebackBot: (store) => loseConnection(store, { reason: "tooSlow", driver: "bot", leftS: 300 }),
  comebackWatching: (store) => loseConnection(store, { driver: null, leftS: 0 }),
  comebackHost: (store) => loseConnection(store, { reason: "hostFailed" }),
  comebackMenu(store) {
    loseConnection(store);
    store.dialog.value = "menu";
  },
  results: (store) => endRound(store, resultsOf(12, 2)),
  resultsFirst: (store) => endRound(store, { ...resultsOf(8), awards: [] }),
  resultsAlone: (store) => endRound(store, { ...resultsOf(1), awards: [] }),
  resultsTwo: (store) => endRound(store, resultsOf(2, 1)),
  resultsMany: (store) => endRound(store, resultsOf(30, 17)),
  resultsTeams: (store) => endRound(store, resultsOf(9, 4, 3)),
  resultsSeries: (store) => endRound(store, { ...seriesOf(7, 1), isSeriesOver: true }),
  resultsHost(store) {
    ROUND_SCREENS.lobbyTeams?.(store);
    endRound(store, resultsOf(9, 4, 3));
  },
  resultsBeside(store) {
    ROUND_SCREENS.lobbyClassic?.(store);
    endRound(store, { ...seriesOf(7, 1), isSeriesOver: true });
  },
  resultsWatched: (store) => endRound(store, resultsOf(5, -1)),
  hostSilent(store) {
    enterMatch(store);
    store.isHostSilent.value = true;
  },
  elsewhere(store) {
    store.isElsewhere.value = true;
  },
};

let store: Store | null = null;

/** What an action that takes a moment begins to show. */
const ACTIONS = {
  continueMatch() {
    if (store !== null) store.hosting.value = { phase: "starting" };
  },
} as Partial<Actions>;
const NOTHING = new Proxy(ACTIONS as Actions, {
  get: (known, name) => known[name as keyof Actions] ?? (() => undefined),
});

export async function openScreen({ screen, language, theme }: ScreenOptions): Promise<void> {
  const show = SCREENS[screen];
  if (show === undefined) throw new Error(`there is no screen ${screen}: ${Object.keys(SCREENS).join(", ")}`);
  await bringDialogs();
  document.getElementById("ui")?.remove();
  const ui = document.createElement("div");
  ui.id = "ui";
  document.body.append(ui);
  document.documentElement.dataset.theme = theme;
  store = createStore({ ...PLAIN_SETTINGS, name: "Ala", color: 7, skin: 3, language }, "app", "electron");
  store.games.value = [];
  store.lookedAtMs.value = NOW;
  show(store);
  const spoken = await startSpeaking(store, language, (tag) => fetchLanguage(tag, true));
  render(<App store={store} actions={NOTHING} spoken={spoken} />, ui);
}

/** What the app answers to what was last asked of it. */
export function failHost(): void {
  if (store !== null)
    store.hosting.value = { phase: "failed", reason: "matchGone", port: 8999, suggestedPort: null };
}
