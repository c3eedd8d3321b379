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
import type { MatchEvent } from "./events/matchEvent.ts";
import { MatchEvents } from "./events/matchEvents.ts";
import { MatchObserver } from "./events/matchObserver.ts";
import { type Frame, setWay } from "./frame.ts";
import { stampInput } from "./inputStamper.ts";
import { advancePlayout } from "./interpolation.ts";
import { observeMargin } from "./leadControl.ts";
import { MatchNews } from "./matchNews.ts";
import { createMatchTime, type MatchTime } from "./matchTime.ts";
import { Prediction } from "./prediction.ts";
import { advancePresent, MAX_GLIDE_TICKS } from "./presentTime.ts";
import { RoundHerald } from "./rounds/roundHerald.ts";
import { isOtherRules, isOtherWorld, rulesOfWorld } from "./rounds/worlds.ts";
import { standingOf } from "./rounds/worldTime.ts";
import { WorldPicture } from "./worldPicture.ts";

/** Times are monotonic milliseconds of one clock, the caller's; lengths are world units. */
export type MatchState = {
  /**
   * Takes one snapshot. Raises WireError for bytes that are none; then the state is as before.
   * @returns "resync" once when the baseline is lost, so that the host must be asked for a full snapshot; "waiting" for
   *   snapshots until that has come; other rules than these, with which a match must be made that takes these bytes
   */
  onSnapshot(bytes: Uint8Array, nowMs: number): "taken" | "resync" | "waiting" | Rules;
  /**
   * Call for each display frame with what the player wants now: makes the prediction's ticks that are due.
   * @param canSend false while earlier messages still wait here; the input is then sent with the first tick that can
   * @returns payloads of `input` events to send, in order: none or one
   */
  advance(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[];
  /** As advance, for a page that may not be woken again for a second: the input is sent now, for a coming tick. */
  rest(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[];
  /** The frame to draw, and tells events of rounds that are due with it. Call after advance; the next call reuses the
   *  frame, unless another world has come. */
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
  /** The room's rounds, as last drawn. */
  readonly rounds: Pick<RoundHerald, "newest" | "news" | "results" | "leftTicks">;
  /** The rules of the world of the newest snapshot: a lobby's has no rounds. */
  readonly worldRules: Rules;
  /** Events from now on, told while a snapshot is taken or a frame sampled. */
  readonly events: MatchEvents;
  readonly rttMs: number;
  readonly jitterMs: number;
  /** How far ahead of the arriving snapshots inputs are stamped, ticks. */
  readonly leadTicks: number;
  /** How far behind the arriving snapshots the others were drawn in the last frame, milliseconds. */
  readonly delayMs: number;
};

/** The part of the join's answer that is needed to follow a match. */
type MatchFacts = Pick<JoinAccepted, "playerId" | "rules"> & Partial<Pick<JoinAccepted, "token">>;

/** @param before of the same connection, under other rules: its clock and its inputs go on */
export function createMatchState(facts: MatchFacts, before: MatchState | null = null): MatchState {
  return new FollowedMatch(facts, before instanceof FollowedMatch ? before : null);
}

/** So many ticks ahead there is always a tick without an input yet, even while the moment glides back. */
const REST_AHEAD_TICKS = 2;

class FollowedMatch implements MatchState {
  readonly ownPlayerId: number;
  readonly roster = new Map<number, RosterEntry>();
  readonly news = new MatchNews();
  readonly events = new MatchEvents();
  readonly rounds: RoundHerald;
  readonly #rules: Rules;
  readonly #time: MatchTime;
  readonly #decoder = createSnapshotDecoder();
  readonly #observer: MatchObserver;
  readonly #prediction: Prediction;
  #picture: WorldPicture;
  #isResyncAsked = false;
  #heldButtons = 0;
  #delayMs = 0;

  constructor({ rules, playerId, token }: MatchFacts, before: FollowedMatch | null) {
    this.ownPlayerId = playerId;
    this.#rules = rules;
    this.#time = createMatchTime(rules.stepHz, before ? before.#time : null);
    this.#observer = new MatchObserver(rules, playerId, this.events);
    this.#prediction = before ? before.#prediction : new Prediction(rules);
    this.#prediction.beginWorld(rules);
    this.rounds = new RoundHerald(rules, before?.rounds ?? null, token === "");
    this.#picture = new WorldPicture(rules, playerId, this.roster);
  }

  get tick(): number {
    return this.newest?.tick ?? 0;
  }

  get predictedTick(): number {
    return this.#prediction.tick;
  }

  get newest(): Snapshot | null {
    return this.#picture.newest;
  }

  get watch(): WatchView | null {
    return this.#picture.watch;
  }

  get worldRules(): Rules {
    return this.#picture.rules;
  }

  get isAlive(): boolean {
    return this.newest?.ownCells.some(({ radius }) => radius > 0) ?? false;
  }

  get rttMs(): number {
    return this.newest?.rttMs ?? 0;
  }

  get jitterMs(): number {
    return this.#time.clock.jitterMs;
  }

  get leadTicks(): number {
    return this.#time.lead.leadTicks;
  }

  get delayMs(): number {
    return this.#delayMs;
  }

  onSnapshot(bytes: Uint8Array, nowMs: number): "taken" | "resync" | "waiting" | Rules {
    const snapshot = this.#decode(bytes);
    if (snapshot?.rules && isOtherRules(this.#rules, snapshot.rules)) return snapshot.rules;
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
    const { tick, worldTick, inputMarginTicks, rttMs, roster } = snapshot;
    if (tick <= this.tick) return;
    const isOther = isWhole && this.#isOtherWorld(snapshot);
    if (isOther || this.newest === null) this.#beginWorld(snapshot);
    this.#picture.push(snapshot);
    this.rounds.observe(snapshot, isWhole);
    const { clock, stamper, lead, tickMs } = this.#time;
    clock.observe(tick, nowMs);
    // Before the first input there is no margin to report.
    if (stamper.sentTick !== null) observeMargin(lead, inputMarginTicks, rttMs / tickMs);
    this.news.observe(snapshot);
    if (roster) replaceRoster(this.roster, roster);
    this.#reconcile(snapshot);
    // Held buttons end with the life.
    if (!this.isAlive) this.#heldButtons = 0;
    if (isOther) this.events.tell({ kind: "worldBegan", tick, atMs: nowMs });
    this.#observer.observe(snapshot, isWhole, nowMs);
    if (this.rounds.isNew) this.#showRounds(tick, worldTick, nowMs);
  }

  #reconcile({ tick, worldTick, ownCells }: Snapshot): void {
    this.#prediction.reconcile(tick, worldTick, ownCells, standingOf(this.rounds.newest));
  }

  #isOtherWorld({ worldTick, round }: Snapshot): boolean {
    if (this.newest === null) return false;
    const before = { worldTick: this.newest.worldTick, round: this.rounds.newest };
    return isOtherWorld(before, { worldTick, round: round ?? null });
  }

  #beginWorld({ round }: Snapshot): void {
    const rules = rulesOfWorld(this.#rules, round ?? null);
    // The first world may be the one whose picture is there.
    if (this.newest === null && rules === this.worldRules) return;
    this.#picture = new WorldPicture(rules, this.ownPlayerId, this.roster);
    this.#prediction.beginWorld(rules);
    this.news.forget();
  }

  advance(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[] {
    const { newest } = this;
    setWay(this.#picture.frame, input);
    if (newest === null) return [];
    // There are more display frames than ticks: a button held in one of them counts as held in the tick.
    this.#heldButtons |= input.buttons & BUTTON_EJECT;
    const wanted = this.#time.clock.hostTickAt(nowMs) + this.#time.lead.leadTicks;
    const elapsedMs = advancePresent(this.#time.present, wanted, newest.tick, nowMs, this.#time.tickMs);
    const { at } = this.#time.present;
    this.#prediction.anticipate(input, this.#partAt(at));
    const bytes = this.#stepTo(Math.floor(at), input, newest, canSend);
    this.#prediction.advanceDrawing(this.#partAt(at), elapsedMs);
    return bytes === null ? [] : [bytes];
  }

  rest(input: PlayerInput, nowMs: number, canSend: boolean): Uint8Array[] {
    // Without frames nothing is shown: what was told is as good as shown.
    if (this.newest !== null) this.#showRounds(this.tick, this.newest.worldTick, nowMs);
    return this.advance(input, nowMs + REST_AHEAD_TICKS * this.#time.tickMs, canSend);
  }

  sampleFrame(nowMs: number): Frame {
    const picture = this.#picture;
    const { frame } = picture;
    const at = this.#advancePlayout(nowMs);
    if (picture.newest === null) return frame;
    picture.draw(at, this.#prediction);
    frame.leaderId = this.news.leaderboard[0]?.playerId ?? 0;
    this.#showRounds(at, picture.worldTick, nowMs);
    return frame;
  }

  #showRounds(at: number, worldTick: number, atMs: number): void {
    const tell = (event: object) => this.events.tell({ ...event, atMs } as MatchEvent);
    this.rounds.show(at, worldTick, this.#time.present.at, tell);
  }

  predictedCells(): { id: number; x: number; y: number; radius: number }[] {
    return this.#prediction.predictedCells();
  }

  own(): { x: number; y: number; radius: number } | null {
    const cells = this.#prediction.predictedCells();
    return cells.length === 0 ? null : summarizeCells(cells);
  }

  #advancePlayout(nowMs: number): number {
    const hostTick = this.#time.clock.hostTickAt(nowMs);
    const lateTicks = this.#time.clock.latenessMs / this.#time.tickMs;
    const facts = { hostTick, lateTicks, newestTick: this.tick, nowMs, tickMs: this.#time.tickMs };
    // Before the first snapshot there is no moment to draw.
    const at = this.newest === null ? 0 : advancePlayout(this.#time.playout, facts);
    this.#delayMs = (hostTick - at) * this.#time.tickMs;
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
      this.#reconcile(newest);
    }
    while (prediction.tick < target - 1) prediction.step(this.#time.stamper.sent);
    if (prediction.tick !== target - 1) return null;
    const held = { ...input, buttons: input.buttons | this.#heldButtons };
    prediction.step(held);
    if (!canSend) return null;
    this.#heldButtons = 0;
    return stampInput(this.#time.stamper, target, held);
  }
}

function replaceRoster(roster: Map<number, RosterEntry>, entries: readonly RosterEntry[]): void {
  roster.clear();
  for (const entry of entries) roster.set(entry.playerId, entry);
}
