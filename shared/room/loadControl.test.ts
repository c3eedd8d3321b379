// The ladder of what an overloaded host leaves out, second by second.
import { expect, test } from "vitest";
import { controlLoad, createLoadState, type Pressure } from "./loadControl.ts";

function bear(seconds: readonly Pressure[]): string[] {
  const state = createLoadState();
  return seconds.map((pressure) => {
    controlLoad(state, pressure);
    return state.load;
  });
}

function play(utilizations: readonly number[]): string[] {
  return bear(utilizations.map((utilization) => ({ utilization, lostMs: 0 })));
}

test("detail goes one rung a second while the core is full, and no further than every other snapshot", () => {
  expect(play([0.5, 0.95, 0.95, 0.95, 0.8])).toEqual(["none", "far", "snapshots", "snapshots", "snapshots"]);
});

test("it comes back one rung for every three quiet seconds in a row, and one moment of rest is not enough", () => {
  expect(play([1, 1, 0.6, 0.6, 0.8, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6])).toEqual([
    ...["far", "snapshots", "snapshots", "snapshots", "snapshots"],
    ...["snapshots", "snapshots", "far", "far", "far", "none", "none"],
  ]);
});

test("a host that cannot bear what came back waits twice as long for it the next time", () => {
  const quiet = (seconds: number) => Array<number>(seconds).fill(0.6);
  const rungs = play([1, ...quiet(3), 1, ...quiet(6), 1, ...quiet(12), 0.6]);
  const falls = rungs.flatMap((rung, second) => (rung === "none" ? [second] : []));
  expect(falls.slice(0, 3)).toEqual([3, 10, 23]);
});

test("ticks are said to be lost only when they are, and everything else has been left out", () => {
  const seconds = [
    { utilization: 1, lostMs: 300 },
    { utilization: 1, lostMs: 300 },
    { utilization: 1, lostMs: 500 },
    { utilization: 0.7, lostMs: 500 },
  ];
  expect(bear(seconds)).toEqual(["far", "snapshots", "ticks", "snapshots"]);
});
