// The story of one's own lives, from the snapshots of a match: when a death is told and until when, by whom and how often, and
// what is a best.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../../shared/model.ts";
import type { Death } from "../../../../shared/net/sections/death.ts";
import type { RosterEntry } from "../../../../shared/net/sections/roster.ts";
import type { WatchView } from "../../../../shared/net/sections/watch.ts";
import { snapshotOf } from "../../../../shared/net/snapshot/snapshot.stage.ts";
import type { OwnCell, Snapshot, SnapshotMover } from "../../../../shared/net/snapshot/snapshot.ts";
import { ARENA } from "../../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../../shared/rulesets/classic.ts";
import { QUICK } from "../../../../shared/rulesets/quick.ts";
import { TEAMS } from "../../../../shared/rulesets/teams.ts";
import { PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import { MatchEvents } from "../../../net/events/matchEvents.ts";
import { MatchObserver } from "../../../net/events/matchObserver.ts";
import { createStore, type Store } from "../../../ui/store.ts";
import { DEATH_KEYS_MS, DEATH_MOMENT_MS, LifeStory } from "./lifeStory.ts";

const DEATH: Death = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };
const NAMES = new Map([
  [1, "Ola"],
  [2, "Kaja"],
  [3, "Jan"],
]);
const ROSTER: RosterEntry[] = [...NAMES].map(([playerId, name]) => ({
  ...PLAIN_PROFILE,
  ...{ playerId, name, color: playerId },
}));

const body = { id: 9, x: 0, y: 0, radius: 30, isProtected: false, kind: "cell" } as const;
const own = (y: number, radius = 30): OwnCell => ({
  ...{ ...body, playerId: 1, y, radius },
  ...{ impulseX: 0, impulseY: 0, bornTick: 0 },
});

let store: Store;
let state: {
  events: MatchEvents;
  ownPlayerId: number;
  newest: Snapshot | null;
  watch: WatchView | null;
  isAlive: boolean;
};
let observer: MatchObserver;
let listed: Map<number, number>;
let out: { place: number; of: number } | null;

beforeEach(() => {
  const events = new MatchEvents();
  state = { events, ownPlayerId: 1, newest: null, watch: null, isAlive: true };
  observer = new MatchObserver(ARENA, 1, events);
  listed = new Map();
  out = null;
  store = createStore({ ...PLAIN_SETTINGS, bestScores: { arena: 100 } }, "guest", null);
});

function createStory(rules = ARENA, isCalm = false): LifeStory {
  return new LifeStory({
    ...{ rules, state, store, isCalm: () => isCalm },
    find(playerId) {
      const name = NAMES.get(playerId);
      return name === undefined ? null : { ...PLAIN_PROFILE, playerId, name, isOwn: playerId === 1 };
    },
    listedScore: (playerId) => listed.get(playerId) ?? null,
    findOut: () => out,
  });
}

/** A snapshot comes. */
function hear(change: Partial<Snapshot>, atMs = 0): void {
  const told = snapshotOf(change);
  state.newest = told;
  state.isAlive = told.ownCells.some(({ radius }) => radius > 0);
  observer.observe(told, false, atMs);
}

const live = (atMs = 0) => hear({ ownCells: [own(0)] }, atMs);
const die = (atMs = 0, change: Partial<Death> = {}) => {
  hear({ ownCells: [own(0, 0)], death: { ...DEATH, ...change } }, atMs);
  hear({}, atMs);
};

/** A life, its end, and what is told of it. */
function dieOnce(story: LifeStory, atMs: number, change: Partial<Death> = {}) {
  live(atMs);
  story.publish(atMs, { score: 30, cells: 1, rank: 4 });
  die(atMs + 100, change);
  story.publish(atMs + 100 + DEATH_MOMENT_MS, null);
  return store.death.value;
}

test("a death is seen for a moment before it is told in words; at once where less motion is wished", () => {
  const story = createStory();
  die(1000);
  story.publish(1000, null);
  story.publish(999 + DEATH_MOMENT_MS, null);
  expect(store.death.value).toBeNull();
  story.publish(1000 + DEATH_MOMENT_MS, null);
  expect(store.death.value).not.toBeNull();
  const calm = createStory(ARENA, true);
  die(3000);
  calm.publish(3000, null);
  expect(store.death.value).not.toBeNull();
});

test.each([ARENA, QUICK, TEAMS])(
  "600 ms after its end everybody can play again: words, keys and rules ($ruleset)",
  (rules) => {
    const story = createStory(rules);
    die(1000);
    // The store is written ten times a second: this is the latest.
    story.publish(1000 + DEATH_MOMENT_MS + 99, null);
    const deafUntilMs = DEATH_MOMENT_MS + 99 + (store.death.value?.deafMs ?? Number.NaN);
    expect(deafUntilMs).toBe(DEATH_KEYS_MS);
    expect(DEATH_KEYS_MS).toBeLessThan(600);
    expect(1000 * rules.respawnDelayS).toBeLessThanOrEqual(500);
  },
);

test("it is told until the next life that was asked for, by who has had the time to read it", () => {
  const story = createStory();
  expect(dieOnce(story, 0)).toMatchObject({
    ...{ by: { name: "Kaja" }, aliveS: 10, highestScore: 40, cellsEaten: 1 },
    ...{ isAsked: true, isComing: false },
  });
  story.publish(60_000, null);
  expect(store.death.value?.isAsked).toBe(true);
  live(60_050);
  story.publish(60_100, null);
  expect(store.death.value).toBeNull();
});

test("who goes on at once has the news beside the next life, for five seconds from the end of the last", () => {
  const story = createStory();
  dieOnce(story, 0);
  live(600);
  story.publish(700, null);
  expect(store.death.value).toMatchObject({ by: { name: "Kaja" }, isAsked: false, isComing: false });
  story.publish(5099, null);
  expect(store.death.value).not.toBeNull();
  story.publish(5100, null);
  expect(store.death.value).toBeNull();
});

test("where the next life comes by itself the last one is told for five seconds", () => {
  const story = createStory(CLASSIC);
  dieOnce(story, 0);
  expect(store.death.value?.isAsked).toBe(false);
  story.publish(5099, null);
  expect(store.death.value).not.toBeNull();
  story.publish(5100, null);
  expect(store.death.value).toBeNull();
});

test("an end that was followed by another life long ago is over, and who watches is no longer told of it", () => {
  const story = createStory();
  die(1000);
  live(1100);
  story.publish(60_000, null);
  expect(store.death.value).toBeNull();
  dieOnce(story, 61_000);
  state.watch = { playerId: 2, x: 0, y: 0, totalRadius: 50 };
  story.publish(61_500, null);
  expect(store.death.value).toBeNull();
});

test("by the same player: the first time, again, three times; another one is counted alone, and who leaves is forgotten", () => {
  const story = createStory();
  hear({ roster: ROSTER });
  expect(dieOnce(story, 0)?.timesEaten).toBe(1);
  expect(dieOnce(story, 10_000)?.timesEaten).toBe(2);
  expect(dieOnce(story, 20_000, { byPlayerId: 3 })?.timesEaten).toBe(1);
  expect(dieOnce(story, 30_000)?.timesEaten).toBe(3);
  hear({ roster: ROSTER.filter(({ playerId }) => playerId !== 2) });
  hear({ roster: ROSTER });
  expect(dieOnce(story, 40_000)?.timesEaten).toBe(1);
});

test("what is told again of the same end counts once", () => {
  const story = createStory();
  live();
  die(0);
  die(50);
  story.publish(400, null);
  expect(store.death.value?.timesEaten).toBe(1);
});

test("revenge is by who was eaten by oneself before, and by nobody else", () => {
  const story = createStory();
  hear({ kills: [{ byPlayerId: 1, playerId: 2 }] });
  hear({ kills: [{ byPlayerId: 2, playerId: 3 }] });
  expect(dieOnce(story, 0)?.isRevenge).toBe(true);
  expect(dieOnce(story, 10_000, { byPlayerId: 3 })?.isRevenge).toBe(false);
});

test("how big the eater is: by the leaderboard, else by what is seen of it, else unsaid", () => {
  const story = createStory();
  expect(dieOnce(story, 0)?.byScore).toBeNull();
  const seen: SnapshotMover = { ...body, playerId: 2, radius: 50 };
  const blob: SnapshotMover = { ...seen, id: 10, kind: "blob" };
  live(10_000);
  hear({ death: DEATH, movers: [seen, { ...seen, id: 11 }, { ...seen, id: 12, playerId: 3 }, blob] }, 10_000);
  story.publish(11_000, null);
  expect(store.death.value?.byScore).toBeCloseTo(50);
  listed.set(2, 77);
  expect(dieOnce(story, 20_000)?.byScore).toBe(77);
});

test("the place is the one had with the most, of this life alone, and among the first ten", () => {
  const story = createStory();
  const grow = (score: number, rank: number) => story.publish(0, { score, cells: 1, rank });
  live();
  grow(20, 9);
  grow(300, 2);
  grow(250, 7);
  die();
  story.publish(1000, null);
  expect(store.death.value?.rank).toBe(2);
  expect(dieOnce(story, 10_000)?.rank).toBe(4);
  live();
  grow(30, 11);
  die();
  story.publish(1000, null);
  expect(store.death.value?.rank).toBeNull();
});

test("the best ever is that before this life, or this life's where it is more; kept meanwhile it is a new one still", () => {
  const story = createStory();
  expect(dieOnce(story, 0, { highestScore: 99 })).toMatchObject({ bestScore: 100, isNewBest: false });
  live(10_000);
  store.settings.value = { ...store.settings.value, bestScores: { arena: 120 } };
  die(11_000, { highestScore: 120 });
  story.publish(12_000, null);
  expect(store.death.value).toMatchObject({ bestScore: 120, isNewBest: true });
  expect(dieOnce(story, 20_000, { highestScore: 120 })).toMatchObject({ bestScore: 120, isNewBest: false });
});

test("the first life ever by these rules has no best to be measured by", () => {
  const story = createStory(QUICK);
  expect(dieOnce(story, 0, { highestScore: 30 })).toMatchObject({ bestScore: null, isNewBest: false });
});

test("practice and changed rules are no measure: nothing is said of a best", () => {
  store.isPractice.value = true;
  expect(dieOnce(createStory(), 0, { highestScore: 500 })).toMatchObject({
    bestScore: null,
    isNewBest: false,
  });
  store.isPractice.value = false;
  const changed = createStory({ ...ARENA, startRadius: 90 });
  expect(dieOnce(changed, 10_000, { highestScore: 500 })).toMatchObject({
    bestScore: null,
    isNewBest: false,
  });
});

test("in a window that sees all of the arena a card leaves the place where it happened", () => {
  const low = (rules: typeof ARENA, y: number) => {
    const story = createStory(rules);
    hear({ ownCells: [own(y)] });
    hear({ ownCells: [own(y, 0)], death: DEATH });
    story.publish(1000, null);
    return store.death.value?.isLow;
  };
  expect([low(CLASSIC, 700), low(CLASSIC, 100), low(ARENA, 14_000)]).toEqual([true, false, false]);
});

test("an end that comes before any life in sight was while one was away; the next one is not", () => {
  state.isAlive = false;
  const story = createStory();
  die();
  story.publish(DEATH_MOMENT_MS, null);
  expect(store.death.value).toMatchObject({ isAway: true, by: { name: "Kaja" } });
  live(1000);
  die(1100);
  story.publish(1100 + DEATH_MOMENT_MS, null);
  expect(store.death.value).toMatchObject({ key: 2, isAway: false });
});
