// A run's figures as one JSON object and in words. Knows no clients and no process.
import { type Histogram, rounded } from "./measure.ts";
import type { SwarmFigures } from "./swarm.ts";

export type HostCost = {
  /** Cores used in the window. */
  hostCpu: number | null;
  hostRssMb: number | null;
  tickMs: { p50: number; p99: number } | null;
  /** Cores the clients themselves used, the link's proxy included. */
  generatorCpu: number;
};

export type SwarmReport = {
  players: number;
  joined: number;
  seconds: number;
  hostCpu: number | null;
  hostRssMb: number | null;
  bytesPerSecPerClient: number;
  snapshotsPerSec: number;
  intervalMs: { p50: number | null; p99: number | null; max: number | null };
  inputToSnapshotMs: { p50: number | null; p99: number | null };
  tickMs: { p50: number; p99: number } | null;
  generatorCpu: number;
  echoCpu?: number | null;
};

function middleAndTail(histogram: Histogram) {
  return { p50: rounded(histogram.percentile(0.5), 1), p99: rounded(histogram.percentile(0.99), 1) };
}

/** Snapshots a second at one client. */
export function snapshotsPerSec({ recorder, windowS, joined }: SwarmFigures): number {
  return joined === 0 ? 0 : recorder.snapshots / windowS / joined;
}

export function makeReport(players: number, figures: SwarmFigures, cost: HostCost): SwarmReport {
  const { joined, windowS, bytesRead, recorder } = figures;
  const { intervals, responses } = recorder;
  const { tickMs } = cost;
  return {
    players,
    joined,
    seconds: rounded(windowS, 2),
    hostCpu: rounded(cost.hostCpu, 3),
    hostRssMb: rounded(cost.hostRssMb, 1),
    bytesPerSecPerClient: joined === 0 ? 0 : Math.round(bytesRead / windowS / joined),
    snapshotsPerSec: rounded(snapshotsPerSec(figures), 2),
    intervalMs: { ...middleAndTail(intervals), max: rounded(intervals.max(), 1) },
    inputToSnapshotMs: middleAndTail(responses),
    tickMs: tickMs && { p50: rounded(tickMs.p50, 2), p99: rounded(tickMs.p99, 2) },
    generatorCpu: rounded(cost.generatorCpu, 3),
  };
}

/** One figure a line, for a person. */
export function describeReport(report: SwarmReport): string {
  const text = (value: unknown): string =>
    value === null
      ? "unknown"
      : typeof value === "object" && value !== undefined
        ? Object.entries(value as object)
            .map(([key, part]) => `${key} ${text(part)}`)
            .join(", ")
        : String(value);
  return Object.entries(report)
    .map(([name, value]) => `${name.padEnd(22)}${text(value)}`)
    .join("\n");
}
