// What the swarm counts: durations and sizes as histograms, and sums. Knows no clients and no clock.

export type Histogram = {
  /** @param value 0 or more */
  record(value: number): void;
  /** The value below which `part` (0..1) of the recorded ones lie, to a bucket's width; null when there is none. */
  percentile(part: number): number | null;
  /** Means of `parts` equally many of the recorded ones, smallest first, to a bucket's width: together they have the
   *  mean of all, which percentiles have not. Empty when there is none. */
  means(parts: number): number[];
  /** Exact; null when there is none. */
  max(): number | null;
  count(): number;
};

/** A bucket's width, and the highest value with a bucket of its own: higher ones share the last, and are told as the
 *  exact maximum. A long run with many clients keeps the same memory as a short one. */
export type Grain = { width: number; highest: number };

/** Milliseconds, fine enough for a tick. */
export const DURATIONS: Grain = { width: 0.05, highest: 10_000 };
/** Bytes. */
export const SIZES: Grain = { width: 1, highest: 65_536 };

export function createHistogram({ width, highest }: Grain): Histogram {
  const buckets = new Uint32Array(highest / width + 1);
  let total = 0;
  let longest = 0;

  function sumOfSmallest(count: number): number {
    let [sum, left] = [0, count];
    for (let at = 0; left > 0 && at < buckets.length; at++) {
      const taken = Math.min(left, buckets[at]!);
      sum += taken * at * width;
      left -= taken;
    }
    return sum;
  }

  return {
    record(value) {
      const bucket = Math.min(buckets.length - 1, Math.max(0, Math.floor(value / width)));
      buckets[bucket]!++;
      total++;
      longest = Math.max(longest, value);
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
      return at === buckets.length - 1 ? longest : Math.min(longest, (at + 0.5) * width);
    },
    means(parts) {
      if (total === 0) return [];
      const share = total / parts;
      const sums = Array.from({ length: parts + 1 }, (_, i) => sumOfSmallest(i * share));
      return sums.slice(1).map((sum, i) => (sum - sums[i]!) / share);
    },
    max: () => (total === 0 ? null : longest),
    count: () => total,
  };
}

/** Everything all clients of one run count together. Nothing but faults is counted outside the window. */
export type Recorder = {
  isOpen: boolean;
  /** Between one snapshot and the next at one client, milliseconds. */
  intervals: Histogram;
  /** From an input to the snapshot that shows it, milliseconds. */
  responses: Histogram;
  snapshots: number;
  /** Sizes of the snapshots' payloads, without frames' heads, bytes. */
  payloads: Histogram;
  faultCount: number;
  /** The first few, in words. */
  faults: string[];
};

const FAULTS_TOLD = 5;

export function createRecorder(): Recorder {
  return {
    isOpen: false,
    intervals: createHistogram(DURATIONS),
    responses: createHistogram(DURATIONS),
    snapshots: 0,
    payloads: createHistogram(SIZES),
    faultCount: 0,
    faults: [],
  };
}

/** A snapshot at one client. @param sinceMs since the one before it, null for its first */
export function recordArrival(recorder: Recorder, payloadBytes: number, sinceMs: number | null): void {
  if (sinceMs !== null) recorder.intervals.record(sinceMs);
  recorder.snapshots++;
  recorder.payloads.record(payloadBytes);
}

export function recordFault(recorder: Recorder, text: string): void {
  recorder.faultCount++;
  if (recorder.faults.length < FAULTS_TOLD) recorder.faults.push(text);
}

/** Rounds for people and JSON; null stays null. */
export function rounded<T extends number | null>(value: T, digits: number): T {
  return (value === null ? null : Number(value.toFixed(digits))) as T;
}
