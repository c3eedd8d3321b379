// How well a match runs in this window, for HUD and net graph. Reads the match's state; knows no connection.
import type { MatchState } from "../../net/matchState.ts";
import { NOTHING_MEASURED } from "../../ui/hud/netGraphValues.ts";
import type { Store } from "../../ui/store.ts";
import { NetMeter } from "./netMeter.ts";
import type { Traffic } from "./traffic.ts";
import { createTroubleWatch } from "./trouble.ts";

/** Time after which the host has measured the round trip, milliseconds. */
const FIRST_PING_MS = 4000;

export class MatchStatus {
  readonly meter = new NetMeter();
  readonly #isBad = createTroubleWatch();
  readonly #store: Store;
  readonly #startedMs: number;

  /** Clears what the store tells of an earlier match. */
  constructor(store: Store, startedMs: number) {
    this.#store = store;
    this.#startedMs = startedMs;
    store.status.value = { rttMs: null, fps: 0, isBad: false };
    if (store.netGraph.value !== null) store.netGraph.value = NOTHING_MEASURED;
  }

  /** Writes the store; call it a few times a second. */
  publish(state: MatchState, traffic: Traffic, fps: number, nowMs: number): void {
    const { status: shown, netGraph } = this.#store;
    const { rttMs, jitterMs } = state;
    // 0 means "not measured yet" at first; later it is a round trip within one computer.
    const isKnown = rttMs > 0 || nowMs - this.#startedMs > FIRST_PING_MS;
    const measured = { rttMs: isKnown ? rttMs : null, fps };
    const status = { ...measured, isBad: this.#isBad({ ...measured, jitterMs }, nowMs) };
    if (netGraph.value !== null) {
      const rates = traffic.rates(nowMs);
      netGraph.value = { ...this.meter.measure(state, nowMs), ...rates, rttMs: status.rttMs };
    }
    const { value } = shown;
    const isSame = value.rttMs === status.rttMs && value.fps === status.fps && value.isBad === status.isBad;
    if (!isSame) shown.value = status;
  }
}
