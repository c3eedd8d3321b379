// When podium, awards and readiness are heard, and when not.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { AWARD_EVERY_MS, AWARDS_MS, PODIUM_MS, RESULTS_SHOWN_MS } from "../../ui/results/moments.ts";
import type { LobbyRow, ResultsView, RoundView } from "../../ui/roundSignals.ts";
import { createStore } from "../../ui/store.ts";
import { createListener } from "./listener.stage.ts";
import { hearReadiness, hearResults } from "./resultSounds.ts";

const time = { nowMs: 0 };
beforeEach(() => {
  time.nowMs = 0;
});

function createRig(isCalm = false) {
  const store = createStore(PLAIN_SETTINGS, "app", "web");
  store.screen.value = "match";
  const listener = createListener(() => time.nowMs);
  const tasks: { atMs: number; task: () => void }[] = [];
  const later = (task: () => void, ms: number) => void tasks.push({ atMs: time.nowMs + ms, task });
  hearResults({ store, engine: listener.engine, isCalm: () => isCalm, later });
  hearReadiness({ store, engine: listener.engine });
  const rig = {
    store,
    /** @returns what was heard until then */
    all(ms: number) {
      for (const { atMs, task } of tasks.splice(0).toSorted((a, b) => a.atMs - b.atMs)) {
        if (atMs > ms) tasks.push({ atMs, task });
        else {
          time.nowMs = atMs;
          task();
        }
      }
      time.nowMs = ms;
      return listener.take();
    },
    /** As all: names and moments. */
    until: (ms: number) => rig.all(ms).map(({ name, atMs }) => [name, atMs] as const),
    placed: () => listener.take(),
  };
  return rig;
}

const row = (playerId: number) => ({ playerId }) as ResultsView["rows"][number];
const resultsOf = (key: number, rows: number, awards: number) =>
  ({
    key,
    rows: Array.from({ length: rows }, (_, i) => row(i + 1)),
    awards: Array.from({ length: awards }, () => ({ kind: "mostEaten", who: row(1), value: 1 })),
  }) as unknown as ResultsView;

test("the third, the second and the first step up as they are seen to, then the awards", () => {
  const rig = createRig();
  rig.store.results.value = resultsOf(1, 5, 2);
  expect(rig.until(10_000)).toEqual([
    ["podium", PODIUM_MS.third],
    ["podium", PODIUM_MS.second],
    ["winner", PODIUM_MS.first],
    ["award", AWARDS_MS],
    ["award", AWARDS_MS + AWARD_EVERY_MS],
  ]);
});

test("the second step is higher than the third, and each award than the one before", () => {
  const rig = createRig();
  rig.store.results.value = resultsOf(1, 3, 3);
  const rates = rig.all(10_000).map(({ name, placed }) => [name, placed.rate ?? 1] as const);
  for (const name of ["podium", "award"]) {
    const climb = rates.filter(([one]) => one === name).map(([, rate]) => rate);
    expect(climb).toEqual(climb.toSorted((a, b) => a - b));
    expect(new Set(climb).size).toBe(climb.length);
  }
});

test("there are as many steps as players, and nobody's without any", () => {
  for (const [rows, steps] of [
    [2, ["podium", "winner"]],
    [1, ["winner"]],
    [0, []],
  ] as const) {
    const rig = createRig();
    time.nowMs = 0;
    rig.store.results.value = resultsOf(1, rows, 0);
    expect(rig.until(10_000).map(([name]) => name)).toEqual(steps);
  }
});

test("nothing more is heard of results that were put aside, of another round's, or after the match was left", () => {
  const aside = createRig();
  aside.store.results.value = resultsOf(1, 3, 3);
  expect(aside.until(PODIUM_MS.third)).toHaveLength(1);
  aside.store.areResultsClosed.value = true;
  expect(aside.until(10_000)).toEqual([]);
  const left = createRig();
  left.store.results.value = resultsOf(1, 3, 3);
  left.store.screen.value = "home";
  expect(left.until(20_000)).toEqual([]);
  const other = createRig();
  other.store.results.value = resultsOf(1, 3, 0);
  other.store.results.value = resultsOf(2, 1, 0);
  expect(other.until(30_000).map(([name]) => name)).toEqual(["winner"]);
});

test("the same results told once more begin nothing anew", () => {
  const rig = createRig();
  rig.store.results.value = resultsOf(1, 1, 0);
  rig.store.results.value = resultsOf(1, 1, 0);
  expect(rig.until(10_000)).toHaveLength(1);
});

test("where less motion is wished all is seen at once, and one sound tells it", () => {
  const rig = createRig(true);
  rig.store.results.value = resultsOf(1, 3, 5);
  expect(rig.until(10_000)).toEqual([["winner", RESULTS_SHOWN_MS]]);
});

const person = (playerId: number, isReady: boolean, isBot = false) =>
  ({ playerId, isReady, isBot, isOwn: playerId === 1 }) as LobbyRow;
const roundOf = (phase: RoundView["phase"], ...people: LobbyRow[]) =>
  ({ phase, people }) as unknown as RoundView;

test("who becomes ready is heard, oneself louder; not who was before, who no longer is, and no bot", () => {
  const rig = createRig();
  const heard = (round: RoundView | null) => {
    rig.store.round.value = round;
    return rig.placed().map(({ name, placed }) => [name, placed.gain]);
  };
  expect(heard(roundOf("lobby", person(1, false), person(2, true), person(9, true, true)))).toEqual([]);
  const other = heard(roundOf("lobby", person(1, false), person(2, true), person(3, true)));
  const own = heard(roundOf("lobby", person(1, true), person(2, true), person(3, true), person(4, true)));
  expect([other, own].map((sounds) => sounds.map(([name]) => name))).toEqual([["ready"], ["ready"]]);
  expect(own[0]![1]).toBeGreaterThan(other[0]![1] as number);
  expect(heard(roundOf("lobby", person(1, false), person(2, true)))).toEqual([]);
  expect(heard(roundOf("countdown", person(1, true), person(2, true), person(5, true)))).toEqual([]);
  expect(heard(roundOf("results", person(1, true)))).toEqual([]);
  expect(heard(null)).toEqual([]);
});
