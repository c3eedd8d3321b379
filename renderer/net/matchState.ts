// All that a window knows of a match: takes snapshot bytes, gives input bytes and frames. Has no clock: each call is
// handed the time. Knows no sockets, no keys, no screen.

import { clamp } from "../../shared/math/scalars.ts";
import type { JoinAccepted } from "../../shared/net/events/join.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import type { WatchView } from "../../shared/net/sections/watch.ts";
import { BaselineError, createSnapshotDecoder, isFullSnapshot } from "../../shared/net/snapshot/decoder.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../shared/rules.ts";
import { summarizeCells } from "../../shared/sim/ownCells.ts";
import { BUTTON_EJECT, type PlayerInput } from "../../shared/sim/playerInput.ts";
import { writeViewport } from "../../shared/sim/viewport.ts";
import { MatchEvents } from "./events/matchEvents.ts";
import { MatchObserver } from "./events/matchObserver.ts";
import { createFrame, type Frame, type FrameMover, setWay } from "./frame.ts";
import { createInputStamper, type InputStamper, stampInput } from "./inputStamper.ts";
import { advancePlayout, createPlayoutTime, interpolateMovers } from "./interpolation.ts";
import { createLeadControl, observeMargin } from "./leadControl.ts";
import { MatchNews } from "./matchNews.ts";
import { Prediction } from "./prediction.ts";
import { advancePresent, createPresentTime, MAX_GLIDE_TICKS } from "./presentTime.ts";
import { SnapshotBuffer } from "./snapshotBuffer.ts";
import { TickClock } from "./tickClock.ts";
import { interpolateWatch } from "./watchView.ts";

/** Times are monotonic milliseconds of one clock, the caller's; lengths are world units. */
export type MatchState = {
  /**
   * Takes one snapshot. Raises WireError for bytes that are none; then the state is as before.
   * @returns "resync" once when the baseline is lost, so that the host must be asked for a full snapshot; "waiting" for
   *   snapshots until that has come
   */
  onSnapshot(bytes: Uint8Array, nowMs: number): "taken" | "resync" | "waiting";
  /**
   * Call for each display frame with what the player wants now: makes the prediction's ticks that are due.
   * @param canSend false while earlier messages still wait here; the input is then sent with the first tick that can
   * @returns payloads of `input` events to send, in order: none or one
   */
  advance(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[];
  /** As advance, for a page that may not be woken again for a second: the input is sent now, for a coming tick. */
  rest(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[];
  /** The frame to draw. Call after advance; the next call reuses the frame. */
  sampleFrame(nowMs: number): Frame;
  /** Own cells at predictedTick, as plain copies. */
  predictedCells(): { id: number; x: number; y: number; radius: number }[];
  /** Where a watcher looks, as last drawn; null while the window plays. */
  readonly watch: WatchView | null;
  /** Whether the newest snapshot has a living cell of this guest's own. */
  readonly isAlive: boolean;
  /** Own cells as one circle, at the tick before the next input's; null without cells. An eaten player has radius 0. */
  own(): { x: number; y: number; radius: number } | null;
  readonly ownPlayerId: number;
  /** Tick of the newest snapshot; 0 before the first. */
  readonly tick: number;
  /** The tick own cells are predicted to; 0 before the first snapshot. */
  readonly predictedTick: number;
  readonly newest: Snapshot | null;
  readonly roster: ReadonlyMap<number, RosterEntry>;
  readonly news: MatchNews;
  /** Events from now on, told while a snapshot is taken. */
  readonly events: MatchEvents;
  readonly rttMs: number;
  readonly jitterMs: number;
  /** How far ahead of the arriving snapshots inputs are stamped, ticks. */
  readonly leadTicks: number;
  /** How far behind the arriving snapshots the others were drawn in the last frame, milliseconds. */
  readonly delayMs: number;
};

/** The part of the join's answer that is needed to follow a match. */
type MatchFacts = Pick<JoinAccepted, "playerId" | "rules">;

export function createMatchState(facts: MatchFacts): MatchState {
  return new FollowedMatch(facts);
}

/** So many ticks ahead there is always a tick without an input yet, even while the moment glides back. */
const REST_AHEAD_TICKS = 2;

class FollowedMatch implements MatchState {
  readonly ownPlayerId: number;
  readonly roster = new Map<number, RosterEntry>();
  readonly news = new MatchNews();
  readonly events = new MatchEvents();
  readonly #tickMs: number;
  readonly #rules: Rules;
  readonly #clock: TickClock;
  readonly #decoder = createSnapshotDecoder();
  readonly #buffer = new SnapshotBuffer();
  readonly #observer: MatchObserver;
  readonly #prediction: Prediction;
  readonly #lead = createLeadControl();
  readonly #stamper: InputStamper;
  readonly #present = createPresentTime();
  readonly #playout = createPlayoutTime();
  readonly #frame: Frame;
  /** Objects for the frame's cells, also those it does not need now. */
  readonly #pool: FrameMover[] = [];
  #watch: WatchView | null = null;
  #isResyncAsked = false;
  #heldButtons = 0;
  #delayMs = 0;

  constructor({ rules, playerId }: MatchFacts) {
    const { stepHz, arenaWidth, arenaHeight } = rules;
    this.ownPlayerId = playerId;
    this.#rules = rules;
    this.#tickMs = 1000 / stepHz;
    this.#clock = new TickClock(this.#tickMs);
    this.#observer = new MatchObserver(rules, playerId, this.events);
    this.#prediction = new Prediction(rules);
    this.#stamper = createInputStamper(stepHz);
    this.#frame = createFrame(rules, playerId, this.roster);
    // The middle of the arena, until the host has told more.
    this.#look(arenaWidth / 2, arenaHeight / 2, 0);
  }

  get tick(): number {
    return this.newest?.tick ?? 0;
  }

  get predictedTick(): number {
    return this.#prediction.tick;
  }

  get newest(): Snapshot | null {
    return this.#buffer.newest;
  }

  get watch(): WatchView | null {
    return this.#watch;
  }

  get isAlive(): boolean {
    return this.newest?.ownCells.some(({ radius }) => radius > 0) ?? false;
  }

  get rttMs(): number {
    return this.newest?.rttMs ?? 0;
  }

  get jitterMs(): number {
    return this.#clock.jitterMs;
  }

  get leadTicks(): number {
    return this.#lead.leadTicks;
  }

  get delayMs(): number {
    return this.#delayMs;
  }

  onSnapshot(bytes: Uint8Array, nowMs: number): "taken" | "resync" | "waiting" {
    const snapshot = this.#decode(bytes);
    if (snapshot !== null) {
      this.#isResyncAsked = false;
      this.#take(snapshot, isFullSnapshot(bytes), nowMs);
      return "taken";
    }
    if (this.#isResyncAsked) return "waiting";
    this.#isResyncAsked = true;
    return "resync";
  }

  /** Decodes a snapshot; null for a delta on another baseline. */
  #decode(bytes: Uint8Array): Snapshot | null {
    try {
      return this.#decoder.decode(bytes);
    } catch (error) {
      if (error instanceof BaselineError) return null;
      throw error;
    }
  }

  #take(snapshot: Snapshot, isWhole: boolean, nowMs: number): void {
    if (!this.#buffer.push(snapshot)) return;
    const { tick, inputMarginTicks, rttMs, roster } = snapshot;
    this.#clock.observe(tick, nowMs);
    // Before the first input there is no margin to report.
    if (this.#stamper.sentTick !== null) observeMargin(this.#lead, inputMarginTicks, rttMs / this.#tickMs);
    this.news.observe(snapshot);
    if (roster) replaceRoster(this.roster, roster);
    this.#prediction.reconcile(tick, snapshot.worldTick, snapshot.ownCells);
    // Held buttons end with the life.
    if (!this.isAlive) this.#heldButtons = 0;
    this.#observer.observe(snapshot, isWhole, nowMs);
  }

  advance(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[] {
    const { newest } = this;
    setWay(this.#frame, input);
    if (newest === null) return [];
    // There are more display frames than ticks: a button held in one of them counts as held in the tick.
    this.#heldButtons |= input.buttons & BUTTON_EJECT;
    const wanted = this.#clock.hostTickAt(nowMs) + this.#lead.leadTicks;
    const elapsedMs = advancePresent(this.#present, wanted, newest.tick, nowMs, this.#tickMs);
    const { at } = this.#present;
    this.#prediction.anticipate(input, this.#partAt(at));
    const bytes = this.#stepTo(Math.floor(at), input, newest, canSend);
    this.#prediction.advanceDrawing(this.#partAt(at), elapsedMs);
    return bytes === null ? [] : [bytes];
  }

  rest(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[] {
    return this.advance(input, nowMs + REST_AHEAD_TICKS * this.#tickMs, canSend);
  }

  sampleFrame(nowMs: number): Frame {
    const frame = this.#frame;
    const at = this.#advancePlayout(nowMs);
    const between = this.#buffer.findBetween(at);
    if (between === null) return frame;
    const others = interpolateMovers(between, this.#pool);
    const count = this.#prediction.writeDrawn(this.ownPlayerId, others, this.#pool);
    this.#watch = interpolateWatch(between);
    this.#lookAbout(others, count);
    frame.at = at;
    frame.leaderId = this.news.leaderboard[0]?.playerId ?? 0;
    frame.balls = between.after.balls;
    frame.movers.length = count;
    for (let i = 0; i < count; i++) frame.movers[i] = this.#pool[i]!;
    frame.movers.sort(bySize);
    return frame;
  }

  /** Sets the viewport: about the own cells as drawn, or where it watches; without a living cell it stays. */
  #lookAbout(start: number, end: number): void {
    const watch = this.#watch;
    if (watch) {
      this.#look(watch.x, watch.y, watch.totalRadius);
      return;
    }
    const own = this.#pool.slice(start, end);
    const { x, y, radius } = summarizeCells(own);
    if (radius === 0) return;
    const total = own.reduce((sum, cell) => sum + cell.radius, 0);
    this.#look(x, y, total);
  }

  #look(x: number, y: number, totalRadius: number): void {
    const { viewport, eye } = this.#frame;
    eye.x = x;
    eye.y = y;
    if (viewport) writeViewport(this.#rules, x, y, totalRadius, viewport);
  }

  predictedCells(): { id: number; x: number; y: number; radius: number }[] {
    return this.#prediction.predictedCells();
  }

  own(): { x: number; y: number; radius: number } | null {
    const cells = this.#prediction.predictedCells();
    return cells.length === 0 ? null : summarizeCells(cells);
  }

  #advancePlayout(nowMs: number): number {
    const hostTick = this.#clock.hostTickAt(nowMs);
    const lateTicks = this.#clock.latenessMs / this.#tickMs;
    const facts = { hostTick, lateTicks, newestTick: this.tick, nowMs, tickMs: this.#tickMs };
    // Before the first snapshot there is no moment to draw.
    const at = this.newest === null ? 0 : advancePlayout(this.#playout, facts);
    this.#delayMs = (hostTick - at) * this.#tickMs;
    return at;
  }

  /** How much of the step to the predicted tick is over, 0..1. */
  #partAt(at: number): number {
    return clamp(at - this.#prediction.tick, 0, 1);
  }

  /** Steps the prediction to a tick. Missed ticks get the input that the host knows; only the last one gets the new
   *  input. */
  #stepTo(target: number, input: PlayerInput, newest: Snapshot, canSend: boolean): Uint8Array | null {
    const prediction = this.#prediction;
    if (Math.abs(target - prediction.tick) > MAX_GLIDE_TICKS) {
      prediction.jumpTo(target - 1);
      prediction.reconcile(newest.tick, newest.worldTick, newest.ownCells);
    }
    while (prediction.tick < target - 1) prediction.step(this.#stamper.sent);
    if (prediction.tick !== target - 1) return null;
    const held = { ...input, buttons: input.buttons | this.#heldButtons };
    prediction.step(held);
    if (!canSend) return null;
    this.#heldButtons = 0;
    return stampInput(this.#stamper, target, held);
  }
}

function replaceRoster(roster: Map<number, RosterEntry>, entries: readonly RosterEntry[]): void {
  roster.clear();
  for (const entry of entries) roster.set(entry.playerId, entry);
}

/** Orders cells by size. Equal ones keep one order, or they would flicker. */
function bySize(a: FrameMover, b: FrameMover): number {
  return a.radius - b.radius || a.id - b.id;
}
