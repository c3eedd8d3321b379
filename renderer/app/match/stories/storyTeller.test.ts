// Stories of a match: seldom, one at a time, only what lasts, and each once.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import { createStore, type Store } from "../../../ui/store.ts";
import { PAUSE_MS, QUIET_MS, STORY_MS, StoryTeller } from "./storyTeller.ts";

const OWN = 1;
const STEP_MS = 100;

let store: Store;
let teller: StoryTeller;
let nowMs: number;
let told: string[];

beforeEach(() => {
  store = createStore({ ...PLAIN_SETTINGS }, "guest", null);
  nowMs = 0;
  told = [];
  teller = new StoryTeller(store, OWN, (playerId) => ({
    ...PLAIN_PROFILE,
    ...{ playerId, name: `P${playerId}`, isOwn: playerId === OWN },
  }));
  store.story.subscribe((story) => {
    if (story === null) return;
    const words = story.kind === "leads" ? "leads" : story.isBetter ? "up" : "down";
    told.push(`${words} ${story.kind === "leads" ? story.who.name : story.rank}`);
  });
});

/** So long with players in this order. @returns what is told meanwhile */
function play(seconds: number, order: readonly number[], isAlive = order.includes(OWN)): string[] {
  const standing = order.map((playerId, index) => ({ playerId, rank: index + 1, score: 100 - index }));
  for (let ms = 0; ms < 1000 * seconds; ms += STEP_MS) {
    nowMs += STEP_MS;
    teller.publish(nowMs, standing, isAlive);
  }
  return told.splice(0);
}

const START_S = QUIET_MS / 1000 + 1;

test("at the start of a match nothing is told, and what was so then is no news later", () => {
  expect(play(3, [2, OWN, 3, 4])).toEqual([]);
  expect(play(START_S, [OWN, 2, 3, 4])).toEqual([]);
  expect(play(60, [OWN, 2, 3, 4])).toEqual([]);
});

test("who takes the lead is told once it lasts, oneself too, for a moment and once", () => {
  play(START_S, [2, 3, OWN, 4]);
  expect(play(1, [OWN, 2, 3, 4])).toEqual([]);
  expect(play(20, [2, 3, OWN, 4])).toEqual([]);
  expect(play(2, [OWN, 2, 3, 4])).toEqual(["leads P1"]);
  expect(store.story.value).not.toBeNull();
  play(STORY_MS / 1000, [OWN, 2, 3, 4]);
  expect(store.story.value).toBeNull();
  expect(play(60, [OWN, 2, 3, 4])).toEqual([]);
  expect(play(20, [2, OWN, 3, 4])).toEqual(["leads P2"]);
});

test("between two stories there is a pause; what is no longer so by then is not told", () => {
  play(START_S, [2, 3, 4, 5, OWN]);
  expect(play(3, [OWN, 2, 3, 4, 5])).toEqual(["leads P1"]);
  expect(play(3, [3, OWN, 2, 4, 5])).toEqual([]);
  expect(play((STORY_MS + PAUSE_MS) / 1000, [OWN, 3, 2, 4, 5])).toEqual([]);
});

test("leads that others take from each other are told seldom", () => {
  play(START_S, [2, 3, OWN, 4]);
  const minute = Array.from({ length: 20 }, (_, turn) => play(3, turn % 2 ? [2, 3, OWN, 4] : [3, 2, OWN, 4]));
  expect(minute.flat().length).toBeLessThanOrEqual(3);
  expect(minute.flat().length).toBeGreaterThan(0);
});

test("one's own way into the first three is told, and a far fall from there; between bots and below nothing is", () => {
  play(START_S, [2, 3, 4, 5, 6, 7, OWN, 8]);
  expect(play(20, [2, 3, 4, 5, OWN, 6, 7, 8])).toEqual([]);
  expect(play(20, [2, 4, OWN, 3, 5, 6, 7, 8])).toEqual(["up 3"]);
  expect(play(20, [2, OWN, 4, 3, 5, 6, 7, 8])).toEqual(["up 2"]);
  expect(play(20, [2, 4, 3, OWN, 5, 6, 7, 8])).toEqual([]);
  expect(play(20, [2, OWN, 4, 3, 5, 6, 7, 8])).toEqual([]);
  expect(play(20, [2, 4, 3, 5, OWN, 6, 7, 8])).toEqual(["down 5"]);
  expect(play(20, [2, 4, 3, 5, 6, OWN, 7, 8])).toEqual([]);
});

test("the last place is no news, however good it sounds; nor is being first of one", () => {
  play(START_S, [2, 3, 4, OWN]);
  expect(play(20, [2, 3, OWN])).toEqual([]);
  expect(play(20, [OWN])).toEqual([]);
});

test("a new life begins without a story: neither a fall nor a place come to by chance", () => {
  play(START_S, [2, 3, OWN, 4, 5, 6, 7]);
  play(20, [2, OWN, 3, 4, 5, 6, 7]);
  play(2, [2, 3, 4, 5, 6, 7], false);
  expect(play(7, [2, OWN, 3, 4, 5, 6, 7])).toEqual([]);
  expect(play(30, [2, 3, 4, 5, 6, 7, OWN])).toEqual(["down 7"]);
});

test("who watches hears of leads alone", () => {
  play(START_S, [2, 3, 4, 5], false);
  expect(play(30, [3, 2, 4, 5], false)).toEqual(["leads P3"]);
});
