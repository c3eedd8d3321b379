// From which checkpoint a match goes on, and after how many deaths it does not: the clock is a number.

import { expect, test } from "vitest";
import { PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";
import { RescuePlan } from "./rescue.ts";

const at = (tick: number): HostCheckpoint => ({
  match: "m".repeat(22),
  tick,
  people: 1,
  desk: { order: PLAIN_ORDER, password: null },
  room: new Uint8Array(1),
});

/** "c60": a checkpoint at tick 60; "x": a death; "s": the next second. @returns the tick of each choice, null: given up */
function live(story: string, first: number | null = null): (number | null)[] {
  const plan = new RescuePlan(first === null ? null : at(first));
  const chosen: (number | null)[] = [];
  let nowMs = 5000;
  for (const word of story.split(" ")) {
    if (word === "x") {
      const choice = plan.choose(nowMs);
      chosen.push(choice?.tick ?? null);
      if (choice) plan.onRestored(nowMs);
    } else if (word.endsWith("s")) nowMs += 1000 * Number.parseInt(word, 10);
    else plan.note(at(Number(word)), nowMs);
  }
  return chosen;
}

test.each<[string, string, (number | null)[]]>([
  ["without any checkpoint there is nothing to go on from", "x", [null]],
  ["the newest is where a match goes on", "60 2s 120 2s 180 x", [180]],
  ["who dies of what was restored goes on from the one before", "60 2s 120 x 1s x", [120, 60]],
  ["one made of what was restored is no better", "60 2s 120 x 2s 180 2s 240 1s x", [120, 60]],
  ["the only one there is may be tried again", "60 x 1s x", [60, 60]],
  ["ten seconds later it was no fault of the restore", "60 2s 120 x 2s 180 8s 240 x", [120, 240]],
  ["a third death within a minute is the last", "60 x 20s 120 x 20s 180 x", [60, 120, null]],
  ["a death a minute goes on for ever", "60 x 30s 120 x 31s 180 x 30s 240 x", [60, 120, 180, 240]],
  [
    "after a suspect one the next are as good as any",
    "60 2s 120 x 1s x 11s 180 2s 240 60s x",
    [120, 60, 240],
  ],
])("%s", (_what, story, chosen) => {
  expect(live(story)).toEqual(chosen);
});

test("a match that goes on already has what it goes on from", () => {
  expect(live("x 1s x 1s x", 900)).toEqual([900, 900, null]);
});

test("what cannot be restored is a death like any other: the one before, then none", () => {
  const plan = new RescuePlan(at(60));
  plan.note(at(120), 0);
  expect([0, 40, 80].map((nowMs) => plan.choose(20_000 + nowMs)?.tick)).toEqual([120, 60, undefined]);
});

test("a match that goes back to an older state is locked and has its password as it was last set", () => {
  const plan = new RescuePlan(at(60));
  const desk = { order: { ...PLAIN_ORDER, isLocked: true }, password: { salt: "s", hash: "h" } };
  plan.note({ ...at(120), desk }, 0);
  const chosen = [plan.choose(20_000), plan.choose(20_040)];
  expect(chosen.map((checkpoint) => [checkpoint?.tick, checkpoint?.desk])).toEqual([
    [120, desk],
    [60, desk],
  ]);
});
