// What the interface is shown of rounds, from what a window was told.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../../shared/model.ts";
import type { ResultLine, RoundResults } from "../../../../shared/net/sections/results.ts";
import type { RosterEntry } from "../../../../shared/net/sections/roster.ts";
import { PLAIN_PAUSE, type RoundNews } from "../../../../shared/net/sections/round.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { QUICK } from "../../../../shared/rulesets/quick.ts";
import { TEAM_COLORS, TEAMS } from "../../../../shared/rulesets/teams.ts";
import { PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import { MatchEvents } from "../../../net/events/matchEvents.ts";
import type { MatchState } from "../../../net/matchState.ts";
import { createStore, type Store } from "../../../ui/store.ts";
import { clearRounds, RoundBook } from "./roundBook.ts";
import { isSameRound, viewRound } from "./roundView.ts";

const OWN = 2;
const TIMED: Rules = { ...QUICK, roundKind: 1, roundS: 180, bestOf: 3 };
const LOBBY: RoundNews = {
  phase: "lobby",
  isPaused: false,
  pauseNote: PLAIN_PAUSE,
  untilTick: null,
  round: 2,
  left: 0,
  ready: [OWN],
};
const ROSTER: RosterEntry[] = [
  { ...PLAIN_PROFILE, playerId: 1, name: "Bot Ada", role: "bot", color: TEAM_COLORS[0] },
  { ...PLAIN_PROFILE, playerId: OWN, name: "Ola", color: TEAM_COLORS[1] },
  { ...PLAIN_PROFILE, playerId: 3, name: "Jan", role: "away", color: TEAM_COLORS[2] },
  { ...PLAIN_PROFILE, playerId: 4, name: "Ewa", role: "watcher" },
  { ...PLAIN_PROFILE, playerId: 5, name: "Zoe", role: "next" },
];

type Facts = {
  roster: Map<number, RosterEntry>;
  ownPlayerId: number;
  watch: MatchState["watch"];
  events: MatchEvents;
  rounds: { news: RoundNews | null; leftTicks: number | null; results: RoundResults | null };
  news: { teamScores: readonly number[] };
};

let state: Facts;
let store: Store;

beforeEach(() => {
  state = {
    roster: new Map(ROSTER.map((entry) => [entry.playerId, entry])),
    ...{ ownPlayerId: OWN, watch: null, events: new MatchEvents() },
    rounds: { news: LOBBY, leftTicks: null, results: null },
    news: { teamScores: [] },
  };
  store = createStore(PLAIN_SETTINGS, "guest", null);
});

const openBook = (rules = TIMED, before: RoundBook | null = null) =>
  new RoundBook(rules, state as unknown as MatchState, store, before);
const view = (rules = TIMED, leader: number | null = null) => viewRound(rules, state, leader);

test("who waits: people first, then bots, who are ready; whoever only watches does not wait", () => {
  expect(
    view()?.people.map(({ playerId, isReady, isBot, isAway }) => [playerId, isReady, isBot, isAway]),
  ).toEqual([
    [OWN, true, false, false],
    [3, false, false, true],
    [5, false, false, false],
    [1, true, true, false],
  ]);
  expect(view()).toMatchObject({
    ...{ phase: "lobby", kind: "timed", round: 2, bestOf: 3, leftS: null, isReady: true, isIn: true },
    ...{ isNext: false, goal: null, best: null, left: null, team: 0 },
  });
});

test("a pause is shown with its reason, also where there are no rounds, and anew when that changes", () => {
  const note = { why: "other", text: "Pizza" } as const;
  state.rounds.news = { ...LOBBY, phase: "endless", isPaused: true, pauseNote: note };
  const before = view();
  expect(before).toMatchObject({ phase: "endless", isPaused: true, pauseNote: note });
  state.rounds.news = { ...state.rounds.news, pauseNote: { why: "other", text: "Ciasto" } };
  expect(isSameRound(before, view())).toBe(false);
  state.rounds.news = { ...state.rounds.news, pauseNote: { ...note } };
  expect(isSameRound(before, view())).toBe(true);
});

test("teams go by colour; who plays only from the next round on is in none yet", () => {
  const teams = view({ ...TEAMS, roundKind: 1 })?.people.map(({ playerId, team }) => [playerId, team]);
  expect(teams).toEqual([
    [OWN, 2],
    [3, 3],
    [5, 0],
    [1, 1],
  ]);
  expect(view({ ...TEAMS, roundKind: 1 })?.team).toBe(2);
});

test("seconds that are left are whole, and count down to 0", () => {
  const left = [90, 60.1, 60, 0.1, 0].map((leftTicks) => {
    state.rounds.leftTicks = leftTicks;
    return view()?.leftS;
  });
  expect(left).toEqual([3, 3, 2, 1, 0]);
});

test("the goal with how far the first has come, or the team; how many are left of the last ones standing", () => {
  const firstTo = { ...TIMED, roundKind: 2, roundScore: 500 };
  expect(view(firstTo, 120)).toMatchObject({ kind: "firstTo", goal: 500, best: 120, left: null });
  state.news.teamScores = [90, 300, 20];
  expect(view({ ...firstTo, teams: 3 }, 120)).toMatchObject({ best: 300 });
  state.rounds.news = { ...LOBBY, phase: "playing", left: 7 };
  expect(view({ ...TIMED, roundKind: 3 })).toMatchObject({ kind: "lastStanding", left: 7, goal: null });
});

test("who watches is not in the round, and may be in the next", () => {
  state.watch = { playerId: 1, x: 0, y: 0, totalRadius: 10 };
  state.roster.set(OWN, { ...ROSTER[1]!, role: "next" });
  expect(view()).toMatchObject({ isIn: false, isNext: true });
});

test("a match without rounds is shown only while somebody holds it", () => {
  state.rounds.news = { ...LOBBY, phase: "endless" };
  expect(view()).toBeNull();
  state.rounds.news = { ...LOBBY, phase: "endless", isPaused: true };
  expect(view()).toMatchObject({ phase: "endless", isPaused: true });
  state.rounds.news = null;
  expect(view()).toBeNull();
});

test("the store is written when something changed, and is due at once when a second begins", () => {
  const book = openBook();
  book.publish();
  const first = store.round.value;
  book.publish();
  expect(store.round.value).toBe(first);
  state.rounds.leftTicks = 30;
  expect(book.isDue).toBe(false);
  state.events.tell({ kind: "roundCount", tick: 9, atMs: 0, leftS: 1 });
  expect(book.isDue).toBe(true);
  book.publish();
  expect([store.round.value?.leftS, book.isDue]).toEqual([1, false]);
  clearRounds(store);
  expect(store.round.value).toBeNull();
});

test("results are open while the round's results are on, and put aside in every other phase", () => {
  openBook();
  const seen = (["lobby", "results", "countdown", "playing", "results", "lobby"] as const).map((phase) => {
    state.events.tell({ kind: "roundPhase", tick: 9, atMs: 0, phase, before: "lobby" });
    return store.areResultsClosed.value;
  });
  expect(seen).toEqual([true, false, true, true, false, true]);
});

const line = (playerId: number, place: number, samples: number[], team = 0): ResultLine => ({
  ...{ ...PLAIN_PROFILE, name: `P${playerId}`, playerId, place, team, samples, score: samples.at(-1) ?? 0 },
  ...{ isBot: false, highestScore: 60, ballsEaten: 5, cellsEaten: 2, kills: 1, deaths: 1 },
  ...{ longestLife: 300, biggestMeal: 12, isGone: false },
});

const RESULTS: RoundResults = {
  ...{ round: 1, ticks: 5400, sampleTicks: 90, players: 3, isSeriesOver: false },
  lines: [line(1, 1, [10, 80, 60], 1), line(OWN, 2, [5, 20, 40], 2)],
  awards: [
    { kind: "longestLife", playerId: 1, value: 900 },
    { kind: "biggestMeal", playerId: 3, value: 33 },
    { kind: "pacifist", playerId: 99, value: 4 },
  ],
  teamScores: [60, 140, 0],
  nemesis: { ...PLAIN_PROFILE, name: "P1", playerId: 1, times: 3 },
  favourite: null,
  series: [
    { ...PLAIN_PROFILE, playerId: 0, team: 2, places: [1], wins: 1, points: 1 },
    { ...PLAIN_PROFILE, playerId: 0, team: 1, places: [2], wins: 0, points: 0 },
  ],
};

test("results speak in seconds, in parts of the highest, and of people by name", () => {
  state.rounds.results = RESULTS;
  openBook({ ...TIMED, teams: 3 }).publish();
  const { results } = store;
  expect(results.value).toMatchObject({
    ...{ round: 1, bestOf: 3, kind: "timed", seconds: 180, sampleS: 3, topScore: 80, players: 3 },
    own: { playerId: OWN, isOwn: true, place: 2, longestLifeS: 10, samples: [5 / 80, 0.25, 0.5] },
    nemesis: { name: "P1", times: 3, isOwn: false },
    favourite: null,
    awards: [
      { kind: "longestLife", who: { name: "P1" }, value: 30 },
      { kind: "biggestMeal", who: { name: "Jan" }, value: 33 },
    ],
    series: [
      { who: null, team: 2, color: TEAM_COLORS[1], isOwn: true, wins: 1 },
      { who: null, team: 1, color: TEAM_COLORS[0], isOwn: false },
    ],
  });
  expect(results.value?.awards).toHaveLength(2);
  expect(results.value?.teams).toEqual([
    { team: 2, color: TEAM_COLORS[1], score: 140, isOwn: true },
    { team: 1, color: TEAM_COLORS[0], score: 60, isOwn: false },
    { team: 3, color: TEAM_COLORS[2], score: 0, isOwn: false },
  ]);
});

test("nobody who ate anything, and nobody known", () => {
  state.rounds.results = { ...RESULTS, lines: [line(1, 1, [0, 0])], series: [], teamScores: [] };
  openBook().publish();
  expect(store.results.value).toMatchObject({ own: null, topScore: 0, teams: [], series: [] });
  expect(store.results.value?.rows[0]?.samples).toEqual([0, 0]);
});

test("a window that comes back keeps what it shows; another end has another key, and the next round clears it", () => {
  state.rounds.results = RESULTS;
  const before = openBook();
  before.publish();
  const shown = store.results.value;
  state.rounds.results = structuredClone(RESULTS);
  const book = openBook(TIMED, before);
  book.publish();
  expect(store.results.value).toBe(shown);
  state.rounds.results = null;
  book.publish();
  expect(store.results.value).toBeNull();
  state.rounds.results = RESULTS;
  book.publish();
  expect(store.results.value?.key).not.toBe(shown?.key);
});
