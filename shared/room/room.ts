// The match with its people, tick by tick: who plays, what everybody is told. Knows no sockets and no clock.

import type { HostLoad } from "../appApi.ts";
import type { BotLevel } from "../bots/levels.ts";
import type { WireSample } from "../hostCalls.ts";
import type { Profile, WatchWish } from "../model.ts";
import type { PauseNote } from "../net/sections/round.ts";
import type { Rules } from "../rules.ts";
import { stepWorld } from "../sim/step.ts";
import { addBallAt, type World } from "../sim/world.ts";
import { changeDriver, giveBack, keepSeat, noteSilence } from "./away.ts";
import { type Mind, showBot } from "./botDriver.ts";
import { playAgain } from "./desk/puttingOut.ts";
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
  watch,
} from "./match.ts";
import { NewsDesk } from "./news.ts";
import { beginState, type Recorder, type RoomHooks, type RoomOptions, type RoomState } from "./roomState.ts";
import { createHerald } from "./rounds/heralding.ts";
import { advancePhase, judgeTick } from "./rounds/phases.ts";
import { Rounds, setPaused, startIn } from "./rounds/rounds.ts";
import { isStandingPhase } from "./rounds/roundsState.ts";
import { type Driver, feedOf, isWatchersSeat, type Seat } from "./seat.ts";
import { Talking } from "./talk/talking.ts";
import { Teller } from "./telling.ts";
import { keepViewInside, moveWatching } from "./watching.ts";

/** As many may watch as may play, but at least LEAST_WATCHERS and at most MOST_WATCHERS. */
const LEAST_WATCHERS = 8;
const MOST_WATCHERS = 64;

export class Room {
  readonly maxPlayers: number;
  /** Most watchers. There is a limit, as a watcher costs as many bytes as a player. */
  readonly maxWatchers: number;
  /** All that is saved of a room. Only the room changes it. */
  readonly state: RoomState;
  readonly rounds: Rounds;
  readonly talking: Talking;
  readonly #teller: Teller;
  readonly #herald: () => void;
  readonly #readPressure: (() => Pressure) | null;
  readonly #recorder: Recorder | null;

  /** A match before its first tick, or one that goes on from a state, which it takes over. */
  constructor(options: RoomOptions);
  constructor(hooks: Omit<RoomHooks, "recorder">, state: RoomState);
  constructor(options: RoomHooks, state: RoomState = beginState(options as RoomOptions)) {
    this.state = state;
    this.maxPlayers = state.maxPlayers;
    this.maxWatchers = Math.min(Math.max(this.maxPlayers, LEAST_WATCHERS), MOST_WATCHERS);
    this.rounds = new Rounds(state);
    this.talking = new Talking(state, options.readTalk ?? (() => "on"));
    this.#herald = createHerald(state, options.onRound ?? (() => undefined));
    this.#recorder = options.recorder ?? null;
    if (options.refusesName) state.match.seats.refuses = options.refusesName;
    this.#teller = new Teller(state, new NewsDesk(state.news, options.readTickTimes ?? null));
    this.#readPressure = options.readPressure ?? null;
  }

  /** The room's rules. Those of a lobby's world have no rounds. */
  get rules(): Rules {
    return this.state.rounds.rules;
  }

  /** Ticks of the room that are done. It never stops or goes back, whatever the world does. */
  get tickNumber(): number {
    return this.state.tick;
  }

  /** The world, to look at; only the room changes it. Each lobby and each round has another one. */
  get world(): World {
    return this.state.match.world;
  }

  /** Seats of people and bots, in the order they came. */
  get seats(): Iterable<Seat> {
    return this.state.match.seats;
  }

  /** Seats taken by people who play, now or next. Watchers and the room's own bots do not count. */
  get playerCount(): number {
    return this.state.match.seats.playerCount;
  }

  /** Whether no seat is free. */
  get isFull(): boolean {
    return this.playerCount >= this.maxPlayers;
  }

  get watcherCount(): number {
    return this.state.match.seats.watcherCount;
  }

  /** What is left out because the processor core is too slow. */
  get load(): HostLoad {
    return this.state.load.load;
  }

  /** The leader's id when ranks were last made; 0: nobody yet. */
  get leaderId(): number {
    return this.state.news.leaderId;
  }

  /** A player's seat; null: there is none. */
  seatOf(playerId: number): Seat | null {
    return this.state.match.seats.find(playerId);
  }

  /** The seat with this proof; null: there is none. */
  seatOfProof(proof: string): Seat | null {
    return this.state.match.seats.findByProof(proof);
  }

  /** Puts a guest into the arena, or lets it watch; without a visible name it becomes "Guest N". Throws without a seat. */
  join(newcomer: Newcomer, feed: Feed): Seat {
    if (!newcomer.isWatching && this.isFull) throw new Error("no seat is free");
    this.#noteRules(feed);
    return addGuest(this.state.match, newcomer, startIn(this.state.rounds), feed);
  }

  /** Adds a bot, which plays at once. @param seed of its random numbers; its player id if left out */
  addBot(level: BotLevel, seed?: number, mind?: Mind): Seat {
    return addBot(this.state.match, level, seed, mind);
  }

  /** Takes a player out at once; nothing happens if it is not here. */
  leave(playerId: number): void {
    this.#takeAway(playerId, false);
  }

  /** @param keepsScore as removePlayer has it: nobody gives up who has lost the connection */
  #takeAway(playerId: number, keepsScore: boolean): void {
    const seat = this.seatOf(playerId);
    if (seat === null) return;
    removeSeat(this.state.match, seat, keepsScore);
    balanceBots(this.state.match);
  }

  /** A guest's connection is lost. Its seat is kept for a while, and stands still or is driven by a bot; a seat
   *  without a proof goes at once, as do all where none are kept. Nothing happens if the player is not here. */
  drop(playerId: number): void {
    const seat = this.seatOf(playerId);
    const { keepSeatS } = this.state;
    if (seat === null || seat.whose === null) return;
    if (keepSeatS === 0 || seat.proof === null) this.#takeAway(playerId, true);
    else keepSeat(this.state, seat, keepSeatS);
  }

  /** Gives the seat with this proof to this feed, and to no other.
   *  @returns null: there is no such seat, or it is out */
  takeBack(proof: string, feed: Feed): Seat | null {
    const seat = this.seatOfProof(proof);
    if (seat === null || seat.isOut) return null;
    this.#noteRules(feed);
    giveBack(this.state.match, seat, feed);
    playAgain(this.state, seat);
    return seat;
  }

  /** Who joins or comes back is told the rules with the host's yes. */
  #noteRules(feed: Feed): void {
    feed.rulesRevision = this.state.rounds.rulesRevision;
  }

  /** For a room that goes on elsewhere: all people's seats wait for their guests, as after a drop, for at least so
   *  many seconds. */
  awaitPeople(minS: number): void {
    const keepS = Math.max(minS, this.state.keepSeatS);
    // Else a round would begin with the first who is back.
    this.rounds.forgetReady();
    for (const seat of this.seats) if (seat.whose !== null && !seat.isOut) keepSeat(this.state, seat, keepS);
  }

  /** Sets who drives a seat from now on: a guest by a new feed, a bot, or nobody. Circle, name, score and what is
   *  watched stay. Throws where there is no such seat, and for a seat of the room's own bots. */
  drive(playerId: number, driver: Driver): void {
    const seat = this.state.match.seats.get(playerId);
    if (seat.whose === null) throw new Error(`player ${playerId} is a bot`);
    if (driver.kind === "guest") this.#noteRules(driver.feed);
    changeDriver(this.state.match, seat, driver);
  }

  /** Lets a guest only watch from now on; a player loses its cells. Throws where there is no such seat. */
  watch(playerId: number, wish: WatchWish): void {
    watch(this.state.match, this.state.match.seats.get(playerId), wish);
  }

  /** Lets a watcher play: the first life begins as after being eaten, or in the next world. Nothing happens to a
   *  player, to who is benched, nor while no seat is free. Throws where there is no such seat. */
  play(playerId: number): void {
    const { match, rounds } = this.state;
    const seat = match.seats.get(playerId);
    if (isWatchersSeat(seat) && !seat.isBenched && !this.isFull) play(match, seat, startIn(rounds));
  }

  /** Gives a guest another name or colour. Throws where there is no such seat.
   *  @param profile as wished, with the name cleaned */
  changeProfile(playerId: number, profile: Profile): void {
    const { seats, pauses, world } = this.state.match;
    const seat = seats.get(playerId);
    // Another colour does not bring the name back that the host's person took away.
    seat.isRenamed &&= profile.name === pauses.nameOf(playerId);
    pauses.rename(playerId, profile.name);
    const name = seat.isRenamed ? seat.profile.name : profile.name;
    seats.rename(seat, { ...profile, name }, world.players.get(playerId)?.team ?? 0);
  }

  /** Stops the world, or lets it go on. While it stands everybody is still told how it is, and inputs wait.
   *  @returns whether anything changed */
  pause(isPaused: boolean, note?: PauseNote): boolean {
    return setPaused(this.state, isPaused, note);
  }

  /** Adds a ball before the next tick. A recording would not have it. @param color index into PALETTE */
  dropBall(x: number, y: number, color: number): void {
    addBallAt(this.world, x, y, color);
  }

  /** Asks for the next snapshot sent to a guest, or with null to the one with the smallest id. null: there is none. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    const guests = [...this.seats].filter((seat) => feedOf(seat) !== null);
    const wanted = guests.find((seat) => playerId === null || seat.playerId === playerId);
    if (wanted) this.#teller.tap.sampleWire(wanted.playerId, onSample);
    else onSample(null);
  }

  /** One step, unless the world stands, then one snapshot to each guest. @param nowMs monotonic milliseconds */
  tick(nowMs: number): void {
    const { state } = this;
    if (this.#readPressure && state.tick % this.rules.stepHz === 0) {
      controlLoad(state.load, this.#readPressure());
    }
    state.tick++;
    this.#attend();
    advancePhase(state);
    const { world } = this;
    const isStanding = state.isPaused || isStandingPhase(state.rounds.phase);
    for (const seat of this.seats) steer(world, seat, state.tick, isStanding);
    if (!isStanding) {
      stepWorld(world);
      this.#recorder?.onStep(world);
      noteDeaths(state.match);
    }
    judgeTick(state);
    this.#herald();
    this.#teller.beginTick(world, state.tick, !isStanding, state.load.load);
    this.#lookAround(isStanding);
    // A copy, as a guest that is closed in this loop leaves the map.
    for (const seat of [...this.seats]) {
      const feed = feedOf(seat);
      if (feed) this.#teller.tell(seat, feed, nowMs);
    }
  }

  /** Removes seats whose guests did not come back in time, and stops those that are not heard any more. */
  #attend(): void {
    const { match, tick } = this.state;
    for (const seat of this.seats) {
      if (seat.awayUntil !== null && tick >= seat.awayUntil) this.#takeAway(seat.playerId, true);
      else noteSilence(match, seat, tick);
    }
  }

  /** Moves watchers' views, and shows bots what is new. */
  #lookAround(isStanding: boolean): void {
    const { world, leaderId } = this;
    const { interest, encoder } = this.#teller;
    for (const { playerId, driver, watching } of this.seats) {
      if (watching) {
        moveWatching(watching, world, leaderId);
        if (this.state.keepsViewsInside) keepViewInside(watching.view, world, interest.viewport);
      } else if (driver.kind === "bot" && !isStanding) {
        showBot(driver, world, playerId, this.state.tick, interest, encoder);
      }
    }
  }
}
