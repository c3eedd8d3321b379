// What a room is made of and what it is opened with: plain data beside the match itself, all that a save of it holds.
// Knows no sockets and no clock.
import type { BotFill } from "../bots/levels.ts";
import type { AwayDriver } from "../keptSeats.ts";
import type { HostTickTimes } from "../net/sections/hostTick.ts";
import type { RosterEntry } from "../net/sections/roster.ts";
import type { Rules } from "../rules.ts";
import type { Journal } from "../sim/listeners.ts";
import { respawnDelayTicks } from "../sim/spawning/respawning.ts";
import { createWorld, type World } from "../sim/world.ts";
import { createLoadState, type LoadState, type Pressure } from "./loadControl.ts";
import { balanceBots, type Match } from "./match.ts";
import { createNewsState, type NewsState } from "./news.ts";
import { Pauses } from "./pauses.ts";
import { Seats } from "./seats.ts";

export type Recorder = Journal & {
  onStep(world: World): void;
  onProfile(entry: RosterEntry): void;
};

/** What a room asks of whoever runs it. */
export type RoomHooks = {
  /** How long the newest ticks took; asked once a second and told to all. */
  readTickTimes?: () => HostTickTimes;
  /** How much of the last second was used; asked once a second. Without it nothing is ever left out. */
  readPressure?: () => Pressure;
  /** Hears of all that makes the match, from before its first player on. */
  recorder?: Recorder | null;
};

export type RoomOptions = RoomHooks & {
  rules: Rules;
  seed: number;
  maxPlayers: number;
  /** Bots keep the arena alive: so many players there are at least. */
  bots?: BotFill | null;
  /** Who watches looks at nothing beyond the arena's edges: for a picture without any. */
  keepsViewsInside?: boolean;
  /** For so long the seat of a guest who drops out is kept, seconds; 0, the same as nothing: not at all. */
  keepSeatS?: number;
  /** And so long driven; unless told, by nobody. */
  awayDriver?: AwayDriver;
};

export type RoomState = {
  readonly match: Match;
  readonly news: NewsState;
  readonly load: LoadState;
  readonly maxPlayers: number;
  /** As RoomOptions tells. */
  readonly keepsViewsInside: boolean;
  readonly keepSeatS: number;
  readonly awayDriver: AwayDriver;
  /** Ticks done. */
  tick: number;
  isPaused: boolean;
  isOver: boolean;
};

/** Before the first tick, with the bots there are to be. @param options.seed unsigned 32-bit */
export function beginState(options: RoomOptions): RoomState {
  const { rules, maxPlayers, seed, bots = null, recorder = null, keepsViewsInside = false } = options;
  const { keepSeatS = 0, awayDriver = "nobody" } = options;
  const world = createWorld(rules, seed);
  world.journal = recorder;
  const seats = new Seats((entry) => recorder?.onProfile(entry));
  const match = { world, seats, pauses: new Pauses(respawnDelayTicks(rules)), botFill: bots };
  balanceBots(match);
  return {
    match,
    news: createNewsState(),
    load: createLoadState(),
    maxPlayers,
    keepsViewsInside,
    keepSeatS,
    awayDriver,
    tick: 0,
    isPaused: false,
    isOver: false,
  };
}
