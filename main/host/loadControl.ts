// What a host leaves out when its core does not suffice: first how often it looks for what comes into far-away views,
// then every other snapshot, last the tick itself. Knows no room and no clock: it is asked once a second.
import type { HostLoad } from "../../shared/desktopApi.ts";

/** Of the second that has just passed. */
export type Pressure = {
  /** Part of the time the thread was busy, 0..1. */
  utilization: number;
  /** Time the ticker gave up on, since the host started, milliseconds. */
  lostMs: number;
};

/** Busier than this, the next detail goes. */
const TIGHT = 0.9;
/** Less busy than this for so many seconds, the last detail comes back: twice the work would still not be too much. */
const RELAXED = 0.45;
const RELAXED_FOR_S = 3;

const LADDER: readonly HostLoad[] = ["none", "far", "snapshots", "ticks"];
const LAST_OF_OURS = LADDER.indexOf("snapshots");

/** @returns takes the last second's pressure, gives what is left out from now on */
export function createLoadControl(): (pressure: Pressure) => HostLoad {
  let rung = 0;
  let relaxedS = 0;
  let lostBeforeMs = 0;
  return ({ utilization, lostMs }) => {
    const isLosing = lostMs > lostBeforeMs;
    lostBeforeMs = lostMs;
    relaxedS = utilization < RELAXED ? relaxedS + 1 : 0;
    if (utilization > TIGHT) rung = Math.min(rung + 1, LAST_OF_OURS);
    if (relaxedS === RELAXED_FOR_S) {
      rung = Math.max(0, rung - 1);
      relaxedS = 0;
    }
    // Nobody chooses the last rung: when everything is left out and the time does not suffice, ticks are lost.
    return rung === LAST_OF_OURS && isLosing ? "ticks" : LADDER[rung]!;
  };
}
