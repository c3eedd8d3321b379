// The newest measurements of one kind with their times, and figures about the last of them. Has no clock.

export type SampleWindow = {
  add(value: number, nowMs: number): void;
  /** The value that `part` (0..1) of the measurements since `sinceMs` do not exceed; 0 without any. */
  quantile(part: number, sinceMs: number): number;
  /** The newest measurements, at most `count`, oldest first. */
  newest(count: number): number[];
};

/** @param capacity measurements kept */
export function createSampleWindow(capacity: number): SampleWindow {
  const values = new Float64Array(capacity);
  const timesMs = new Float64Array(capacity);
  const sorted = new Float64Array(capacity);
  let count = 0;
  const known = () => Math.min(count, capacity);
  /** Index of the measurement that came `back` before the newest one. */
  const at = (back: number) => (count - 1 - back) % capacity;
  return {
    add(value, nowMs) {
      values[count % capacity] = value;
      timesMs[count % capacity] = nowMs;
      count++;
    },
    quantile(part, sinceMs) {
      let used = 0;
      while (used < known() && timesMs[at(used)]! >= sinceMs) {
        sorted[used] = values[at(used)]!;
        used++;
      }
      if (used === 0) return 0;
      return sorted.subarray(0, used).sort()[Math.max(0, Math.ceil(used * part) - 1)]!;
    },
    newest(most) {
      const shown = Math.min(most, known());
      return Array.from({ length: shown }, (_, i) => values[at(shown - 1 - i)]!);
    },
  };
}
