// The match with its people, tick by tick: who plays, what everybody is told. Knows no sockets and no clock.

import type { HostLoad } from "../appApi.ts";
import type { BotLevel } from "../bots/levels.ts";
import type { WireSample } from "../hostCalls.ts";
import type { Profile, WatchWish } from "../model.ts";
import type { HostCloseReason } from "../net/closeReasons.ts";
import type { Rules } from "../rules.ts";
import { stepWorld } from "../sim/step.ts";
import { addBallAt, type World } from "../sim/world.ts";
import { changeDriver, giveBack, keepSeat, noteSilence } from "./away.ts";
import { type Mind, showBot } from "./botDriver.ts";
import { steer } from "./driving.ts";
import type { Feed } from "./feed.ts";
import { controlLoad, type Pressure } from "./loadControl.ts";
import {
  addBot,
  addGuest,
  balanceBots,
  type Newcomer,
  noteDeaths,
  play,
  removeSeat,
  startWorld,
  watch,
} from "./match.ts";
import { NewsDesk } from "./news.ts";
import { beginState, type Recorder, type RoomHooks, type RoomOptions, type RoomState } from "./roomState.ts";
import { type Driver, feedOf, type Seat } from "./seat.ts";
import { Teller } from "./telling.ts";
import { keepInside, moveWatching } from "./watching.ts";

/** As many may watch as may play, within these. */
const LEAST_WATCHERS = 8;
const MOST_WATCHERS = 64;

export class Room {
  readonly rules: Rules;
  readonly maxPlayers: number;
  /** Who watches costs as much to be told as who plays. */
  readonly maxWatchers: number;
  /** All that is saved of a room. Only the room changes it. */
  readonly state: RoomState;
  readonly #teller: Teller;
  readonly #readPressure: (() => Pressure) | null;
  readonly #recorder: Recorder | null;

  /** A match before its first tick; or one that goes on from a state that nobody else uses. */
  constructor(options: RoomOptions);
  constructor(hooks: Omit<RoomHooks, "recorder">, state: RoomState);
  constructor(options: RoomHooks, state: RoomState = beginState(options as RoomOptions)) {
    const { match, maxPlayers, news } = state;
    this.state = state;
    this.rules = match.world.rules;
    this.maxPlayers = maxPlayers;
    this.maxWatchers = Math.min(Math.max(maxPlayers, LEAST_WATCHERS), MOST_WATCHERS);
    this.#recorder = options.recorder ?? null;
    const desk = new NewsDesk(news, options.readTickTimes ?? null);
    this.#teller = new Teller(match.world, match.seats.roster, desk);
    this.#readPressure = options.readPressure ?? null;
  }

  /** Ticks done, in which snapshots went out: never stops nor goes back, whatever the world does. */
  get tickNumber(): number {
    return this.state.tick;
  }

  /** For who looks on; only the room changes it. Another one after a restart. */
  get world(): World {
    return this.state.match.world;
  }

  /** Of people and bots, in the order they came. */
  get seats(): Iterable<Seat> {
    return this.state.match.seats;
  }

  /** Seats taken by people: who only watches has none, nor has a bot of the room's own. */
  get playerCount(): number {
    return this.state.match.seats.playerCount;
  }

  /** No seat is free. */
  get isFull(): boolean {
    return this.playerCount >= this.maxPlayers;
  }

  get watcherCount(): number {
    return this.state.match.seats.watcherCount;
  }

  /** What is left out because the core does not suffice. */
  get load(): HostLoad {
    return this.state.load.load;
  }

  /** Who was ahead when it was last looked at; 0: nobody yet. */
  get leaderId(): number {
    return this.state.news.leaderId;
  }

  /** null: it is not here. */
  seatOf(playerId: number): Seat | null {
    return this.state.match.seats.find(playerId);
  }

  /** Whose proof this is. null: nobody's here. */
  seatOfProof(proof: string): Seat | null {
    return this.state.match.seats.findByProof(proof);
  }

  /** Puts a guest's player into the arena, or lets it watch; who left between two lives waits for the next one. A guest with
   *  nothing to show as a name becomes "Guest N". Throws when there is no seat. */
  join(newcomer: Newcomer, feed: Feed): Seat {
    if (!newcomer.isWatching && this.isFull) throw new Error("no seat is free");
    return addGuest(this.state.match, newcomer, feed);
  }

  /** One more bot, who plays at once. @param seed of its chances; without one, its player id */
  addBot(level: BotLevel, seed?: number, mind?: Mind): Seat {
    return addBot(this.state.match, level, seed, mind);
  }

  /** Takes a player out at once; nothing happens if it is not here. */
  leave(playerId: number): void {
    const seat = this.seatOf(playerId);
    if (seat === null) return;
    removeSeat(this.state.match, seat);
    balanceBots(this.state.match);
  }

  /** A guest's connection is lost: for a while it may come back to its seat, which stands still or is driven meanwhile. One
   *  that nobody could claim goes, and so does each where none is kept. Nothing happens if it is not here. */
  drop(playerId: number): void {
    const seat = this.seatOf(playerId);
    const { keepSeatS } = this.state;
    if (seat === null || seat.whose === null) return;
    if (keepSeatS === 0 || seat.proof === null) this.leave(playerId);
    else keepSeat(this.state, seat, keepSeatS);
  }

  /** Whoever can prove that a seat is its own drives it again, by this feed and no other. @returns null: nobody has such a
   *  seat here */
  takeBack(proof: string, feed: Feed): Seat | null {
    const seat = this.seatOfProof(proof);
    if (seat) giveBack(this.state.match, seat, feed);
    return seat;
  }

  /** All people's seats wait for their guests, as after a drop, for at least so long: the room goes on elsewhere. */
  awaitPeople(minS: number): void {
    const keepS = Math.max(minS, this.state.keepSeatS);
    for (const seat of this.seats) if (seat.whose !== null) keepSeat(this.state, seat, keepS);
  }

  /**
   * Somebody else drives from now on: a guest by a new feed, a bot, or nobody. Circle, name, score and what is watched stay
   * as they are. Throws where there is no such seat, and for a bot's own.
   */
  drive(playerId: number, driver: Driver): void {
    const seat = this.state.match.seats.get(playerId);
    if (seat.whose === null) throw new Error(`player ${playerId} is a bot`);
    changeDriver(this.state.match, seat, driver);
  }

  /** From now on this guest looks on: who played gives its cells up. Throws where there is no such seat. */
  watch(playerId: number, wish: WatchWish): void {
    watch(this.state.match, this.state.match.seats.get(playerId), wish);
  }

  /** Who watched plays: the first life begins as after being eaten. Nothing happens to who plays already, nor while no seat
   *  is free. Throws where there is no such seat. */
  play(playerId: number): void {
    const seat = this.state.match.seats.get(playerId);
    if (seat.watching !== null && !this.isFull) play(this.state.match, seat);
  }

  /** Somebody wants another name or colour. Throws where there is no such seat. @param profile as a Newcomer's */
  changeProfile(playerId: number, profile: Profile): void {
    const { seats, pauses, world } = this.state.match;
    const seat = seats.get(playerId);
    pauses.rename(playerId, profile.name);
    seats.rename(seat, profile, world.players.get(playerId)?.team ?? 0);
  }

  /** As changeProfile, by somebody at the host. */
  rename(playerId: number, profile: Profile): void {
    this.changeProfile(playerId, profile);
    this.world.journal?.onCommand({ kind: "rename", playerId, profile });
  }

  /** Puts somebody out: its guest is told why, and its seat is gone. Nothing happens if it is not here. */
  remove(playerId: number, reason: HostCloseReason): void {
    const seat = this.seatOf(playerId);
    if (seat === null) return;
    this.world.journal?.onCommand({ kind: "remove", playerId });
    feedOf(seat)?.link.close(reason);
    this.leave(playerId);
  }

  /** The world stands until told otherwise: everybody goes on being told how it is, and what players want waits. */
  pause(isPaused: boolean): void {
    this.state.isPaused = isPaused;
    this.world.journal?.onCommand({ kind: "pause", isPaused });
  }

  /** The match is over: the world stands for good, and can be looked at, until another match begins. */
  end(): void {
    this.state.isOver = true;
    this.world.journal?.onCommand({ kind: "end" });
  }

  /** A ball more, before the next tick. Of a match that is written down it would be no part. @param color index into PALETTE */
  dropBall(x: number, y: number, color: number): void {
    addBallAt(this.world, x, y, color);
  }

  /** Another match with the same seats: everybody has a new life in a new world, and is told all of it. @param seed
   *  unsigned 32-bit */
  restart(seed: number): void {
    this.state.isOver = false;
    startWorld(this.state.match, seed);
  }

  /** Asks for the next snapshot sent to a guest, or to the one with the smallest id. Answered once; null: it is not
   *  here, or somebody else asks. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    const guests = [...this.seats].filter((seat) => feedOf(seat) !== null);
    const wanted = guests.find((seat) => playerId === null || seat.playerId === playerId);
    if (wanted) this.#teller.tap.sampleWire(wanted.playerId, onSample);
    else onSample(null);
  }

  /** One step, unless the world stands, then one snapshot to each guest. @param nowMs monotonic milliseconds */
  tick(nowMs: number): void {
    const { state, world } = this;
    if (this.#readPressure && state.tick % this.rules.stepHz === 0) {
      controlLoad(state.load, this.#readPressure());
    }
    state.tick++;
    this.#attend();
    const isStanding = state.isPaused || state.isOver;
    for (const seat of this.seats) steer(world, seat, state.tick, isStanding);
    if (!isStanding) {
      stepWorld(world);
      this.#recorder?.onStep(world);
    }
    this.#teller.beginTick(world, state.tick, !isStanding, state.load.load);
    if (!isStanding) noteDeaths(this.state.match);
    this.#lookAround(isStanding);
    // A copy, as a guest that is closed on the way leaves the map.
    for (const seat of [...this.seats]) {
      const feed = feedOf(seat);
      if (feed) this.#teller.tell(seat, feed, nowMs);
    }
  }

  /** Who has not come back in time goes; who is not heard of any more stands still. */
  #attend(): void {
    const { match, tick } = this.state;
    for (const seat of this.seats) {
      if (seat.awayUntil !== null && tick >= seat.awayUntil) this.leave(seat.playerId);
      else noteSilence(match, seat, tick);
    }
  }

  /** Who watches, and who is a bot and has something new to see. */
  #lookAround(isStanding: boolean): void {
    const { world, leaderId } = this;
    const { interest, encoder } = this.#teller;
    for (const { playerId, driver, watching } of this.seats) {
      if (watching) {
        moveWatching(watching, world, leaderId);
        if (this.state.keepsViewsInside) keepInside(watching.view, world, interest.viewport);
      } else if (driver.kind === "bot" && !isStanding) {
        showBot(driver, world, playerId, this.state.tick, interest, encoder);
      }
    }
  }
}
