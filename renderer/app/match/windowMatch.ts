// One match of this window, from the joined connection to its end: feeds the state, draws it, sends what the person
// wants, and tells the store what the HUD shows.

import type { WatchWish } from "../../../shared/model.ts";
import { cleanTypedGameName } from "../../../shared/names.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { GuestEvents, SentEvent } from "../../../shared/net/events/guestEvents.ts";
import type { HostPayload, ToldEvent } from "../../../shared/net/events/hostEvents.ts";
import type { JoinAccepted } from "../../../shared/net/events/join.ts";
import type { Death } from "../../../shared/net/sections/death.ts";
import { isSameProfile, profileOf } from "../../../shared/profile.ts";
import { isLastStanding } from "../../../shared/rulesets/rounds.ts";
import type { PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { Connection } from "../../net/connection.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { createMatchState, type MatchState } from "../../net/matchState.ts";
import { Chronicle } from "./chronicle.ts";
import type { MatchFollower } from "./follower.ts";
import { LifeWish } from "./lifeWish.ts";
import { MatchStatus } from "./matchStatus.ts";
import { readMinimap } from "./minimapValues.ts";
import { createPaces, type Paces, pumpPaces, type Wishes } from "./paces.ts";
import { RoundBook } from "./rounds/roundBook.ts";
import { createSilence, type Silence } from "./seat/silence.ts";
import { nextAfter } from "./standing.ts";
import { sampleSteering, stepReach } from "./steeringSeen.ts";
import { StillThereQuestion } from "./stillThereQuestion.ts";
import { createTraffic, type Traffic } from "./traffic.ts";
import type { WindowMatchDeps } from "./windowMatchDeps.ts";

/** Time between two writes of the store, milliseconds. */
const PUBLISH_MS = 100;

export class WindowMatch {
  readonly accepted: JoinAccepted;
  readonly state: MatchState;
  readonly traffic: Traffic;
  readonly #connection: Connection;
  readonly #deps: WindowMatchDeps;
  readonly #status: MatchStatus;
  readonly #paces: Paces;
  readonly #silence: Silence;
  #isOver = false;
  #endedMs = 0;
  #publishedMs = Number.NEGATIVE_INFINITY;
  readonly #chronicle: Chronicle;
  readonly #rounds: RoundBook;
  readonly #stillThere: StillThereQuestion;
  readonly #followers: readonly MatchFollower[];
  #watchWish: WatchWish = { kind: "leader" };
  readonly #life = new LifeWish();

  /** @param before the match in the same seat: its connection was lost, or goes on with other rules */
  constructor(
    accepted: JoinAccepted,
    connection: Connection,
    deps: WindowMatchDeps,
    before: WindowMatch | null = null,
  ) {
    const goesOn = before !== null && before.#connection === connection;
    this.accepted = accepted;
    this.state = createMatchState(accepted, goesOn ? before.state : null);
    this.traffic = createTraffic(connection.counters);
    this.#connection = connection;
    this.#deps = deps;
    const { death } = deps.store;
    // In the world of other rules everybody has another life.
    const deathBefore = !goesOn && death.peek()?.isAsked ? death.peek() : null;
    this.#chronicle = new Chronicle(accepted.rules, this.state, deps.store, deps.isCalm, before !== null);
    const roundsBefore = before === null ? null : before.#rounds;
    this.#rounds = new RoundBook(accepted.rules, this.state, deps.store, roundsBefore);
    if (before !== null) {
      this.#watchWish = before.#watchWish;
      if (before.#life.isAsked) this.#life.ask();
      // The person is still reading who ate them, and did not ask for the next life yet.
      else if (deathBefore !== null) this.#life.waitForAsking();
      death.value = deathBefore;
    }
    const { events } = this.state;
    this.#stillThere = new StillThereQuestion(deps.store, events, () => connection.send("here"));
    events.on("all", (event) => deps.view.onEvent(event));
    events.on("ownDeath", ({ death }) => this.#endLife(death));
    events.on("stillThere", ({ inS }) => {
      if (inS === 0) this.#watchWish = { kind: "leader" };
    });
    this.#followers = deps.followers.map((follow) => follow(this));
    this.#status = new MatchStatus(deps.store, deps.now());
    this.#silence = createSilence(deps.now());
    this.#paces = goesOn ? before.#paces : createPaces(connection, deps.told);
    const controlled = { hasActions: deps.store.hasActions.value, isAlive: () => this.state.isAlive };
    deps.controls.begin(controlled, goesOn);
    deps.store.hostName.value = cleanTypedGameName(accepted.hostName);
    if (before === null) deps.store.minimap.value = null;
    deps.store.playerCount.value = 1;
  }

  /** When something last came from the host, as `now` tells time. */
  get heardMs(): number {
    return this.#silence.heardMs;
  }

  /** Bytes that are no snapshot end the match: its state could not be trusted any more. */
  onSnapshot(bytes: Uint8Array): void {
    if (this.#isOver) return;
    const nowMs = this.#deps.now();
    this.traffic.observe(nowMs);
    this.#silence.heard(nowMs);
    this.#deps.store.isHostSilent.value = false;
    const outcome = this.#take(bytes, nowMs);
    if (outcome === "malformed") this.onClosed(outcome);
    else if (typeof outcome === "object") this.#deps.onRules(outcome, bytes);
    else if (outcome === "resync") this.#paces.resyncs.offer(null, nowMs);
  }

  #take(bytes: Uint8Array, nowMs: number): ReturnType<MatchState["onSnapshot"]> | "malformed" {
    const { meter } = this.#status;
    try {
      meter.beforeSnapshot(this.state);
      const outcome = this.state.onSnapshot(bytes, nowMs);
      meter.afterSnapshot(this.state, nowMs);
      return outcome;
    } catch {
      return "malformed";
    }
  }

  /** An event from the host; listeners of the match's events hear it. */
  onTold<E extends ToldEvent>(event: E, payload: HostPayload<E>): void {
    if (this.#isOver) return;
    // Answered at once: a page in the background may not draw for minutes, but is still there.
    if (event === "claimed") this.#connection.send("alive");
    const { events, tick } = this.state;
    events.tell({ ...payload, kind: event, tick, atMs: this.#deps.now() } as MatchEvent);
  }

  /** Sends an event at once, whatever its pace. */
  say<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void {
    this.#connection.send(event, ...payload);
  }

  /** Tells the host that somebody is here. */
  stay(): void {
    this.#stillThere.answer();
  }

  onClosed(reason: CloseReason, leftS: number | null = null): void {
    if (this.#isOver) return;
    if (reason === "malformed") this.leave();
    else this.drop();
    this.#deps.onEnd(reason, leftS);
  }

  /** Draws a display frame and sends what the person wants now. A match that is over shows its last picture. */
  drawFrame(nowMs: number): void {
    if (this.#isOver || this.#isHanging(nowMs)) {
      this.#deps.view.draw(this.state.sampleFrame(this.#endedMs), nowMs, this.#deps.controls.closeness());
      return;
    }
    this.#pumpWishes(nowMs);
    const input = this.#life.putInto(this.#sampleInput(), this.state);
    this.#sendAll(this.state.advance(input, nowMs, this.#connection.isDrained()));
    const frame = this.state.sampleFrame(nowMs);
    this.#deps.view.draw(frame, nowMs, this.#deps.controls.closeness());
    for (const follower of this.#followers) follower.onFrame(frame, nowMs);
    this.#status.meter.onFrame(nowMs);
    if (nowMs - this.#publishedMs < PUBLISH_MS && !this.#rounds.isDue) return;
    this.#publish(nowMs);
    this.#deps.store.minimap.value = readMinimap(this.accepted.rules, this.state, frame);
  }

  /** Sends that the person stands still: for a hidden page. */
  rest(nowMs: number): void {
    if (this.#isOver) return;
    this.#status.meter.onRest();
    this.#pumpWishes(nowMs);
    const input = this.#life.putInto(this.#deps.controls.restInput(), this.state);
    this.#sendAll(this.state.rest(input, nowMs, this.#connection.isDrained()));
  }

  /** The person chooses what comes now; who is out watches, first whoever ate them, until the next round. */
  #endLife({ byPlayerId }: Death): void {
    this.#life.waitForAsking();
    if (isLastStanding(this.state.worldRules)) this.#watchWish = { kind: "player", playerId: byPlayerId };
  }

  /** Watches instead of playing, or watches somebody else from now on. */
  watch(wish: WatchWish): void {
    this.#watchWish = wish;
    this.#life.drop();
    this.#paces.views.offer(wish, this.#deps.now());
  }

  /** Watches the next player on the leaderboard; does nothing while playing. */
  watchNext(): void {
    const { watch, news, ownPlayerId } = this.state;
    const next = watch && nextAfter(watch.playerId, news.leaderboard, ownPlayerId);
    if (next !== null) this.watch({ kind: "player", playerId: next });
  }

  /** Plays, after watching or after being eaten. */
  playAgain(): void {
    const { death, notice } = this.#deps.store;
    this.#life.ask();
    if (notice.value?.kind === "seatGone") notice.value = null;
    if (this.state.watch !== null) this.#paces.views.offer("play", this.#deps.now());
    if (death.value !== null) death.value = { ...death.value, isComing: true };
  }

  /** Sends a wish, of several of a kind the newest, as soon as its pace allows. */
  wish<K extends keyof Wishes>(kind: K, wanted: Wishes[K]): void {
    this.#paces[kind].offer(wanted, this.#deps.now());
  }

  showPlayers(on: boolean): void {
    this.#deps.store.players.value = on ? this.#chronicle.playerRows() : null;
  }

  /** Another match takes its place, with the same connection. */
  retire(): void {
    this.#end();
  }

  /** Ends the match without telling anybody here, and gives the seat up. */
  leave(): void {
    this.#end();
    this.#connection.close();
  }

  /** As leave, but keeps the seat. */
  drop(): void {
    this.#end();
    this.#connection.drop();
  }

  /** Writes what the store shows of the match, at once. */
  publishNow(): void {
    this.#publish(this.#deps.now());
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#endedMs = this.#deps.now();
    this.#deps.store.isHostSilent.value = false;
    this.#stillThere.end();
    for (const follower of this.#followers) follower.end();
  }

  /** Ends the match if its host has been silent for too long; never one within this page.
   *  @returns whether it is over by that */
  #isHanging(nowMs: number): boolean {
    const said = this.#silence.frame(nowMs);
    if (this.accepted.token === "" || said === "heard") return false;
    this.#deps.store.isHostSilent.value = true;
    if (said === "silent") return false;
    // Do not wait for the system, which may hold such a connection for minutes.
    this.onClosed("lost");
    return true;
  }

  /** Sends what is due, and how the person looks if the host heard otherwise: it may have changed on the way in. */
  #pumpWishes(nowMs: number): void {
    const { store, told } = this.#deps;
    const settings = store.settings.peek();
    if (!isSameProfile(settings, told.profile)) this.#paces.profiles.offer(profileOf(settings), nowMs);
    pumpPaces(this.#paces, nowMs);
  }

  #sampleInput(): PlayerInput {
    const { controls, view, store } = this.#deps;
    const own = this.state.own();
    const reach = stepReach(this.accepted.rules, own);
    return sampleSteering(
      controls,
      view,
      this.state.watch ?? own,
      reach,
      store.field.value?.isTurned ?? false,
    );
  }

  #sendAll(payloads: Uint8Array[]): void {
    for (const bytes of payloads) this.#connection.send("input", bytes);
  }

  #publish(nowMs: number): void {
    this.#publishedMs = nowMs;
    const { store, fps } = this.#deps;
    const { roster } = this.state;
    this.#status.publish(this.state, this.traffic, fps(), nowMs);
    const playing = [...roster.values()].filter(({ role }) => role !== "watcher");
    if (roster.size > 0) store.playerCount.value = playing.length;
    const seatsTaken = playing.filter(({ role }) => role !== "bot").length;
    const isNext = roster.get(this.state.ownPlayerId)?.role === "next";
    const isWaiting = this.#life.isAsked && !isNext && seatsTaken >= this.accepted.maxPlayers;
    this.#chronicle.publish(nowMs, this.#watchWish, isWaiting);
    this.#rounds.publish();
    this.#stillThere.publish(nowMs);
  }
}
