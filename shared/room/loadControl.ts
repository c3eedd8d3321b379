// What a host leaves out when its core does not suffice: first how often it looks for what comes into far-away views,
// then every other snapshot, last the tick itself. Knows no room and no clock: it is asked once a second.
import type { HostLoad } from "../appApi.ts";

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
export const MAX_PATIENCE_S = 96;
const AT_ONCE_S = 10;
export const LONG_AGO_S = AT_ONCE_S + 1;

export const LADDER: readonly HostLoad[] = ["none", "far", "snapshots", "ticks"];
export const LAST_OF_OURS = LADDER.indexOf("snapshots");

export type LoadState = {
  rung: number;
  /** Less busy than RELAXED for so long, seconds. */
  relaxedS: number;
  patienceS: number;
  /** Since detail last came back, seconds, at most LONG_AGO_S. */
  sinceReturnS: number;
  /** Pressure's lostMs, as last heard of this ticker. */
  lostBeforeMs: number;
  /** What is left out now. */
  load: HostLoad;
};

export function createLoadState(): LoadState {
  return {
    rung: 0,
    relaxedS: 0,
    patienceS: PATIENCE_S,
    sinceReturnS: LONG_AGO_S,
    lostBeforeMs: 0,
    load: "none",
  };
}

/** Once a second: what is left out from now on. @param pressure of the second that has passed */
export function controlLoad(state: LoadState, { utilization, lostMs }: Pressure): void {
  const isLosing = lostMs > state.lostBeforeMs;
  state.lostBeforeMs = lostMs;
  state.sinceReturnS = Math.min(state.sinceReturnS + 1, LONG_AGO_S);
  state.relaxedS = utilization < RELAXED ? state.relaxedS + 1 : 0;
  if (utilization > TIGHT) climb(state);
  else if (state.rung > 0 && state.relaxedS >= state.patienceS) comeBack(state);
  if (state.rung === 0 && state.relaxedS >= MAX_PATIENCE_S) state.patienceS = PATIENCE_S;
  // Nobody chooses the last rung: when everything is left out and the time does not suffice, ticks are lost.
  state.load = state.rung === LAST_OF_OURS && isLosing ? "ticks" : LADDER[state.rung]!;
}

function climb(state: LoadState): void {
  if (state.sinceReturnS <= AT_ONCE_S) state.patienceS = Math.min(2 * state.patienceS, MAX_PATIENCE_S);
  state.sinceReturnS = LONG_AGO_S;
  state.rung = Math.min(state.rung + 1, LAST_OF_OURS);
}

function comeBack(state: LoadState): void {
  state.rung = Math.max(0, state.rung - 1);
  state.relaxedS = 0;
  state.sinceReturnS = 0;
}
