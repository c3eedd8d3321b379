// Percentiles and reports: what a reader of the JSON line relies on.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { parseCpuSeconds, parseRssMb } from "./childProcess.ts";
import { createHistogram, createRecorder, DURATIONS, recordFault, SIZES } from "./measure.ts";
import { makeReport } from "./report.ts";

function histogramOf(values: readonly number[]) {
  const histogram = createHistogram(DURATIONS);
  for (const value of values) histogram.record(value);
  return histogram;
}

test.prop([
  fc.array(fc.double({ min: 0, max: 9000, noNaN: true }), { minLength: 1, maxLength: 300 }),
  fc.double({ min: 0.01, max: 1, noNaN: true }),
])("a percentile is the nearest rank of the sorted durations, to a bucket", (values, part) => {
  const sorted = values.toSorted((a, b) => a - b);
  const exact = sorted[Math.max(1, Math.ceil(part * sorted.length)) - 1]!;
  expect(Math.abs(histogramOf(values).percentile(part)! - exact)).toBeLessThanOrEqual(0.051);
});

test.prop([fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 300 })])(
  "the means of equal parts rise, and have the mean of all together",
  (sizes) => {
    const histogram = createHistogram(SIZES);
    for (const size of sizes) histogram.record(size);
    const means = histogram.means(20);
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(means)).toBeCloseTo(mean(sizes), 6);
    for (let i = 1; i < 20; i++) expect(means[i]).toBeGreaterThanOrEqual(means[i - 1]! - 1e-9);
  },
);

test("parts of twenty equal sizes are those sizes", () => {
  const histogram = createHistogram(SIZES);
  const sizes = Array.from({ length: 20 }, (_, i) => 10 * i * i);
  for (const size of sizes) for (let i = 0; i < 3; i++) histogram.record(size);
  expect(histogram.means(20).map(Math.round)).toEqual(sizes);
});

test("the maximum is exact, and no percentile lies above it", () => {
  const histogram = histogramOf([1, 2, 33.333]);
  expect(histogram.max()).toBe(33.333);
  expect(histogram.percentile(1)).toBeLessThanOrEqual(33.333);
});

test("a duration beyond the last bucket is told as the maximum, not as the bucket's edge", () => {
  expect(histogramOf([25_000]).percentile(0.99)).toBe(25_000);
});

test("nothing measured is null, not zero", () => {
  const empty = createHistogram(DURATIONS);
  expect([empty.percentile(0.5), empty.max(), empty.count(), empty.means(20)]).toEqual([null, null, 0, []]);
});

test("the report divides by clients and seconds, and keeps what nobody knows null", () => {
  const recorder = createRecorder();
  recorder.snapshots = 600;
  for (let i = 0; i < 598; i++) recorder.intervals.record(33.31);
  const figures = { joined: 2, windowS: 10, bytesRead: 20_000, fewestSnapshots: 300, recorder };
  expect(
    makeReport(3, figures, { hostCpu: null, hostRssMb: null, tickMs: null, generatorCpu: 0.12345 }),
  ).toEqual({
    players: 3,
    joined: 2,
    seconds: 10,
    hostCpu: null,
    hostRssMb: null,
    bytesPerSecPerClient: 1000,
    snapshotsPerSec: 30,
    intervalMs: { p50: 33.3, p99: 33.3, max: 33.3 },
    inputToSnapshotMs: { p50: null, p99: null },
    tickMs: null,
    generatorCpu: 0.123,
  });
});

test("nobody joined: no division by zero reaches the JSON", () => {
  const figures = { joined: 0, windowS: 10, bytesRead: 0, fewestSnapshots: 0, recorder: createRecorder() };
  const report = makeReport(3, figures, { hostCpu: 0, hostRssMb: 1, tickMs: null, generatorCpu: 0 });
  expect([report.bytesPerSecPerClient, report.snapshotsPerSec]).toEqual([0, 0]);
});

test("all faults are counted, the first few are told", () => {
  const recorder = createRecorder();
  for (let i = 0; i < 100; i++) recordFault(recorder, `fault ${i}`);
  expect(recorder.faultCount).toBe(100);
  expect(recorder.faults).toEqual(["fault 0", "fault 1", "fault 2", "fault 3", "fault 4"]);
});

test("processor time is user plus system, whatever the process is called", () => {
  const stat = "42 (no) de 7) S 1 42 42 0 -1 4194560 9 0 0 0 250 50 0 0 20 0 11 0 500 900 800";
  expect(parseCpuSeconds(stat, 100)).toBe(3);
  expect(parseCpuSeconds("42 (node) S", 100)).toBeNull();
});

test("resident memory is read in MiB", () => {
  expect(parseRssMb("Name:\tnode\nVmHWM:\t  9999 kB\nVmRSS:\t   73728 kB\n")).toBe(72);
  expect(parseRssMb("Name:\tnode\n")).toBeNull();
});
