// What the net graph shows of a connection. Plain data.

/** Two figures of many measurements, milliseconds. */
export type Spread = { p50Ms: number; p99Ms: number };

/** Intervals of each kind, at most: three seconds of snapshots. */
export const SHOWN_INTERVALS = 90;

/** What the net graph shows. */
export type NetGraphValues = {
  /** Round trip, milliseconds; null until the host has measured it. */
  rttMs: number | null;
  jitterMs: number;
  /** Time since the newest snapshot came, at its worst in the last second. */
  snapshotAgeMs: number;
  /** How far behind the arriving snapshots others are drawn. */
  interpolationMs: number;
  /** How far own cells moved when the host's word came, world units: newest, and over the last 10 s. */
  correctionUnits: number;
  correctionP99Units: number;
  bytesInPerS: number;
  bytesOutPerS: number;
  snapshotsPerS: number;
  /** The host's tick times; null until the host tells them. */
  hostTick: Spread | null;
  /** Time from one display frame to the next, over the last second. */
  frame: Spread;
  leadTicks: number;
  /** The newest intervals, milliseconds, oldest first. */
  snapshotIntervalsMs: readonly number[];
  frameIntervalsMs: readonly number[];
};

/** The values before anything was measured. */
export const NOTHING_MEASURED: NetGraphValues = {
  rttMs: null,
  jitterMs: 0,
  snapshotAgeMs: 0,
  interpolationMs: 0,
  correctionUnits: 0,
  correctionP99Units: 0,
  bytesInPerS: 0,
  bytesOutPerS: 0,
  snapshotsPerS: 0,
  hostTick: null,
  frame: { p50Ms: 0, p99Ms: 0 },
  leadTicks: 0,
  snapshotIntervalsMs: [],
  frameIntervalsMs: [],
};
