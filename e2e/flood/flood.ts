// One flood: a host, players who play and are counted before, during and after it, and a newcomer in the middle of it.
import { setTimeout as wait } from "node:timers/promises";
import { type Measured, startMeasured } from "../swarm/childProcess.ts";
import { startHostProcess } from "../swarm/hostProcess.ts";
import { createHistogram, createRecorder, DURATIONS, type Recorder, rounded } from "../swarm/measure.ts";
import { type Crowd, openNumbered, withSwarm } from "../swarm/swarm.ts";
import type { FloodKind } from "./floods.ts";

export type FloodOptions = {
  kind: FloodKind;
  players: number;
  connections: number;
  /** Paths of the dedicated host's script and of the flooder's. */
  hostScript: string;
  flooderScript: string;
  /** For the host, null for any. */
  core: number | null;
};

/** From one snapshot to the next at one player, milliseconds; null: there was none. */
export type Intervals = { p50: number | null; p99: number | null; max: number | null };

export type FloodFigures = {
  before: Intervals;
  during: Intervals;
  after: Intervals;
  /** Connections of the flood that the host took. */
  opened: number;
  /** Milliseconds from a newcomer's first message to its first snapshot, in the middle of the flood; null: not let
   *  in. */
  newcomerMs: number | null;
  /** Of the players. */
  faults: string[];
};

const WARM_UP_MS = 2000;
const CALM_MS = 5000;
/** The flood's connections stay for so long once all are open. */
const STANDING_MS = 4000;
/** The host gets so long to close two thousand connections before it is measured again. */
const GOING_MS = 1000;
const SEED = 1;
/** More than the players' seats, so that the flood does not find the host full because of the players. */
const SPARE_SEATS = 16;

function take(recorder: Recorder): Intervals {
  const { intervals } = recorder;
  recorder.intervals = createHistogram(DURATIONS);
  return {
    p50: rounded(intervals.percentile(0.5), 1),
    p99: rounded(intervals.percentile(0.99), 1),
    max: rounded(intervals.max(), 1),
  };
}

/** @returns milliseconds until one more guest was in; null: it was not let in */
async function timeNewcomer(crowd: Crowd): Promise<number | null> {
  const beganMs = crowd.now();
  try {
    const client = await openNumbered(crowd, createRecorder(), crowd.players);
    const tookMs = crowd.now() - beganMs;
    client.close();
    return rounded(tookMs, 0);
  } catch {
    // Not let in: that is the figure.
    return null;
  }
}

async function floodOnce(options: FloodOptions, crowd: Crowd): Promise<FloodFigures> {
  const { kind, connections, flooderScript } = options;
  const port = new URL(crowd.url).port;
  return await withSwarm(crowd, async ({ recorder }) => {
    await wait(WARM_UP_MS);
    recorder.isOpen = true;
    await wait(CALM_MS);
    const before = take(recorder);
    let flooder: Measured | null = null;
    try {
      flooder = await startMeasured([flooderScript, port, kind, String(connections)], null);
      const newcomer = timeNewcomer(crowd);
      await wait(STANDING_MS);
      const during = take(recorder);
      const opened = Number(flooder.ready.opened);
      const newcomerMs = await newcomer;
      await flooder.stop();
      await wait(GOING_MS);
      take(recorder);
      await wait(CALM_MS);
      return { before, during, after: take(recorder), opened, newcomerMs, faults: recorder.faults };
    } finally {
      await flooder?.stop();
    }
  });
}

/** The host and the flood are gone when it resolves. */
export async function flood(options: FloodOptions): Promise<FloodFigures> {
  const { players, hostScript, core } = options;
  const host = await startHostProcess({
    script: hostScript,
    ruleset: "bench5k",
    players: players + SPARE_SEATS,
    seed: SEED,
    core,
  });
  try {
    return await floodOnce(options, {
      url: host.url,
      players,
      seed: SEED,
      fullClients: 0,
      now: () => performance.now(),
    });
  } finally {
    await host.stop();
  }
}
