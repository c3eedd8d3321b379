// Test support: a real room and windows that follow it, each over a link with a delay and a jitter of its own, all on one
// simulated clock. Nothing of the game imports this.
import { createRng, nextFloat, type Rng } from "../../../shared/math/rng.ts";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { decodeInput } from "../../../shared/net/inputCodec.ts";
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { enqueueInput } from "../../../shared/room/inputQueue.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import { IDLE_INPUT, type PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { MatchEvent } from "../events/matchEvent.ts";
import type { Frame } from "../frame.ts";
import { createMatchState, type MatchState } from "../matchState.ts";

const FRAME_MS = 1000 / 60;

export type Weather = { delayMs: number; jitterMs: number };

/** Where own cells are, by the room's tick. */
export type RigPlaces = Map<number, { x: number; y: number }>;

/** Messages in their order, each late in its own way. */
function createLane(rng: Rng, { delayMs, jitterMs }: Weather) {
  const waiting: { atMs: number; bytes: Uint8Array }[] = [];
  return {
    send(bytes: Uint8Array, nowMs: number) {
      const atMs = nowMs + delayMs + nextFloat(rng) * jitterMs;
      waiting.push({ atMs: Math.max(atMs, waiting.at(-1)?.atMs ?? 0), bytes: bytes.slice() });
    },
    deliver(nowMs: number, take: (bytes: Uint8Array) => void) {
      while (waiting.length > 0 && waiting[0]!.atMs <= nowMs) take(waiting.shift()!.bytes);
    },
  };
}

export class RoundRig {
  readonly room: Room;
  readonly windows: RigWindow[] = [];
  nowMs = 0;
  #nextTickMs = 0;

  constructor(rules: Rules, bots = 0) {
    this.room = new Room({ rules, seed: 5, maxPlayers: 20 });
    for (let i = 0; i < bots; i++) this.room.addBot("normal", i);
  }

  join(weather: Weather, input: (nowMs: number) => PlayerInput = () => IDLE_INPUT): RigWindow {
    const window = new RigWindow(this, weather, input);
    this.windows.push(window);
    return window;
  }

  run(forMs: number): void {
    for (const endMs = this.nowMs + forMs; this.nowMs < endMs; this.nowMs++) {
      for (const window of this.windows) window.deliverInputs();
      if (this.nowMs >= this.#nextTickMs) this.#tick();
      for (const window of this.windows) window.live();
    }
  }

  /** Until it is so, at most a minute. */
  runUntil(isSo: () => boolean): void {
    for (let tries = 0; !isSo(); tries++) {
      if (tries > 600) throw new Error("it never came to that");
      this.run(100);
    }
  }

  #tick(): void {
    this.#nextTickMs += 1000 / this.room.rules.stepHz;
    this.room.tick(this.nowMs);
    for (const window of this.windows) window.noteTruth();
  }
}

export class RigWindow {
  readonly playerId: number;
  state: MatchState;
  readonly events: MatchEvent[] = [];
  /** Where the host had the own circle, and where it was predicted. */
  readonly truth: RigPlaces = new Map();
  readonly predicted: RigPlaces = new Map();
  /** Called after each display frame. */
  onFrame: (frame: Frame) => void = () => undefined;
  readonly #rig: RoundRig;
  readonly #up: ReturnType<typeof createLane>;
  readonly #down: ReturnType<typeof createLane>;
  readonly #feed: ReturnType<typeof createFeed>;
  readonly #input: (nowMs: number) => PlayerInput;
  #nextFrameMs = 3;

  constructor(rig: RoundRig, weather: Weather, input: (nowMs: number) => PlayerInput) {
    this.#rig = rig;
    this.#input = input;
    const rng = createRng(7 + rig.windows.length);
    this.#up = createLane(rng, weather);
    this.#down = createLane(rng, weather);
    const link: FeedLink = {
      isDrained: () => true,
      sendSnapshot: (bytes) => this.#down.send(bytes, rig.nowMs),
      tell: () => undefined,
      close: () => undefined,
      rttMs: () => 2 * weather.delayMs + weather.jitterMs,
    };
    this.#feed = createFeed(link, rig.nowMs);
    const name = `P${rig.windows.length + 1}`;
    const newcomer = { profile: { ...PLAIN_PROFILE, name }, whose: name, isWatching: false };
    this.playerId = rig.room.join(newcomer, this.#feed).playerId;
    this.state = this.#follow(rig.room.rules, null);
  }

  deliverInputs(): void {
    const { room, nowMs } = this.#rig;
    this.#up.deliver(nowMs, (bytes) => enqueueInput(this.#feed.inputs, decodeInput(bytes), room.tickNumber));
  }

  noteTruth(): void {
    const { world, tickNumber } = this.#rig.room;
    const slot = world.players.get(this.playerId)?.cellSlots[0];
    if (slot !== undefined)
      this.truth.set(tickNumber, { x: world.bodies.x[slot]!, y: world.bodies.y[slot]! });
  }

  live(): void {
    const { nowMs } = this.#rig;
    this.#down.deliver(nowMs, (bytes) => this.#take(bytes));
    if (nowMs < this.#nextFrameMs) return;
    this.#nextFrameMs += FRAME_MS;
    const { state } = this;
    for (const bytes of state.advance(this.#input(nowMs), nowMs, true)) this.#up.send(bytes, nowMs);
    const own = state.own();
    if (own !== null) this.predicted.set(state.predictedTick, { x: own.x, y: own.y });
    this.onFrame(state.sampleFrame(nowMs));
  }

  /** Ticks of the room from one of the host's to another, where it was predicted otherwise. */
  wrongTicks(from: number, to: number): number[] {
    return [...this.predicted].flatMap(([tick, { x, y }]) => {
      const truth = this.truth.get(tick);
      const isWrong = truth !== undefined && (truth.x !== x || truth.y !== y);
      return tick >= from && tick <= to && isWrong ? [tick] : [];
    });
  }

  #take(bytes: Uint8Array): void {
    const outcome = this.state.onSnapshot(bytes, this.#rig.nowMs);
    if (typeof outcome !== "object") return;
    this.state = this.#follow(outcome, this.state);
    this.state.onSnapshot(bytes, this.#rig.nowMs);
  }

  #follow(rules: Rules, before: MatchState | null): MatchState {
    const state = createMatchState({ playerId: this.playerId, rules }, before);
    state.events.on("all", (event) => void this.events.push(event));
    return state;
  }
}
