// One match of this window, from the joined connection to its end: feeds the state, draws it, sends what the person
// wants, and tells the store what the HUD shows.
import type { CloseReason } from "../../shared/net/closeReasons.ts";
import type { JoinAccepted } from "../../shared/net/protocol.ts";
import type { LeaderboardEntry } from "../../shared/net/snapshot.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import type { Controls } from "../input/controls.ts";
import type { Connection } from "../net/connection.ts";
import { createMatchState, type MatchState } from "../net/matchState.ts";
import { type LeaderboardRow, NOTHING_MEASURED, type Store } from "../ui/store.ts";
import type { ArenaView } from "../view/arenaView.ts";
import { readMinimap } from "./minimapValues.ts";
import { NetMeter } from "./netMeter.ts";
import { createTraffic, type Traffic } from "./traffic.ts";

export type MatchDeps = {
  store: Store;
  view: ArenaView;
  controls: Controls;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  fps: () => number;
  /** Once, unless the match was left from here. */
  onEnd: (reason: CloseReason) => void;
};

/** Time between two writes of the store, milliseconds. */
const PUBLISH_MS = 100;

/** By then the host has measured the round trip, milliseconds. */
const FIRST_PING_MS = 4000;

export class Match {
  readonly accepted: JoinAccepted;
  readonly state: MatchState;
  readonly traffic: Traffic;
  readonly #connection: Connection;
  readonly #deps: MatchDeps;
  readonly #toWorld: ArenaView["toWorld"];
  readonly #meter = new NetMeter();
  readonly #startedMs: number;
  #isOver = false;
  #publishedMs = Number.NEGATIVE_INFINITY;
  #shownLeaderboard: readonly LeaderboardEntry[] | null = null;

  constructor(accepted: JoinAccepted, connection: Connection, deps: MatchDeps) {
    this.accepted = accepted;
    this.state = createMatchState(accepted);
    this.traffic = createTraffic(connection.counters);
    this.#connection = connection;
    this.#deps = deps;
    this.#startedMs = deps.now();
    this.#toWorld = deps.view.toWorld.bind(deps.view);
    const { cellsMax, blobRadius } = accepted.rules;
    deps.controls.begin(cellsMax > 1 || blobRadius > 0);
    deps.store.hostName.value = accepted.hostName;
    deps.store.leaderboard.value = [];
    deps.store.minimap.value = null;
    deps.store.status.value = { rttMs: null, fps: 0 };
    deps.store.playerCount.value = 1;
    if (deps.store.netGraph.value !== null) deps.store.netGraph.value = NOTHING_MEASURED;
  }

  /** Bytes that are no snapshot end the match: its state could not be trusted any more. */
  onSnapshot(bytes: Uint8Array): void {
    if (this.#isOver) return;
    const nowMs = this.#deps.now();
    this.traffic.observe(nowMs);
    try {
      this.#meter.beforeSnapshot(this.state);
      if (this.state.onSnapshot(bytes, nowMs) === "resync") this.#connection.sendResync();
      this.#meter.afterSnapshot(this.state, nowMs);
    } catch {
      this.onClosed("malformed");
    }
  }

  onClosed(reason: CloseReason): void {
    if (this.#isOver) return;
    this.leave();
    this.#deps.onEnd(reason);
  }

  /** Draws one display frame and sends what the person wants now. */
  drawFrame(nowMs: number): void {
    this.#send(this.#deps.controls.sampleInput(this.state.own(), this.#toWorld), nowMs);
    const frame = this.state.sampleFrame(nowMs);
    this.#deps.view.draw(frame, nowMs);
    this.#meter.onFrame(nowMs);
    if (nowMs - this.#publishedMs < PUBLISH_MS) return;
    this.#publish(nowMs);
    this.#deps.store.minimap.value = readMinimap(this.accepted.rules, this.state, frame);
  }

  /** Stands still: for a page that nobody looks at. */
  rest(nowMs: number): void {
    this.#meter.onRest();
    this.#send(this.#deps.controls.restInput(), nowMs);
  }

  sendProfile(name: string, color: number): void {
    this.#connection.sendProfile({ name, color });
  }

  /** Ends the match without telling anybody here. */
  leave(): void {
    this.#isOver = true;
    this.#connection.close();
  }

  #send(input: PlayerInput, nowMs: number): void {
    for (const bytes of this.state.advance(input, nowMs)) this.#connection.sendInput(bytes);
  }

  #publish(nowMs: number): void {
    this.#publishedMs = nowMs;
    const { store, fps } = this.#deps;
    const { rttMs, roster, leaderboard } = this.state;
    // 0 is "not measured yet" at first, and a round trip within one computer later.
    const isKnown = rttMs > 0 || nowMs - this.#startedMs > FIRST_PING_MS;
    const status = { rttMs: isKnown ? rttMs : null, fps: fps() };
    if (store.netGraph.value !== null) {
      const rates = this.traffic.rates(nowMs);
      store.netGraph.value = { ...this.#meter.measure(this.state, nowMs), ...rates, rttMs: status.rttMs };
    }
    const shown = store.status.value;
    if (shown.rttMs !== status.rttMs || shown.fps !== status.fps) store.status.value = status;
    if (roster.size > 0) store.playerCount.value = roster.size;
    if (leaderboard === this.#shownLeaderboard || roster.size === 0) return;
    this.#shownLeaderboard = leaderboard;
    store.leaderboard.value = leaderboard.map((entry) => this.#rowOf(entry));
  }

  #rowOf({ rank, playerId, score }: LeaderboardEntry): LeaderboardRow {
    const entry = this.state.roster.get(playerId);
    const isOwn = playerId === this.state.ownPlayerId;
    return { rank, playerId, name: entry?.name ?? "", color: entry?.color ?? 0, score, isOwn };
  }
}
