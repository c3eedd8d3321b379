// One siege: a host, players, and attackers of one kind, which start when the measurement of the players starts.
import { setTimeout as wait } from "node:timers/promises";
import { type Measured, startMeasured } from "../swarm/childProcess.ts";
import { startHostProcess } from "../swarm/hostProcess.ts";
import { rounded } from "../swarm/measure.ts";
import { runSwarm } from "../swarm/swarm.ts";

export type SiegeOptions = {
  kind: string;
  players: number;
  attackers: number;
  /** Paths of the dedicated host's script and of the attackers'. */
  hostScript: string;
  attackersScript: string;
  /** For the host, null for any. */
  core: number | null;
};

export type SiegeFigures = {
  kind: string;
  /** Snapshots received in WINDOW_TICKS: by the player with the fewest, and the mean of all players. */
  fewest: number;
  mean: number;
  /** The longest time one player waited for the next snapshot, milliseconds; null when there was none. */
  longestGapMs: number | null;
  /** The host's own, 99th percentile, milliseconds; null when it did not answer in the end. */
  tickMsP99: number | null;
  /** Of the players: who lost its connection, or never got in. */
  faults: string[];
};

const WINDOW_S = 3;
export const WINDOW_TICKS = 90;
/** Of those, a player must have been sent. */
export const ENOUGH_TICKS = 85;
/** The players have joined, and their joins are told. */
const WARM_UP_MS = 1000;
const SEED = 1;

/** Attackers beside players; the host and all others are gone when it resolves. */
export async function besiege(options: SiegeOptions): Promise<SiegeFigures> {
  const { kind, players, attackers, core } = options;
  const seats = players + attackers;
  const host = await startHostProcess({
    script: options.hostScript,
    ruleset: "bench5k",
    players: seats,
    seed: SEED,
    core,
  });
  let hostile: Measured | null = null;
  try {
    const { recorder, windowS, joined, fewestSnapshots } = await runSwarm({
      url: host.url,
      players,
      seconds: WINDOW_S,
      warmUpMs: WARM_UP_MS,
      hasRounds: false,
      seed: SEED,
      fullClients: 0,
      now: () => performance.now(),
      wait: (ms) => wait(ms),
      async onWindow(edge) {
        if (edge === "end") return;
        const port = new URL(host.url).port;
        hostile = await startMeasured([options.attackersScript, port, kind, String(attackers)], null);
      },
    });
    // The machine may have opened the window for a little longer.
    const share = WINDOW_S / windowS;
    return {
      kind,
      fewest: joined < players ? 0 : Math.min(WINDOW_TICKS, Math.round(fewestSnapshots * share)),
      mean: Math.min(WINDOW_TICKS, rounded((recorder.snapshots / players) * share, 1)),
      longestGapMs: rounded(recorder.intervals.max(), 0),
      tickMsP99: (await host.readTickMs())?.p99 ?? null,
      faults: recorder.faults,
    };
  } finally {
    await (hostile as Measured | null)?.stop();
    await host.stop();
  }
}
