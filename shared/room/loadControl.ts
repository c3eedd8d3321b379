// What a host leaves out when its core does not suffice: first how often it looks for what comes into far-away views,
// then every other snapshot, last the tick itself. Knows no room and no clock: it is asked once a second.
import type { HostLoad } from "../desktopApi.ts";

/** Of the second that has just passed. */
export type Pressure = {
  /** Part of the time the thread was busy, 0..1. */
  utilization: number;
  /** Time the ticker gave up on, since the host started, milliseconds. */
  lostMs: number;
};

/** Busier than this, the next detail goes. */
const TIGHT = 0.9;
/** Less busy than this for a while, the last detail comes back. Snapshots are not all there is to do: with half of them
 *  left out a host does far more than half of its work. */
const RELAXED = 0.7;
/** How long; doubled each time that what came back had to go again at once, or a host at its limit would waver. */
const PATIENCE_S = 3;
const MAX_PATIENCE_S = 96;
const AT_ONCE_S = 10;

const LADDER: readonly HostLoad[] = ["none", "far", "snapshots", "ticks"];
const LAST_OF_OURS = LADDER.indexOf("snapshots");

/** @returns takes the last second's pressure, gives what is left out from now on */
export function createLoadControl(): (pressure: Pressure) => HostLoad {
  let rung = 0;
  let relaxedS = 0;
  let patienceS = PATIENCE_S;
  let sinceReturnS = Number.POSITIVE_INFINITY;
  let lostBeforeMs = 0;

  function climb(): void {
    if (sinceReturnS <= AT_ONCE_S) patienceS = Math.min(2 * patienceS, MAX_PATIENCE_S);
    sinceReturnS = Number.POSITIVE_INFINITY;
    rung = Math.min(rung + 1, LAST_OF_OURS);
  }

  function comeBack(): void {
    rung = Math.max(0, rung - 1);
    relaxedS = 0;
    sinceReturnS = 0;
  }

  return ({ utilization, lostMs }) => {
    const isLosing = lostMs > lostBeforeMs;
    lostBeforeMs = lostMs;
    sinceReturnS++;
    relaxedS = utilization < RELAXED ? relaxedS + 1 : 0;
    if (utilization > TIGHT) climb();
    else if (rung > 0 && relaxedS >= patienceS) comeBack();
    if (rung === 0 && relaxedS >= MAX_PATIENCE_S) patienceS = PATIENCE_S;
    // Nobody chooses the last rung: when everything is left out and the time does not suffice, ticks are lost.
    return rung === LAST_OF_OURS && isLosing ? "ticks" : LADDER[rung]!;
  };
}
