// What a window does with snapshots: reads them, finds out what happened, draws the others between two of them, predicts its own cells.

import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import { recordMatch } from "../../shared/net/snapshot/recordedMatch.stage.ts";
import type { Rules } from "../../shared/rules.ts";
import { benchRules } from "../../shared/rulesets/bench.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { MatchEvents } from "./events/matchEvents.ts";
import { MatchObserver } from "./events/matchObserver.ts";
import type { FrameMover } from "./frame.ts";
import { interpolateMovers } from "./interpolation.ts";
import { Prediction } from "./prediction.ts";

/** Ticks of play that are kept and told again and again. */
const KEPT_TICKS = 300;
/** Inputs under way, at 130 ms of round trip. */
const UNACKNOWLEDGED = 4;

function decoding(rules: Rules, players: number) {
  return () => {
    const bytes = recordMatch(rules, players, KEPT_TICKS);
    let decoder = createSnapshotDecoder();
    let at = 0;
    return () => {
      if (at === 0) decoder = createSnapshotDecoder();
      decoder.decode(bytes[at]!);
      at = (at + 1) % bytes.length;
    };
  };
}

function readMatch(rules: Rules, players: number) {
  const decoder = createSnapshotDecoder();
  return recordMatch(rules, players, KEPT_TICKS).map((bytes) => decoder.decode(bytes));
}

function interpolating(rules: Rules, players: number) {
  return () => {
    const snapshots = readMatch(rules, players);
    const pool: FrameMover[] = [];
    const between = { before: snapshots[0]!, after: snapshots[1]!, part: 0 };
    let frame = 0;
    return () => {
      // Two display frames to a tick.
      const at = (frame >> 1) % (KEPT_TICKS - 1);
      between.before = snapshots[at]!;
      between.after = snapshots[at + 1]!;
      between.part = frame++ & 1 ? 0.75 : 0.25;
      interpolateMovers(between, pool);
    };
  };
}

function predicting(rules: Rules, players: number) {
  return () => {
    const snapshots = readMatch(rules, players);
    const input = { moveX: 500, moveY: -300, buttons: 0 };
    let prediction = new Prediction(rules);
    let at = 0;
    return () => {
      if (at === 0) prediction = new Prediction(rules);
      const { tick, worldTick, ownCells } = snapshots[at]!;
      prediction.reconcile(tick, worldTick, ownCells);
      while (prediction.tick < tick + UNACKNOWLEDGED) prediction.step(input);
      at = (at + 1) % KEPT_TICKS;
    };
  };
}

/** @param isHeard whether anybody listens, and then to everything */
function observing(rules: Rules, players: number, isHeard: boolean) {
  return () => {
    const snapshots = readMatch(rules, players);
    const events = new MatchEvents();
    if (isHeard) events.on("all", () => undefined);
    const observer = new MatchObserver(rules, 1, events);
    let at = 0;
    return () => {
      observer.observe(snapshots[at]!, at === 0, at);
      at = (at + 1) % KEPT_TICKS;
    };
  };
}

export const benches = [
  { name: "decode, Classic 10 players", setUp: decoding(CLASSIC, 10) },
  { name: "decode, world 5k 200 players", setUp: decoding(benchRules("5k"), 200) },
  { name: "events nobody hears, world 5k 200 players", setUp: observing(benchRules("5k"), 200, false) },
  { name: "events all heard, Classic 10 players", setUp: observing(CLASSIC, 10, true) },
  { name: "events all heard, world 5k 200 players", setUp: observing(benchRules("5k"), 200, true) },
  { name: "interpolate, Classic 10 players", setUp: interpolating(CLASSIC, 10) },
  { name: "interpolate, world 5k 200 players", setUp: interpolating(benchRules("5k"), 200) },
  { name: "predict 4 inputs, Classic 10 players", setUp: predicting(CLASSIC, 10) },
  { name: "predict 4 inputs, world 5k 200 players", setUp: predicting(benchRules("5k"), 200) },
];
