// One match of this window, from the joined connection to its end: feeds the state, draws it, sends what the person
// wants, and tells the store what the HUD shows.

import type { Profile, WatchWish } from "../../../shared/model.ts";
import { cleanTypedGameName } from "../../../shared/names.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { GUEST_EVENTS, type GuestEvents, type SentEvent } from "../../../shared/net/events/guestEvents.ts";
import type { HostPayload, ToldEvent } from "../../../shared/net/events/hostEvents.ts";
import type { JoinAccepted } from "../../../shared/net/events/join.ts";
import { speedOf } from "../../../shared/sim/movement.ts";
import { BUTTON_PLAY, type PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { Controls } from "../../input/controls.ts";
import type { Connection } from "../../net/connection.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { createMatchState, type MatchState } from "../../net/matchState.ts";
import { createPace, type Pace } from "../../net/pace.ts";
import { NOTHING_MEASURED } from "../../ui/netGraphValues.ts";
import type { Store } from "../../ui/store.ts";
import type { Arena } from "../stage/arena.ts";
import { Chronicle } from "./chronicle.ts";
import type { Follow, MatchFollower } from "./follower.ts";
import { readMinimap } from "./minimapValues.ts";
import { NetMeter } from "./netMeter.ts";
import { sampleSteering } from "./steeringSeen.ts";
import { StillThere } from "./stillThere.ts";
import { createTraffic, type Traffic } from "./traffic.ts";
import { createTroubleWatch } from "./trouble.ts";

export type MatchDeps = {
  store: Store;
  view: Pick<Arena, "draw" | "toWorld" | "onEvent">;
  controls: Controls;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  fps: () => number;
  /** Whether less motion is wished. */
  isCalm: () => boolean;
  /** Who goes along with each match. */
  followers: readonly Follow[];
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
  readonly #meter = new NetMeter();
  readonly #isBad = createTroubleWatch();
  readonly #startedMs: number;
  readonly #profiles: Pace<Profile>;
  readonly #views: Pace<WatchWish | "play">;
  readonly #resyncs: Pace<null>;
  #isOver = false;
  #publishedMs = Number.NEGATIVE_INFINITY;
  readonly #chronicle: Chronicle;
  readonly #stillThere: StillThere;
  readonly #followers: readonly MatchFollower[];
  #watchWish: WatchWish = { kind: "leader" };
  /** Asked for the next life, which has not begun yet. */
  #wantsPlay = false;
  /** Joined, and not come into the arena yet: who has to wait for that, and was not eaten, asks by itself. */
  #isEntering = true;

  constructor(accepted: JoinAccepted, connection: Connection, deps: MatchDeps) {
    this.accepted = accepted;
    this.state = createMatchState(accepted);
    this.traffic = createTraffic(connection.counters);
    this.#connection = connection;
    this.#deps = deps;
    this.#chronicle = new Chronicle(accepted.rules, this.state, deps.store, deps.isCalm);
    const { events } = this.state;
    this.#stillThere = new StillThere(deps.store, events, () => connection.send("here"));
    events.on("all", (event) => deps.view.onEvent(event));
    events.on("ownDeath", () => {
      this.#isEntering = false;
    });
    events.on("stillThere", ({ inS }) => {
      if (inS === 0) this.#watchWish = { kind: "leader" };
    });
    this.#followers = deps.followers.map((follow) => follow(this));
    this.#startedMs = deps.now();
    this.#profiles = createPace(GUEST_EVENTS.profile.paceMs, (profile) =>
      connection.send("profile", profile),
    );
    this.#views = createPace(GUEST_EVENTS.watch.paceMs, (view) =>
      view === "play" ? connection.send("play") : connection.send("watch", view),
    );
    this.#resyncs = createPace(GUEST_EVENTS.resync.paceMs, () => connection.send("resync"));
    deps.controls.begin({ hasActions: deps.store.hasActions.value, isAlive: () => this.state.isAlive });
    deps.store.hostName.value = cleanTypedGameName(accepted.hostName);
    deps.store.minimap.value = null;
    deps.store.status.value = { rttMs: null, fps: 0, isBad: false };
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
      if (this.state.onSnapshot(bytes, nowMs) === "resync") this.#resyncs.offer(null, nowMs);
      this.#meter.afterSnapshot(this.state, nowMs);
    } catch {
      this.onClosed("malformed");
    }
  }

  /** Whoever listens to the match's events hears it. */
  onTold<E extends ToldEvent>(event: E, payload: HostPayload<E>): void {
    if (this.#isOver) return;
    const { events, tick } = this.state;
    events.tell({ ...payload, kind: event, tick, atMs: this.#deps.now() } as MatchEvent);
  }

  /** At once, whatever the row's pace. */
  say<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void {
    this.#connection.send(event, ...payload);
  }

  /** Somebody is here. */
  stay(): void {
    this.#stillThere.answer();
  }

  onClosed(reason: CloseReason): void {
    if (this.#isOver) return;
    this.leave();
    this.#deps.onEnd(reason);
  }

  /** Draws one display frame and sends what the person wants now. */
  drawFrame(nowMs: number): void {
    this.#pump(nowMs);
    const input = this.#wish(this.#sampleInput());
    this.#sendAll(this.state.advance(input, nowMs, this.#connection.isDrained()));
    const frame = this.state.sampleFrame(nowMs);
    this.#deps.view.draw(frame, nowMs, this.#deps.controls.closeness());
    for (const follower of this.#followers) follower.onFrame(frame, nowMs);
    this.#meter.onFrame(nowMs);
    if (nowMs - this.#publishedMs < PUBLISH_MS) return;
    this.#publish(nowMs);
    this.#deps.store.minimap.value = readMinimap(this.accepted.rules, this.state, frame);
  }

  /** Stands still: for a page that nobody looks at. */
  rest(nowMs: number): void {
    this.#meter.onRest();
    this.#pump(nowMs);
    const input = this.#wish(this.#deps.controls.restInput());
    this.#sendAll(this.state.rest(input, nowMs, this.#connection.isDrained()));
  }

  /** How far the own circle goes in one step, world units; as at the start while there is none. */
  #reach(): number {
    const { rules } = this.accepted;
    return speedOf(rules, this.state.own()?.radius || rules.startRadius) / rules.stepHz;
  }

  #pump(nowMs: number): void {
    this.#profiles.pump(nowMs);
    this.#views.pump(nowMs);
    this.#resyncs.pump(nowMs);
  }

  sendProfile(profile: Profile): void {
    this.#profiles.offer(profile, this.#deps.now());
  }

  /** Instead of playing, or whom from now on. */
  watch(wish: WatchWish): void {
    this.#watchWish = wish;
    this.#wantsPlay = false;
    this.#isEntering = false;
    this.#views.offer(wish, this.#deps.now());
  }

  /** Follows the next one on the leaderboard; while playing it does nothing. */
  watchNext(): void {
    const { watch, news, ownPlayerId } = this.state;
    if (watch === null) return;
    const ids = news.leaderboard.map(({ playerId }) => playerId).filter((id) => id !== ownPlayerId);
    const next = ids[(ids.indexOf(watch.playerId) + 1) % ids.length];
    if (next !== undefined) this.watch({ kind: "player", playerId: next });
  }

  /** From watching, or after having been eaten. */
  playAgain(): void {
    const { death, notice } = this.#deps.store;
    this.#wantsPlay = true;
    if (notice.value?.kind === "seatGone") notice.value = null;
    if (this.state.watch !== null) this.#views.offer("play", this.#deps.now());
    if (death.value !== null) death.value = { ...death.value, isComing: true };
  }

  showPlayers(on: boolean): void {
    this.#deps.store.players.value = on ? this.#chronicle.playerRows() : null;
  }

  /** Ends the match without telling anybody here. */
  leave(): void {
    this.#isOver = true;
    this.#stillThere.end();
    for (const follower of this.#followers) follower.end();
    this.#connection.close();
  }

  #sampleInput(): PlayerInput {
    const { controls, view, store } = this.#deps;
    const centre = this.state.watch ?? this.state.own();
    return sampleSteering(controls, view, centre, this.#reach(), store.field.value?.isTurned ?? false);
  }

  #wish({ buttons, ...way }: PlayerInput): PlayerInput {
    const { isAlive, watch } = this.state;
    if (isAlive) {
      this.#wantsPlay = false;
      this.#isEntering = false;
    }
    const asks = this.#wantsPlay || (this.#isEntering && watch === null);
    return { ...way, buttons: buttons | (asks ? BUTTON_PLAY : 0) };
  }

  #sendAll(payloads: Uint8Array[]): void {
    for (const bytes of payloads) this.#connection.send("input", bytes);
  }

  #publish(nowMs: number): void {
    this.#publishedMs = nowMs;
    const { store, fps } = this.#deps;
    const { rttMs, jitterMs, roster } = this.state;
    // 0 is "not measured yet" at first, and a round trip within one computer later.
    const isKnown = rttMs > 0 || nowMs - this.#startedMs > FIRST_PING_MS;
    const measured = { rttMs: isKnown ? rttMs : null, fps: fps() };
    const status = { ...measured, isBad: this.#isBad({ ...measured, jitterMs }, nowMs) };
    if (store.netGraph.value !== null) {
      const rates = this.traffic.rates(nowMs);
      store.netGraph.value = { ...this.#meter.measure(this.state, nowMs), ...rates, rttMs: status.rttMs };
    }
    const shown = store.status.value;
    const isSame = shown.rttMs === status.rttMs && shown.fps === status.fps && shown.isBad === status.isBad;
    if (!isSame) store.status.value = status;
    const playing = [...roster.values()].filter(({ role }) => role !== "watcher");
    if (roster.size > 0) store.playerCount.value = playing.length;
    const seatsTaken = playing.filter(({ role }) => role !== "bot").length;
    const isWaiting = this.#wantsPlay && seatsTaken >= this.accepted.maxPlayers;
    this.#chronicle.publish(nowMs, this.#watchWish, isWaiting);
    this.#stillThere.publish(nowMs);
  }
}
