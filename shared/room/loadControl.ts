// What a host leaves out when its processor core is too slow: first some searches for bodies that come into view, then
// every other snapshot, last ticks. Knows no room and no clock: it is asked once a second.
import type { HostLoad } from "../appApi.ts";

/** How busy the host was in the second that has just passed. */
export type Pressure = {
  /** Part of the time the thread was busy, 0..1. */
  utilization: number;
  /** Time that the ticker gave up since the host started, milliseconds. */
  lostMs: number;
};

/** If the thread is busier than this, the next detail is left out. */
const TIGHT = 0.9;
/** If it is less busy than this for a while, the last detail comes back. Snapshots are only a part of the work: with
 *  half of them left out a host still does far more than half of it. */
const RELAXED = 0.7;
/** That while, seconds. Doubled each time that a detail had to go again soon after it came back, or a host at its
 *  limit would go back and forth. */
const PATIENCE_S = 3;
export const MAX_PATIENCE_S = 96;
const AT_ONCE_S = 10;
export const LONG_AGO_S = AT_ONCE_S + 1;

export const LADDER: readonly HostLoad[] = ["none", "far", "snapshots", "ticks"];
export const LAST_OF_OURS = LADDER.indexOf("snapshots");

export type LoadState = {
  rung: number;
  /** For how long the thread has been less busy than RELAXED, seconds. */
  relaxedS: number;
  patienceS: number;
  /** Time since a detail last came back, seconds, at most LONG_AGO_S. */
  sinceReturnS: number;
  /** `lostMs` as it was last told. */
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

/** Call once a second: decides what is left out from now on. @param pressure of the second that has passed */
export function controlLoad(state: LoadState, { utilization, lostMs }: Pressure): void {
  const isLosing = lostMs > state.lostBeforeMs;
  state.lostBeforeMs = lostMs;
  state.sinceReturnS = Math.min(state.sinceReturnS + 1, LONG_AGO_S);
  state.relaxedS = utilization < RELAXED ? state.relaxedS + 1 : 0;
  if (utilization > TIGHT) climb(state);
  else if (state.rung > 0 && state.relaxedS >= state.patienceS) comeBack(state);
  if (state.rung === 0 && state.relaxedS >= MAX_PATIENCE_S) state.patienceS = PATIENCE_S;
  // The last rung is not chosen: if time is lost with everything else left out, then ticks are lost.
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
