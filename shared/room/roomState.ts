// What a room is made of and what it is opened with. The state is plain data: with the match all that a save has. Knows
// no sockets and no clock.
import type { BotFill } from "../bots/levels.ts";
import type { AwayDriver } from "../keptSeats.ts";
import type { HostTickTimes } from "../net/sections/hostTick.ts";
import type { RosterEntry } from "../net/sections/roster.ts";
import { type PauseNote, PLAIN_PAUSE } from "../net/sections/round.ts";
import type { Talk } from "../phrases.ts";
import type { Rules } from "../rules.ts";
import { endlessRules } from "../rulesets/rounds.ts";
import type { Journal } from "../sim/listeners.ts";
import { respawnDelayTicks } from "../sim/spawning/respawning.ts";
import { createWorld, type World } from "../sim/world.ts";
import { createLoadState, type LoadState, type Pressure } from "./loadControl.ts";
import { balanceBots, type Match } from "./match.ts";
import { createNewsState, type NewsState } from "./news.ts";
import { Pauses } from "./pauses.ts";
import { beginRounds, type RoundEvent, type RoundsState } from "./rounds/roundsState.ts";
import { Seats } from "./seats.ts";

export type Recorder = Journal & {
  onStep(world: World): void;
  onProfile(entry: RosterEntry): void;
};

/** What a room asks of the code that runs it. */
export type RoomHooks = {
  /** How long the newest ticks took; asked once a second and told to all. */
  readTickTimes?: () => HostTickTimes;
  /** How busy the last second was; asked once a second. Without it nothing is ever left out. */
  readPressure?: () => Pressure;
  /** Listens to the match from before its first player on. */
  recorder?: Recorder | null;
  /** Whether a person may not be called so; asked when somebody comes or takes another name. */
  refusesName?: (name: string) => boolean;
  /** How much people may say now; left out: as they like. */
  readTalk?: () => Talk;
  /** Hears when a round begins and when it is over. */
  onRound?: (event: RoundEvent) => void;
};

export type RoomOptions = RoomHooks & {
  rules: Rules;
  seed: number;
  maxPlayers: number;
  /** Bots that fill the arena up. */
  bots?: BotFill | null;
  /** Watchers see nothing beyond the arena's edges, for a picture without any. */
  keepsViewsInside?: boolean;
  /** How long the seat of a guest who drops out is kept, seconds; 0 or left out: not at all. */
  keepSeatS?: number;
  /** Who drives it meanwhile; left out: nobody. */
  awayDriver?: AwayDriver;
};

export type RoomState = {
  readonly match: Match;
  readonly news: NewsState;
  readonly load: LoadState;
  readonly maxPlayers: number;
  /** As in RoomOptions. */
  readonly keepsViewsInside: boolean;
  readonly keepSeatS: number;
  readonly awayDriver: AwayDriver;
  readonly rounds: RoundsState;
  /** Ticks done. */
  tick: number;
  isPaused: boolean;
  /** Why; PLAIN_PAUSE while it is not. */
  pauseNote: PauseNote;
};

/** A room's state before its first tick, with its bots. @param options.seed unsigned 32-bit */
export function beginState(options: RoomOptions): RoomState {
  const { rules, maxPlayers, seed, bots = null, recorder = null, keepsViewsInside = false } = options;
  const { keepSeatS = 0, awayDriver = "nobody" } = options;
  // A room begins with its lobby, where it has rounds.
  const world = createWorld(endlessRules(rules), seed);
  world.journal = recorder;
  const seats = new Seats((entry) => recorder?.onProfile(entry));
  const pauses = new Pauses(respawnDelayTicks(rules));
  const match = { world, seats, pauses, botFill: bots, former: new Map(), settled: new Map() };
  balanceBots(match);
  return {
    match,
    news: createNewsState(),
    load: createLoadState(),
    maxPlayers,
    keepsViewsInside,
    keepSeatS,
    awayDriver,
    rounds: beginRounds(rules, seed),
    tick: 0,
    isPaused: false,
    pauseNote: PLAIN_PAUSE,
  };
}
