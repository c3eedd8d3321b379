// Bytes and messages per second of a connection, from counters that only grow. Has no clock: is handed the time.
import type { ConnectionCounters } from "../../net/connection.ts";

export type TrafficRates = { bytesInPerS: number; bytesOutPerS: number; snapshotsPerS: number };

export type Traffic = {
  /** Call it often, at each snapshot. */
  observe(nowMs: number): void;
  /** Rates over the last full second; zeros if nothing was observed for longer. */
  rates(nowMs: number): TrafficRates;
};

const SPAN_MS = 1000;
const NOTHING: TrafficRates = { bytesInPerS: 0, bytesOutPerS: 0, snapshotsPerS: 0 };

export function createTraffic(counters: Readonly<ConnectionCounters>): Traffic {
  let startMs: number | null = null;
  let start: ConnectionCounters = { ...counters };
  let rates = NOTHING;
  const observe = (nowMs: number) => {
    startMs ??= nowMs;
    const spanMs = nowMs - startMs;
    if (spanMs < SPAN_MS) return;
    const perSecond = (grown: number) => Math.round((grown * 1000) / spanMs);
    rates = {
      bytesInPerS: perSecond(counters.bytesIn - start.bytesIn),
      bytesOutPerS: perSecond(counters.bytesOut - start.bytesOut),
      snapshotsPerS: perSecond(counters.snapshots - start.snapshots),
    };
    startMs = nowMs;
    start = { ...counters };
  };
  return {
    observe,
    rates(nowMs) {
      observe(nowMs);
      return rates;
    },
  };
}
