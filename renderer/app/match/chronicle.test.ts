// What the HUD tells of people: lines that come and go, the end of a life, whom one watches, who is here.

import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { WatchView } from "../../../shared/net/sections/watch.ts";
import { snapshotOf } from "../../../shared/net/snapshot/snapshot.stage.ts";
import type { OwnCell, Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { MatchObserver } from "../../net/events/matchObserver.ts";
import { MatchNews } from "../../net/matchNews.ts";
import type { MatchState } from "../../net/matchState.ts";
import { RoundHerald } from "../../net/rounds/roundHerald.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { Chronicle } from "./chronicle.ts";

const ROSTER: RosterEntry[] = [
  { ...PLAIN_PROFILE, playerId: 1, name: "Ola", color: 3 },
  { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 4 },
  { ...PLAIN_PROFILE, playerId: 3, name: "Bot Ada", color: 5, role: "bot" },
  { ...PLAIN_PROFILE, playerId: 4, name: "Ewa", color: 6, role: "watcher" },
];
const DEATH = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };
const LEADER = { kind: "leader" } as const;

/** As much of a match's state as is read. */
type Stand = Pick<MatchState, "news" | "events" | "ownPlayerId" | "rounds" | "worldRules"> & {
  roster: Map<number, RosterEntry>;
  newest: Snapshot | null;
  watch: WatchView | null;
  isAlive: boolean;
};

let state: Stand;
let store: Store;
let news: MatchNews;
let observer: MatchObserver;

beforeEach(() => {
  news = new MatchNews();
  const events = new MatchEvents();
  observer = new MatchObserver(ARENA, 1, events);
  const roster = new Map(ROSTER.map((entry) => [entry.playerId, entry]));
  const rounds = new RoundHerald(ARENA, null);
  const known = { roster, news, events, rounds, worldRules: ARENA };
  state = { ...known, ownPlayerId: 1, newest: null, watch: null, isAlive: true };
  store = createStore({ ...PLAIN_SETTINGS, language: "en" }, "guest", null);
});

function createChronicle(rules = ARENA, isCalm = false, isBack = false): Chronicle {
  return new Chronicle(rules, state as unknown as MatchState, store, () => isCalm, isBack);
}

/** A snapshot comes. */
function hear(change: Partial<Snapshot>, atMs = 0): void {
  const told = snapshotOf(change);
  news.observe(told);
  observer.observe(told, false, atMs);
}

test("a line of the kill feed stays for six seconds, and there are five at most", () => {
  const chronicle = createChronicle();
  hear({ kills: [{ byPlayerId: 1, playerId: 2 }] }, 1000);
  chronicle.publish(1000, LEADER);
  expect(store.killFeed.value).toMatchObject([
    { eater: { name: "Ola", isOwn: true }, eaten: { name: "Jan", isOwn: false } },
  ]);
  hear({ kills: Array.from({ length: 5 }, () => ({ byPlayerId: 3, playerId: 2 })) }, 4000);
  chronicle.publish(4000, LEADER);
  expect(store.killFeed.value.map(({ eater }) => eater.playerId)).toEqual([3, 3, 3, 3, 3]);
  expect(new Set(store.killFeed.value.map(({ key }) => key)).size).toBe(5);
  chronicle.publish(10_001, LEADER);
  expect(store.killFeed.value).toEqual([]);
});

test("who comes back sees the ranks of before until there are others: nothing of the HUD goes for a moment", () => {
  const ranks = () => store.leaderboard.value.map(({ playerId }) => playerId);
  const first = createChronicle();
  hear({ leaderboard: [{ rank: 1, playerId: 2, score: 24 }] });
  first.publish(0, LEADER);
  news = new MatchNews();
  state = { ...state, news };
  const back = createChronicle(ARENA, false, true);
  expect(ranks()).toEqual([2]);
  back.publish(100, LEADER);
  expect(ranks()).toEqual([2]);
  hear({ leaderboard: [] });
  back.publish(200, LEADER);
  expect(ranks()).toEqual([]);
});

test("a page that was hidden for an hour tells nothing of it as if it were new, and keeps none of it", () => {
  const chronicle = createChronicle(CLASSIC);
  const HOUR_MS = 3_600_000;
  for (let atMs = 0; atMs < HOUR_MS; atMs += 200) {
    const isLate = atMs >= HOUR_MS - 2000;
    hear({ kills: [{ byPlayerId: isLate ? 3 : 1, playerId: 2 }], death: DEATH }, atMs);
  }
  // The last two seconds are ten kills, of which five are shown; the rest of their time they stay.
  chronicle.publish(HOUR_MS, LEADER);
  expect(store.killFeed.value.map(({ eater }) => eater.playerId)).toEqual([3, 3, 3, 3, 3]);
  chronicle.publish(HOUR_MS + 400, LEADER);
  expect(store.death.value).not.toBeNull();
  // Numbers go to what was kept.
  expect(store.killFeed.value.at(-1)?.key).toBe(5);
  chronicle.publish(HOUR_MS + 4000, LEADER);
  expect(store.killFeed.value.length).toBe(5);
  chronicle.publish(HOUR_MS + 6000, LEADER);
  expect(store.killFeed.value).toEqual([]);
});

test("what happened more than six seconds before the page is shown again is over", () => {
  const chronicle = createChronicle(CLASSIC);
  hear({ kills: [{ byPlayerId: 1, playerId: 2 }], death: DEATH }, 1000);
  const written: unknown[] = [];
  store.killFeed.subscribe((lines) => void written.push(lines));
  chronicle.publish(7001, LEADER);
  expect(store.killFeed.value).toEqual([]);
  expect(written).toHaveLength(1);
  expect(store.death.value).toBeNull();
});

test("who has left has no name to tell", () => {
  const chronicle = createChronicle();
  hear({ kills: [{ byPlayerId: 9, playerId: 2 }] });
  chronicle.publish(0, LEADER);
  expect(store.killFeed.value).toEqual([]);
});

const cell = (radius: number): OwnCell => ({
  ...{ id: 1, playerId: 1, kind: "cell", x: 0, y: 0, radius },
  ...{ isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 },
});

test("own cells come to a mass, a count and a rank", () => {
  const chronicle = createChronicle();
  state.newest = snapshotOf({ ownCells: [cell(30), cell(40), cell(0)] });
  hear({ leaderboard: [{ rank: 14, playerId: 1, score: 24 }] });
  chronicle.publish(0, LEADER);
  expect(store.own.value).toEqual({ score: 25, cells: 2, rank: 14 });
  expect(store.leaderboard.value).toMatchObject([{ rank: 14, name: "Ola", isOwn: true }]);
});

test("one's own mass is the same wherever it stands, at every moment", () => {
  const chronicle = createChronicle();
  hear({
    leaderboard: [
      { rank: 1, playerId: 2, score: 133.2 },
      { rank: 2, playerId: 1, score: 132.2 },
    ],
  });
  for (const [radius, rank] of [
    [115, 2],
    [116, 1],
    [114, 2],
    [0, 2],
  ] as const) {
    state.newest = snapshotOf({ ownCells: [cell(radius)] });
    chronicle.publish(0, LEADER);
    const line = store.leaderboard.value.find(({ isOwn }) => isOwn);
    const row = chronicle.playerRows().find(({ isOwn }) => isOwn);
    expect(line).toMatchObject({ rank, score: (radius * radius) / 100 });
    expect(row?.score).toBe(line?.score);
    if (radius > 0) expect(store.own.value).toMatchObject({ rank, score: line?.score });
    else expect(store.own.value).toBeNull();
  }
});

test("the list of players: the biggest known first, watchers without a score, bots as bots", () => {
  const chronicle = createChronicle();
  hear({
    leaderboard: [
      { rank: 1, playerId: 3, score: 90 },
      { rank: 2, playerId: 1, score: 10 },
    ],
  });
  chronicle.publish(0, LEADER);
  expect(
    chronicle.playerRows().map(({ name, score, isBot, isWatching }) => [name, score, isBot, isWatching]),
  ).toEqual([
    ["Bot Ada", 90, true, false],
    ["Ola", 10, false, false],
    ["Jan", null, false, false],
    ["Ewa", null, false, true],
  ]);
});

test("the list of players: who has dropped out still is in it, and what the circle does meanwhile", () => {
  const chronicle = createChronicle();
  for (const [id, role] of [
    [2, "away"],
    [1, "driven"],
  ] as const)
    state.roster.set(id, { ...state.roster.get(id)!, role });
  const away = chronicle.playerRows().map(({ name, isBot, away }) => [name, isBot, away]);
  expect(away).toEqual([
    ["Ola", false, "driven"],
    ["Jan", false, "away"],
    ["Bot Ada", true, null],
    ["Ewa", false, null],
  ]);
  hear({});
  chronicle.publish(0, LEADER);
  expect(store.awayNames.value).toEqual(["Ola", "Jan"]);
});

test("teams: each has its part of all, one's own is known by the colour, and a watcher has none", () => {
  const chronicle = createChronicle();
  const [blue, orange] = TEAM_COLORS;
  state.roster.set(1, { ...PLAIN_PROFILE, playerId: 1, name: "Ola", color: orange });
  hear({ leaderboard: [], teamScores: [30, 90] });
  chronicle.publish(0, LEADER);
  expect(store.teams.value).toEqual([
    { color: blue, share: 0.25, isOwn: false },
    { color: orange, share: 0.75, isOwn: true },
  ]);
  state.watch = { playerId: 2, x: 0, y: 0, totalRadius: 50 };
  hear({ leaderboard: [], teamScores: [0, 0] });
  chronicle.publish(100, LEADER);
  expect(store.teams.value.map(({ share, isOwn }) => [share, isOwn])).toEqual([
    [0.5, false],
    [0.5, false],
  ]);
  hear({ leaderboard: [] });
  chronicle.publish(200, LEADER);
  expect(store.teams.value).toEqual([]);
});
