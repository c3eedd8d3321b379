// Rates from counters, with the time handed in.
import { expect, test } from "vitest";
import { createTraffic } from "./traffic.ts";

test("a steady stream is told per second, a silent one falls to nothing", () => {
  const counters = { bytesIn: 500, bytesOut: 0, snapshots: 0 };
  const traffic = createTraffic(counters);
  for (let nowMs = 0; nowMs <= 3000; nowMs += 50) {
    traffic.observe(nowMs);
    counters.bytesIn += 10;
    counters.bytesOut += 2;
    counters.snapshots += 1;
  }
  expect(traffic.rates(3000)).toEqual({ bytesInPerS: 200, bytesOutPerS: 40, snapshotsPerS: 20 });
  expect(traffic.rates(9000).snapshotsPerS).toBeLessThanOrEqual(1);
  expect(traffic.rates(12_000)).toEqual({ bytesInPerS: 0, bytesOutPerS: 0, snapshotsPerS: 0 });
});
