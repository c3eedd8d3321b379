// How much of the picture is drawn follows how even its frames come: steps in order, settles, does not swing.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createRng, nextFloat } from "../../../shared/math/rng.ts";
import {
  createQualityControl,
  createQualityWatch,
  FIRST_WAIT_MS,
  JUDGED_MS,
  listQualities,
  noteFrame,
  UNJUDGED_MS,
} from "./quality.ts";

const ALL = { isAutomatic: true, effects: true, sharp: true, tinyNames: true };
const LOWEST = listQualities(ALL, 2).length - 1;

/** A match on a machine that takes `frameMs` for a frame of a level. @returns each change with its time */
function play(seconds: number, frameMs: (level: number, nowMs: number) => number) {
  const watch = createQualityWatch();
  const changes: { level: number; atMs: number }[] = [];
  for (let nowMs = 5000; nowMs < 5000 + seconds * 1000; nowMs += frameMs(watch.level, nowMs)) {
    if (noteFrame(watch, nowMs, LOWEST)) changes.push({ level: watch.level, atMs: nowMs - 5000 });
  }
  return { level: watch.level, changes, levels: changes.map(({ level }) => level) };
}

test("what costs much and is missed least goes first", () => {
  expect(listQualities(ALL, 2)).toEqual([
    { effects: "full", ratio: 2, tinyNames: true },
    { effects: "few", ratio: 2, tinyNames: true },
    { effects: "none", ratio: 2, tinyNames: true },
    { effects: "none", ratio: 1, tinyNames: true },
    { effects: "none", ratio: 0.75, tinyNames: true },
    { effects: "none", ratio: 0.75, tinyNames: false },
  ]);
});

test("a switch that is off is off from the start, and a step that would change nothing is none", () => {
  const bare = listQualities({ ...ALL, effects: false, sharp: false, tinyNames: false }, 2);
  expect(bare).toEqual([
    { effects: "none", ratio: 1, tinyNames: false },
    { effects: "none", ratio: 0.75, tinyNames: false },
  ]);
  const plain = listQualities(ALL, 1);
  expect(plain.map(({ ratio }) => ratio)).toEqual([1, 1, 1, 0.75, 0.75]);
});

test("a machine that keeps up keeps all", () => {
  expect(play(120, () => 1000 / 60).changes).toEqual([]);
  expect(play(120, () => 1000 / 144).changes).toEqual([]);
});

test("a slow machine steps down one by one until its frames come in time, and stays there", () => {
  const { levels, changes } = play(50, (level) => (level < 3 ? 30 - 2 * level : 1000 / 60));
  expect(levels).toEqual([1, 2, 3]);
  expect(changes[0]!.atMs).toBeGreaterThan(JUDGED_MS + UNJUDGED_MS - 50);
});

test("the first second is not judged, nor a page that was hidden", () => {
  const hitch = (nowMs: number) => (nowMs < 5000 + UNJUDGED_MS - 100 ? 90 : 1000 / 60);
  expect(play(20, (_, nowMs) => hitch(nowMs)).changes).toEqual([]);
  // Woken once a second, as a hidden page is.
  expect(play(120, () => 1000).changes).toEqual([]);
});

test("now and then a long frame is no slow machine", () => {
  const rng = createRng(3);
  expect(play(60, () => (nextFloat(rng) < 0.2 ? 60 : 1000 / 60)).changes).toEqual([]);
});

test("what was too much for a while comes back, a step a minute", () => {
  const { levels, changes } = play(400, (level, nowMs) =>
    nowMs < 15_000 && level < 2 ? 30 - 5 * level : 1000 / 60,
  );
  expect(levels).toEqual([1, 2, 1, 0]);
  expect(changes[2]!.atMs - changes[1]!.atMs).toBeGreaterThanOrEqual(FIRST_WAIT_MS);
  expect(changes[3]!.atMs - changes[2]!.atMs).toBeGreaterThanOrEqual(FIRST_WAIT_MS);
});

test("a machine at the edge tries again ever more seldom", () => {
  const { changes } = play(3600, (level) => (level < 1 ? 25 : 1000 / 60));
  const tries = changes.filter(({ level }) => level === 0).map(({ atMs }) => atMs);
  const pauses = tries.map((atMs, i) => atMs - (tries[i - 1] ?? 0));
  expect(tries.length).toBeLessThanOrEqual(6);
  expect(pauses.at(-1)!).toBeGreaterThan(4 * pauses[0]!);
});

test("a display of 30 frames a second gets the whole picture: no step would make it faster", () => {
  const { level, changes } = play(600, () => 1000 / 30);
  expect(level).toBe(0);
  expect(changes).toHaveLength(LOWEST + 1);
});

propTest.prop([fc.array(fc.double({ min: 12, max: 70, noNaN: true }), { minLength: 6, maxLength: 6 })])(
  "whatever its levels cost, it changes one step at a time and at most once in the judged time",
  (costs) => {
    const sorted = costs.toSorted((a, b) => b - a);
    const { changes } = play(300, (level) => sorted[level]!);
    let before = { level: 0, atMs: 0 };
    for (const change of changes) {
      const isGivenUp = change.level === 0 && before.level === LOWEST;
      if (!isGivenUp) expect(Math.abs(change.level - before.level)).toBe(1);
      expect(change.atMs - before.atMs).toBeGreaterThanOrEqual(JUDGED_MS - 80);
      if (change.level < before.level && !isGivenUp)
        expect(change.atMs - before.atMs).toBeGreaterThanOrEqual(FIRST_WAIT_MS);
      before = change;
    }
  },
);

test("without the automatic, or outside a match, late frames change nothing; another wish begins anew", () => {
  const control = createQualityControl();
  const frames = (count: number, isMatch: boolean, fromMs: number) => {
    for (let i = 0; i < count; i++) control.choose(fromMs + 40 * i, 2, isMatch);
    return control.choose(fromMs + 40 * count, 2, isMatch);
  };
  expect(frames(300, false, 0)).toEqual({ effects: "full", ratio: 2, tinyNames: true });
  expect(frames(120, true, 20_000).effects).toBe("few");
  control.setWish({ ...ALL, isAutomatic: false, sharp: false });
  expect(frames(300, true, 40_000)).toEqual({ effects: "full", ratio: 1, tinyNames: true });
});
