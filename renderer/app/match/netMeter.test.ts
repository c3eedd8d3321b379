// What the meter makes of a match, with the match and the clock written out here.

import { expect, test } from "vitest";
import { snapshotOf } from "../../../shared/net/snapshot/snapshot.stage.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import { type MeteredState, NetMeter } from "./netMeter.ts";

type Cells = ReturnType<MeteredState["predictedCells"]>;

function snapshot(tick: number, more: object = {}): Snapshot {
  return snapshotOf({ tick, ...more });
}

function createState() {
  const state = {
    newest: null as Snapshot | null,
    predictedTick: 5,
    cells: [{ id: 1, x: 0, y: 0, radius: 10 }] as Cells,
    predictedCells: (): Cells => state.cells.map((cell) => ({ ...cell })),
    jitterMs: 3,
    delayMs: 67,
    leadTicks: 2.5,
  };
  return state;
}

/** One snapshot, and what it changes of the own cells. */
function take(
  meter: NetMeter,
  state: ReturnType<typeof createState>,
  nowMs: number,
  change: () => void = () => undefined,
  more: object = {},
) {
  meter.beforeSnapshot(state);
  state.newest = snapshot((state.newest?.tick ?? 0) + 1, more);
  change();
  meter.afterSnapshot(state, nowMs);
}

test("a correction is how far the host's word moved an own cell; the worst is remembered for ten seconds", () => {
  const [meter, state] = [new NetMeter(), createState()];
  take(meter, state, 0, () => Object.assign(state.cells[0]!, { x: 3, y: 4 }));
  expect(meter.measure(state, 0)).toMatchObject({ correctionUnits: 5, correctionP99Units: 5 });
  take(meter, state, 33);
  expect(meter.measure(state, 33)).toMatchObject({ correctionUnits: 0, correctionP99Units: 5 });
  expect(meter.measure(state, 10_020).correctionP99Units).toBe(0);
});

test("death, birth and another tick are no corrections", () => {
  const [meter, state] = [new NetMeter(), createState()];
  take(meter, state, 0, () => {
    state.cells = [{ id: 2, x: 500, y: 500, radius: 10 }];
  });
  take(meter, state, 33, () => {
    state.predictedTick = 90;
    state.cells[0]!.x = 900;
  });
  expect(meter.measure(state, 40)).toMatchObject({ correctionUnits: 0, correctionP99Units: 0 });
});

test("intervals and the worst age of the newest snapshot", () => {
  const [meter, state] = [new NetMeter(), createState()];
  for (const nowMs of [0, 30, 70]) take(meter, state, nowMs);
  for (const nowMs of [80, 170, 180]) meter.onFrame(nowMs);
  take(meter, state, 181);
  meter.onFrame(182);
  expect(meter.measure(state, 182)).toMatchObject({
    snapshotIntervalsMs: [30, 40, 111],
    snapshotAgeMs: 110,
    frameIntervalsMs: [90, 10, 2],
    frame: { p50Ms: 10, p99Ms: 90 },
  });
});

test("a snapshot that was not taken tells nothing", () => {
  const [meter, state] = [new NetMeter(), createState()];
  take(meter, state, 0);
  meter.beforeSnapshot(state);
  meter.afterSnapshot(state, 500);
  take(meter, state, 533);
  expect(meter.measure(state, 533).snapshotIntervalsMs).toEqual([533]);
});

test("time in which nobody looked is no frame time", () => {
  const [meter, state] = [new NetMeter(), createState()];
  meter.onFrame(0);
  meter.onRest();
  meter.onFrame(60_000);
  meter.onFrame(60_016);
  expect(meter.measure(state, 60_016).frame).toEqual({ p50Ms: 16, p99Ms: 16 });
});

test("what the host told of its ticks stays until it tells again", () => {
  const [meter, state] = [new NetMeter(), createState()];
  expect(meter.measure(state, 0).hostTick).toBeNull();
  take(meter, state, 0, undefined, { hostTick: { p50Ms: 0.2, p99Ms: 1.5 } });
  take(meter, state, 33);
  expect(meter.measure(state, 33).hostTick).toEqual({ p50Ms: 0.2, p99Ms: 1.5 });
});
