// Test support: a host in memory and guests that play on it, over links with delay, jitter and stalls, all on one
// simulated clock. The host uses the real simulation, input queue and codecs. Nothing of the game imports this.
import { createRng, nextFloat, nextInt, type Rng } from "../../shared/math/rng.ts";
import { decodeInput } from "../../shared/net/inputCodec.ts";
import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import { SnapshotEncoder } from "../../shared/net/snapshot/encoder.ts";
import { createSentState, forgetSent, type SentState } from "../../shared/net/snapshot/sentState.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";
import {
  createInputQueue,
  enqueueInput,
  type InputQueue,
  takeDueInput,
} from "../../shared/room/inputQueue.ts";
import type { Rules } from "../../shared/rules.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "../../shared/sim/world.ts";
import { createMatchState, type MatchState } from "./matchState.ts";

/** One direction of a link, milliseconds and bytes a second. Like TCP: late, but in order. */
export type LinkWeather = {
  delayMs: number;
  jitterMs: number;
  stallMs: number;
  stallEveryMs: number;
  bytesPerS: number;
};

export const CALM_LINK: LinkWeather = {
  delayMs: 0,
  jitterMs: 0,
  stallMs: 0,
  stallEveryMs: 0,
  bytesPerS: Infinity,
};

/** Nothing to eat, so that only inputs change a cell. */
export const EMPTY_CLASSIC: Rules = { ...CLASSIC, ballsAtStart: 0, ballsLow: 0, decayFraction: 0 };

/** A link holds at most so many messages, and takes no more until one arrives, like a full socket. */
const LANE_MESSAGES = 60;
/** A guest's request for a full snapshot, among the input bytes of its way up: no input is empty. */
const RESYNC = new Uint8Array(0);
/** As main/host/thread/tickLoop.ts. */
const MAX_CATCH_UP_TICKS = 5;

export type CellPlace = { id: number; x: number; y: number };

/** Own cells as predicted, without sizes, since only the host knows what was eaten meanwhile. */
export function cellPlacesOf(guest: StormGuest): CellPlace[] {
  return guest.state.predictedCells().map(({ id, x, y }) => ({ id, x, y }));
}

class Lane {
  weather: LinkWeather = CALM_LINK;
  readonly #queue: { atMs: number; bytes: Uint8Array }[] = [];
  readonly #rng: Rng;
  #busyUntilMs = 0;

  constructor(seed: number) {
    this.#rng = createRng(seed);
  }

  get isFull(): boolean {
    return this.#queue.length >= LANE_MESSAGES;
  }

  send(bytes: Uint8Array, nowMs: number): void {
    const { delayMs, jitterMs, stallMs, stallEveryMs, bytesPerS } = this.weather;
    const sinceStall = stallEveryMs > 0 ? nowMs % stallEveryMs : stallMs;
    const heldMs = Math.max(0, stallMs - sinceStall);
    this.#busyUntilMs = Math.max(this.#busyUntilMs, nowMs + heldMs) + (1000 * bytes.length) / bytesPerS;
    const atMs = this.#busyUntilMs + delayMs + nextFloat(this.#rng) * jitterMs;
    this.#queue.push({ atMs: Math.max(atMs, this.#queue.at(-1)?.atMs ?? 0), bytes });
  }

  takeDue(nowMs: number): Uint8Array | null {
    return this.#queue.length > 0 && this.#queue[0]!.atMs <= nowMs ? this.#queue.shift()!.bytes : null;
  }

  /** Loses the newest message. A WebSocket never does; this imitates a bug. */
  dropNewest(): void {
    this.#queue.pop();
  }
}

/** A player's link to the host, until a reconnect. */
type Connection = { playerId: number; inputs: InputQueue; sent: SentState; up: Lane; down: Lane };

export class StormGuest {
  state: MatchState;
  /** The whole machine is frozen, so nothing is read either. */
  isAsleep = false;
  /** A background tab: snapshots are read, display frames do not come. */
  isHidden = false;
  /** Messages from before still wait in its own socket. */
  isBlocked = false;
  /** World units by which corrections moved own cells, before smoothing, except at deaths. */
  corrections: number[] = [];
  inputsSent = 0;
  /** Snapshots whose baseline the guest does not have. */
  refused = 0;
  resyncs = 0;
  connection: Connection;
  nextFrameMs = 5;

  constructor(state: MatchState, connection: Connection) {
    this.state = state;
    this.connection = connection;
  }

  receive(bytes: Uint8Array, nowMs: number): ReturnType<MatchState["onSnapshot"]> {
    const before = this.state.predictedCells();
    const tick = this.state.predictedTick;
    const outcome = this.state.onSnapshot(bytes, nowMs);
    if (outcome !== "taken") this.refused++;
    if (outcome === "resync") this.resyncs++;
    if (tick !== this.state.predictedTick) return outcome;
    for (const cell of this.state.predictedCells()) {
      const old = before.find(({ id }) => id === cell.id);
      if (old && old.radius > 0 && cell.radius > 0)
        this.corrections.push(Math.hypot(cell.x - old.x, cell.y - old.y));
    }
    return outcome;
  }
}

export type StormOptions = {
  seed: number;
  rules?: Rules;
  guests?: number;
  /** Time between display frames. */
  frameMs?: number;
  /** A guest's input at a given time. */
  script?: (nowMs: number, guest: number) => PlayerInput;
};

/** A new random direction `rateHz` times a second, seeded. */
export function steerRandomly(rateHz: number): (nowMs: number, guest: number) => PlayerInput {
  return (nowMs, guest) => {
    const rng = createRng(1 + 7919 * guest + Math.floor((nowMs * rateHz) / 1000));
    return { moveX: nextInt(rng, 601) - 300, moveY: nextInt(rng, 601) - 300, buttons: 0 };
  };
}

export class StormRig {
  readonly world: World;
  readonly guests: StormGuest[] = [];
  /** A player's cells in the host, by player and tick. */
  readonly truth = new Map<number, Map<number, CellPlace[]>>();
  isHostStill = false;
  /** The room's ticks go on while the world's are paused. */
  isWorldHeld = false;
  /** Tasks due in the same millisecond run in a random order. */
  isShuffled = false;
  nowMs = 0;
  readonly #rules: Rules;
  readonly #rng: Rng;
  readonly #frameMs: number;
  readonly #script: NonNullable<StormOptions["script"]>;
  readonly #encoder = new SnapshotEncoder();
  #tick = 0;
  #nextTickMs = 0;
  #lastPlayerId = 0;

  constructor({
    seed,
    rules = EMPTY_CLASSIC,
    guests = 1,
    frameMs = 1000 / 60,
    script = steerRandomly(2),
  }: StormOptions) {
    this.#rules = rules;
    this.#rng = createRng(seed);
    this.#frameMs = frameMs;
    this.#script = script;
    this.world = createWorld(rules, seed);
    for (let i = 0; i < guests; i++) this.guests.push(this.#join(CALM_LINK));
  }

  setWeather(weather: Partial<LinkWeather>): void {
    for (const { connection } of this.guests) {
      for (const lane of [connection.up, connection.down]) lane.weather = { ...CALM_LINK, ...weather };
    }
  }

  /** The connection breaks and the guest joins again, as a new player without any state. */
  reconnect(index: number): void {
    const { connection } = this.guests[index]!;
    removePlayer(this.world, connection.playerId);
    const fresh = this.#join(connection.down.weather);
    Object.assign(this.guests[index]!, { state: fresh.state, connection: fresh.connection });
  }

  /** @param onFrame called after each display frame of a guest */
  run(forMs: number, onFrame: (guest: StormGuest, index: number) => void = () => undefined): void {
    for (const endMs = this.nowMs + forMs; this.nowMs < endMs; this.nowMs++) {
      const tasks = [
        ...this.guests.map((guest) => () => this.#deliverInputs(guest)),
        () => this.#tickIfDue(),
        ...this.guests.map((guest) => () => this.#deliverSnapshots(guest)),
        ...this.guests.map((guest, index) => () => this.#frameIfDue(guest, index, onFrame)),
      ];
      if (this.isShuffled) shuffle(tasks, this.#rng);
      for (const task of tasks) task();
    }
  }

  /** The state that a full snapshot would give a guest now. */
  wholeState(guest: StormGuest): Snapshot {
    const encoder = new SnapshotEncoder();
    encoder.beginTick(this.world.bodies, this.#tick, this.world.tick);
    return createSnapshotDecoder().decode(
      encoder.encode(this.#sourceFor(guest.connection), createSentState()),
    );
  }

  #join(weather: LinkWeather): StormGuest {
    const playerId = ++this.#lastPlayerId;
    addPlayer(this.world, playerId);
    const lanes = [0, 1].map((side) => new Lane(31 * playerId + side));
    const connection: Connection = {
      playerId,
      inputs: createInputQueue(),
      sent: createSentState(),
      up: lanes[0]!,
      down: lanes[1]!,
    };
    for (const lane of lanes) lane.weather = weather;
    return new StormGuest(createMatchState({ playerId, rules: this.#rules }), connection);
  }

  #deliverInputs({ connection }: StormGuest): void {
    for (let bytes = connection.up.takeDue(this.nowMs); bytes; bytes = connection.up.takeDue(this.nowMs)) {
      if (bytes === RESYNC) forgetSent(connection.sent);
      else enqueueInput(connection.inputs, decodeInput(bytes), this.#tick);
    }
  }

  #deliverSnapshots(guest: StormGuest): void {
    // A guest that sleeps reads nothing: its page stands still.
    if (guest.isAsleep) return;
    const { down, up } = guest.connection;
    for (let bytes = down.takeDue(this.nowMs); bytes; bytes = down.takeDue(this.nowMs)) {
      if (guest.receive(bytes, this.nowMs) === "resync") up.send(RESYNC, this.nowMs);
    }
  }

  #tickIfDue(): void {
    const stepMs = 1000 / this.#rules.stepHz;
    if (this.nowMs < this.#nextTickMs || this.isHostStill) return;
    const lateTicks = Math.floor((this.nowMs - this.#nextTickMs) / stepMs);
    this.#nextTickMs += stepMs + Math.max(0, lateTicks - MAX_CATCH_UP_TICKS) * stepMs;
    for (const { connection } of this.guests) {
      const due = takeDueInput(connection.inputs, this.#tick + 1);
      if (due) setInput(this.world, connection.playerId, due);
    }
    this.#tick++;
    if (!this.isWorldHeld) stepWorld(this.world);
    this.#encoder.beginTick(this.world.bodies, this.#tick, this.world.tick);
    for (const { connection } of this.guests) this.#tell(connection);
  }

  #tell(connection: Connection): void {
    const { playerId, down, sent } = connection;
    const { x, y, id } = this.world.bodies;
    const places = this.world.players
      .get(playerId)!
      .cellSlots.map((slot) => ({ id: id[slot]!, x: x[slot]!, y: y[slot]! }));
    if (!this.truth.has(playerId)) this.truth.set(playerId, new Map());
    this.truth.get(playerId)!.set(this.#tick, places);
    if (!down.isFull) down.send(this.#encoder.encode(this.#sourceFor(connection), sent), this.nowMs);
  }

  #sourceFor({ playerId, inputs, down }: Connection) {
    const rttMs = 2 * down.weather.delayMs + down.weather.jitterMs;
    return { inputMarginTicks: inputs.marginTicks, rttMs, ownPlayerId: playerId };
  }

  #frameIfDue(guest: StormGuest, index: number, onFrame: (guest: StormGuest, index: number) => void): void {
    if (this.nowMs < guest.nextFrameMs) return;
    guest.nextFrameMs += this.#frameMs;
    if (guest.isAsleep || guest.isHidden) return;
    const payloads = guest.state.advance(this.#script(this.nowMs, index), this.nowMs, !guest.isBlocked);
    guest.inputsSent += payloads.length;
    for (const bytes of payloads) guest.connection.up.send(bytes, this.nowMs);
    onFrame(guest, index);
  }
}

function shuffle(tasks: unknown[], rng: Rng): void {
  for (let i = tasks.length - 1; i > 0; i--) {
    const k = nextInt(rng, i + 1);
    [tasks[i], tasks[k]] = [tasks[k], tasks[i]];
  }
}
