// A window that watches: its view glides from snapshot to snapshot, and is the host's.

import { expect, test } from "vitest";
import type { WatchView } from "../../shared/net/sections/watch.ts";
import { SnapshotEncoder } from "../../shared/net/snapshot/encoder.ts";
import { createSentState } from "../../shared/net/snapshot/sentState.ts";
import { snapshotOf } from "../../shared/net/snapshot/snapshot.stage.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { createWorld } from "../../shared/sim/world.ts";
import { createMatchState } from "./matchState.ts";
import { interpolateWatch } from "./watchView.ts";

function between(from: WatchView | undefined, to: WatchView | undefined, part: number) {
  const withView = (watch: WatchView | undefined) => snapshotOf(watch && { watch });
  return { before: withView(from), after: withView(to), part };
}

test("the view is on its way from one snapshot to the next", () => {
  const from = { playerId: 1, x: 100, y: 50, totalRadius: 40 };
  const to = { playerId: 1, x: 140, y: 90, totalRadius: 60 };
  expect(interpolateWatch(between(from, to, 0.25))).toEqual({ playerId: 1, x: 110, y: 60, totalRadius: 45 });
});

test("it does not fly through the arena to somebody else", () => {
  const from = { playerId: 1, x: 100, y: 50, totalRadius: 40 };
  const to = { playerId: 2, x: 3000, y: 90, totalRadius: 60 };
  expect(interpolateWatch(between(from, to, 0.9))).toEqual(from);
  expect(interpolateWatch(between(to, undefined, 0.5))).toEqual(to);
  expect(interpolateWatch(between(undefined, undefined, 0.5))).toBeNull();
});

test("P39 what a watching window shows is what the host says, and its inputs count from the middle of that", () => {
  const rules = { ...ARENA, ballsAtStart: 0, ballsLow: 0, virusesMin: 0 };
  const state = createMatchState({ playerId: 5, rules });
  const world = createWorld(rules, 1);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const watch = { playerId: 2, x: 3000, y: 2000, totalRadius: 64 };
  for (let tick = 1; tick <= 10; tick++) {
    encoder.beginTick(world.bodies, tick, tick);
    const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: 5, watch };
    state.onSnapshot(encoder.encode(source, sent), (tick * 1000) / rules.stepHz);
  }
  const { viewport } = state.sampleFrame(400);
  expect(viewport).toEqual({ left: 2040, top: 1460, right: 3960, bottom: 2540 });
  expect(state.watch).toMatchObject({ x: 3000, y: 2000 });
  expect(state.isAlive).toBe(false);
});
