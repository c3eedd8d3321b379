// The match with its people: world, seats, what everybody is told in a tick. Knows no sockets and no clock.

import type { BotFill, BotLevel } from "../bots/levels.ts";
import type { HostLoad } from "../desktopApi.ts";
import type { WireSample } from "../hostCalls.ts";
import { PALETTE, PLAIN_PROFILE, type Profile, type WatchWish } from "../model.ts";
import type { HostTickTimes, RosterEntry } from "../net/snapshot/snapshot.ts";
import type { Rules } from "../rules.ts";
import { TEAM_COLORS } from "../rulesets/teams.ts";
import type { Journal } from "../sim/listeners.ts";
import { respawnDelayTicks } from "../sim/respawning.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, smallestTeam, type World } from "../sim/world.ts";
import { createBotDriver, type Mind, showBot } from "./botDriver.ts";
import { freeBotName, leastBot } from "./botFill.ts";
import { startPresses, steer, takeOver } from "./driving.ts";
import type { Feed } from "./feed.ts";
import { createLoadControl, type Pressure } from "./loadControl.ts";
import { deathOf } from "./news.ts";
import { Pauses } from "./pauses.ts";
import { type Driver, feedOf, type Seat } from "./seat.ts";
import { Seats } from "./seats.ts";
import { noteMoved } from "./stillness.ts";
import { Teller } from "./telling.ts";
import { createWatching, keepInside, moveWatching } from "./watching.ts";

export type Recorder = Journal & {
  onStep(world: World): void;
  onProfile(entry: RosterEntry): void;
};

export type RoomOptions = {
  rules: Rules;
  seed: number;
  maxPlayers: number;
  /** How long the newest ticks took; asked once a second and told to all. */
  readTickTimes?: () => HostTickTimes;
  /** Bots keep the arena alive: so many players there are at least. */
  bots?: BotFill | null;
  /** Hears of all that makes the match, from before its first player on. */
  recorder?: Recorder | null;
  /** How much of the last second was used; asked once a second. Without it nothing is ever left out. */
  readPressure?: () => Pressure;
  /** Who watches looks at nothing beyond the arena's edges: for a picture without any. */
  keepsViewsInside?: boolean;
};

/** profile: as asked for, the name cleaned; it may be empty. whose: as Seat has it. */
export type Newcomer = { profile: Profile; whose: string; isWatching: boolean };

/** As many may watch as may play, within these. */
const LEAST_WATCHERS = 8;
const MOST_WATCHERS = 64;

export class Room {
  readonly rules: Rules;
  readonly maxPlayers: number;
  /** Who watches costs as much to be told as who plays. */
  readonly maxWatchers: number;
  /** For who looks on; only the room changes it. */
  readonly world: World;
  readonly #seats: Seats;
  readonly #teller: Teller;
  readonly #readPressure: (() => Pressure) | null;
  readonly #controlLoad = createLoadControl();
  readonly #recorder: Recorder | null;
  readonly #pauses: Pauses;
  readonly #botFill: BotFill | null;
  readonly #keepsViewsInside: boolean;
  #load: HostLoad = "none";

  /** @param options.seed unsigned 32-bit */
  constructor(options: RoomOptions) {
    this.rules = options.rules;
    this.maxPlayers = options.maxPlayers;
    this.maxWatchers = Math.min(Math.max(options.maxPlayers, LEAST_WATCHERS), MOST_WATCHERS);
    this.world = createWorld(options.rules, options.seed);
    this.#recorder = options.recorder ?? null;
    this.world.journal = this.#recorder;
    this.#seats = new Seats((entry) => this.#recorder?.onProfile(entry));
    this.#teller = new Teller(this.world, this.#seats.roster, options.readTickTimes ?? null);
    this.#readPressure = options.readPressure ?? null;
    this.#pauses = new Pauses(respawnDelayTicks(options.rules));
    this.#botFill = options.bots ?? null;
    this.#keepsViewsInside = options.keepsViewsInside ?? false;
    this.#balanceBots();
  }

  /** Steps done. */
  get tickNumber(): number {
    return this.world.tick;
  }

  /** Of people and bots, in the order they came. */
  get seats(): Iterable<Seat> {
    return this.#seats;
  }

  /** Seats taken by people: who only watches has none, nor has a bot of the room's own. */
  get playerCount(): number {
    return this.#seats.playerCount;
  }

  /** No seat is free. */
  get isFull(): boolean {
    return this.playerCount >= this.maxPlayers;
  }

  get watcherCount(): number {
    return this.#seats.watcherCount;
  }

  /** What is left out because the core does not suffice. */
  get load(): HostLoad {
    return this.#load;
  }

  /** Who was ahead when it was last looked at; 0: nobody yet. */
  get leaderId(): number {
    return this.#teller.leaderId;
  }

  /** null: it is not here. */
  seatOf(playerId: number): Seat | null {
    return this.#seats.find(playerId);
  }

  /** Puts a guest's player into the arena, or lets it watch; who left between two lives waits for the next one. A guest with
   *  nothing to show as a name becomes "Guest N". Throws when there is no seat. */
  join({ profile, whose, isWatching }: Newcomer, feed: Feed): Seat {
    if (!isWatching && this.isFull) throw new Error("no seat is free");
    const playerId = this.#seats.nextPlayerId();
    const seat = this.#seats.add(playerId, whose, profile, { kind: "guest", feed });
    const death = this.#pauses.enter(playerId, whose, profile.name, this.world.tick);
    if (isWatching) seat.watching = createWatching({ kind: "leader" }, this.#middle());
    else {
      seat.death = death;
      this.#enter(seat, death !== null);
    }
    this.#seats.enrol(seat);
    return seat;
  }

  /** One more bot, who plays at once. @param seed of its chances; without one, its player id */
  addBot(level: BotLevel, seed?: number, mind?: Mind): Seat {
    const playerId = this.#seats.nextPlayerId();
    const team = smallestTeam(this.world);
    const color = TEAM_COLORS[team - 1] ?? playerId % PALETTE.length;
    const name = freeBotName(playerId, new Set(this.#seats.bots().map(({ profile }) => profile.name)));
    const driver = createBotDriver(level, seed ?? playerId, mind);
    const seat = this.#seats.add(playerId, null, { ...PLAIN_PROFILE, name, color }, driver);
    addPlayer(this.world, playerId, team);
    this.#seats.enrol(seat);
    return seat;
  }

  /** Takes a player out at once; nothing happens if it is not here. */
  leave(playerId: number): void {
    const seat = this.#seats.find(playerId);
    if (seat === null) return;
    this.#remove(seat);
    this.#balanceBots();
  }

  /**
   * Somebody else drives from now on: a guest by a new feed, a bot, or nobody. Circle, name, score and what is watched stay
   * as they are. Throws where there is no such seat, and for a bot's own.
   */
  drive(playerId: number, driver: Driver): void {
    const seat = this.#seats.get(playerId);
    if (seat.whose === null) throw new Error(`player ${playerId} is a bot`);
    takeOver(this.world, seat, driver);
  }

  /** From now on this guest looks on: who played gives its cells up. Throws where there is no such seat. */
  watch(playerId: number, wish: WatchWish): void {
    const seat = this.#seats.get(playerId);
    if (seat.watching) {
      seat.watching.wish = wish;
      return;
    }
    const player = this.world.players.get(playerId);
    removePlayer(this.world, playerId);
    const place = player ? { x: player.endX, y: player.endY } : this.#middle();
    seat.watching = createWatching(wish, place);
    this.#seats.enrol(seat);
    this.#balanceBots();
  }

  /** Who watched plays: the first life begins as after being eaten. Nothing happens to who plays already, nor while no seat
   *  is free. Throws where there is no such seat. */
  play(playerId: number): void {
    const seat = this.#seats.get(playerId);
    if (seat.watching === null || this.isFull) return;
    seat.watching = null;
    this.#enter(seat, true);
    this.#seats.enrol(seat);
  }

  /** Another name, another colour. Throws where there is no such seat. @param profile as a Newcomer's */
  rename(playerId: number, profile: Profile): void {
    this.#pauses.rename(playerId, profile.name);
    const team = this.world.players.get(playerId)?.team ?? 0;
    this.#seats.rename(this.#seats.get(playerId), profile, team);
  }

  /** Asks for the next snapshot sent to a guest, or to the one with the smallest id. Answered once; null: it is not
   *  here, or somebody else asks. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    const guests = [...this.#seats].filter((seat) => feedOf(seat) !== null);
    const wanted = guests.find((seat) => playerId === null || seat.playerId === playerId);
    if (wanted) this.#teller.tap.ask(wanted.playerId, onSample);
    else onSample(null);
  }

  /** One step, then one snapshot to each guest. @param nowMs monotonic milliseconds */
  tick(nowMs: number): void {
    const { world } = this;
    if (this.#readPressure && world.tick % this.rules.stepHz === 0) {
      this.#load = this.#controlLoad(this.#readPressure());
    }
    for (const seat of this.#seats) steer(world, seat, world.tick + 1);
    stepWorld(world);
    this.#recorder?.onStep(world);
    this.#teller.beginTick(this.#load);
    this.#noteDeaths();
    this.#lookAround();
    // A copy, as a guest that is closed on the way leaves the map.
    for (const seat of [...this.#seats]) {
      const feed = feedOf(seat);
      if (feed) this.#teller.tell(seat, feed, nowMs);
    }
  }

  #noteDeaths(): void {
    for (const event of this.world.events) {
      if (event.kind !== "eaten") continue;
      const seat = this.#seats.find(event.playerId);
      const death = deathOf(this.world, event);
      if (!seat || seat.whose === null || !death) continue;
      seat.death = death;
      this.#pauses.begin(event.playerId, death, this.world.tick);
      const feed = feedOf(seat);
      if (feed) noteMoved(feed.stillness);
    }
  }

  /** Who watches and who is a bot. */
  #lookAround(): void {
    const { interest, encoder, leaderId } = this.#teller;
    for (const { playerId, driver, watching } of this.#seats) {
      if (watching) {
        moveWatching(watching, this.world, leaderId);
        if (this.#keepsViewsInside) keepInside(watching.view, this.world, interest.viewport);
      } else if (driver.kind === "bot") showBot(driver, this.world, playerId, interest, encoder);
    }
  }

  /** As many bots as are missing; a person takes a bot's place. */
  #balanceBots(): void {
    if (this.#botFill === null) return;
    const { fillTo, level } = this.#botFill;
    const wanted = Math.max(0, fillTo - this.playerCount);
    for (let count = this.#seats.bots().length; count < wanted; count++) this.addBot(level);
    for (let count = this.#seats.bots().length; count > wanted; count--) {
      const botIds = this.#seats.bots().map(({ playerId }) => playerId);
      this.#remove(this.#seats.get(leastBot(this.world, botIds)));
    }
  }

  /** The bot goes first: its place in a team is the one to fill. */
  #enter(seat: Seat, isWaiting: boolean): void {
    this.#balanceBots();
    const team = smallestTeam(this.world);
    seat.profile.color = this.#seats.colorFor(seat, team, seat.profile.color);
    addPlayer(this.world, seat.playerId, team, isWaiting);
    startPresses(this.world, seat);
  }

  #remove(seat: Seat): void {
    const { playerId } = seat;
    if (this.world.players.has(playerId)) removePlayer(this.world, playerId);
    this.#pauses.leave(playerId, this.world.tick);
    this.#seats.remove(seat);
  }

  #middle(): { x: number; y: number } {
    return { x: this.rules.arenaWidth / 2, y: this.rules.arenaHeight / 2 };
  }
}
