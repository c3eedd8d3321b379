// What the swarm counts: durations as a histogram, and sums. Knows no clients and no clock.

export type Histogram = {
  /** @param ms 0 or more */
  record(ms: number): void;
  /** The duration below which `part` (0..1) of the recorded ones lie, to 0.05 ms; null when there is none. */
  percentile(part: number): number | null;
  /** Exact; null when there is none. */
  max(): number | null;
  count(): number;
};

/** Fine enough for a tick, and a long run with many clients keeps the same memory as a short one. */
const BUCKET_MS = 0.05;
/** Longer durations share the last bucket and are told as the exact maximum. */
const LONGEST_MS = 10_000;

export function createHistogram(): Histogram {
  const buckets = new Uint32Array(LONGEST_MS / BUCKET_MS + 1);
  let total = 0;
  let longest = 0;
  return {
    record(ms) {
      const bucket = Math.min(buckets.length - 1, Math.max(0, Math.floor(ms / BUCKET_MS)));
      buckets[bucket]!++;
      total++;
      longest = Math.max(longest, ms);
    },
    percentile(part) {
      if (total === 0) return null;
      // Nearest rank: with one value every percentile is that value.
      const rank = Math.max(1, Math.ceil(part * total));
      let seen = 0;
      const at = buckets.findIndex((count) => {
        seen += count;
        return seen >= rank;
      });
      return at === buckets.length - 1 ? longest : Math.min(longest, (at + 0.5) * BUCKET_MS);
    },
    max: () => (total === 0 ? null : longest),
    count: () => total,
  };
}

/** Everything all clients of one run count together. Nothing but faults is counted outside the window. */
export type Recorder = {
  isOpen: boolean;
  /** Between one snapshot and the next at one client. */
  intervals: Histogram;
  /** From an input to the snapshot that shows it. */
  responses: Histogram;
  snapshots: number;
  /** Payloads, without frames' heads. */
  snapshotBytes: number;
  faultCount: number;
  /** The first few, in words. */
  faults: string[];
};

const FAULTS_TOLD = 5;

export function createRecorder(): Recorder {
  return {
    isOpen: false,
    intervals: createHistogram(),
    responses: createHistogram(),
    snapshots: 0,
    snapshotBytes: 0,
    faultCount: 0,
    faults: [],
  };
}

export function recordFault(recorder: Recorder, text: string): void {
  recorder.faultCount++;
  if (recorder.faults.length < FAULTS_TOLD) recorder.faults.push(text);
}

/** Rounds for people and JSON; null stays null. */
export function rounded<T extends number | null>(value: T, digits: number): T {
  return (value === null ? null : Number(value.toFixed(digits))) as T;
}
