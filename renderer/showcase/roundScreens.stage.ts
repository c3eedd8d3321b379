// Screens of rounds in states that are hard to reach in an app, each by its name. Knows no match.
import type { HostInfo } from "../../shared/appApi.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { ROUND_KINDS } from "../../shared/rulesets/rounds.ts";
import { TEAM_COLORS } from "../../shared/rulesets/teams.ts";
import { layField } from "../app/stage/field.ts";
import type { RoundView } from "../ui/roundSignals.ts";
import { LOBBY_ROUND, lobbyPeople, lobbyRow } from "../ui/rounds/rounds.stage.ts";
import type { Store } from "../ui/store.ts";

const HOST = {
  name: "Sala 12",
  port: 8999,
  reach: "network",
  addresses: ["192.168.100.200:8999"],
  urls: ["http://192.168.100.200:8999/"],
  adapters: [null],
} as unknown as HostInfo;

function enterRound(store: Store, change: Partial<RoundView>, teams = 0): void {
  const kind = change.kind ?? "timed";
  store.screen.value = "match";
  store.hostName.value = "Sala 12";
  store.playerCount.value = 7;
  store.isMassGame.value = true;
  store.hasActions.value = true;
  store.rules.value = { ...ARENA, teams, roundKind: ROUND_KINDS.indexOf(kind), bestOf: change.bestOf ?? 1 };
  store.leaderboard.value = lobbyPeople().map((row, index) => ({
    ...row,
    rank: index + 1,
    score: 320 - 40 * index,
  }));
  store.minimap.value = {
    own: { x: 0.5, y: 0.5 },
    others: [],
    view: { x: 0.4, y: 0.4, width: 0.2, height: 0.2 },
    aspect: 1,
  } as unknown as Store["minimap"]["value"];
  if (teams > 1)
    store.teams.value = Array.from({ length: teams }, (_, index) => ({
      color: TEAM_COLORS[index] ?? 0,
      share: 1 / teams,
      isOwn: index === 0,
    }));
  store.round.value = {
    ...LOBBY_ROUND,
    kind,
    people: lobbyPeople(teams),
    team: teams > 1 ? 1 : 0,
    ...change,
  };
}

/** With the strip of an arena that is seen whole. */
function seeWhole(store: Store): void {
  const size = { width: innerWidth, height: innerHeight };
  store.minimap.value = null;
  store.hasActions.value = false;
  store.field.value = layField({ arenaWidth: 1280, arenaHeight: 720 }, size, 16);
}

export const ROUND_SCREENS: Readonly<Record<string, (store: Store) => void>> = {
  lobby: (store) => enterRound(store, { leftS: 12 }),
  lobbyHost(store) {
    enterRound(store, { leftS: 12, isReady: true, bestOf: 3, round: 2 });
    store.host.value = HOST;
  },
  lobbyTeams(store) {
    enterRound(store, {}, 3);
    store.host.value = HOST;
  },
  lobbyMany(store) {
    enterRound(store, { kind: "lastStanding" });
    const people = Array.from({ length: 30 }, (_, index) =>
      lobbyRow(index + 1, `Gracz ${index + 1}`, { isReady: index % 3 === 0 }),
    );
    store.round.value = { ...store.round.value!, people };
  },
  lobbyClassic(store) {
    enterRound(store, { leftS: 12 });
    seeWhole(store);
  },
  countdown: (store) => enterRound(store, { phase: "countdown", leftS: 2, bestOf: 3, round: 2 }),
  countdownTeams: (store) =>
    enterRound(store, { phase: "countdown", kind: "firstTo", goal: 500, leftS: 3 }, 3),
  playing: (store) => enterRound(store, { phase: "playing", leftS: 134 }),
  playingGoal: (store) =>
    enterRound(store, { phase: "playing", kind: "firstTo", goal: 500, best: 320, leftS: 61 }),
  playingLast: (store) => enterRound(store, { phase: "playing", kind: "lastStanding", left: 4, leftS: 9 }),
  playingNext: (store) => enterRound(store, { phase: "playing", leftS: 42, isIn: false, isNext: true }),
  playingClassic(store) {
    enterRound(store, { phase: "playing", leftS: 8 });
    seeWhole(store);
  },
  goalClassic(store) {
    enterRound(store, { phase: "playing", kind: "firstTo", goal: 500, best: 320, leftS: 108 });
    seeWhole(store);
  },
  lastClassic(store) {
    enterRound(store, { phase: "playing", kind: "lastStanding", left: 5, leftS: 8 });
    seeWhole(store);
  },
  paused(store) {
    enterRound(store, { phase: "playing", leftS: 42, isPaused: true });
    store.host.value = HOST;
  },
  roundMenu(store) {
    ROUND_SCREENS.paused?.(store);
    store.dialog.value = "menu";
  },
  changeRules(store) {
    enterRound(store, { phase: "playing", leftS: 42, kind: "firstTo" });
    store.host.value = HOST;
    store.dialog.value = "changeRules";
  },
  roundRules(store) {
    enterRound(store, { leftS: 12, bestOf: 3 });
    store.dialog.value = "rules";
  },
};
