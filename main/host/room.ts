// The match on this host: world, who plays, what everybody is told in a tick. Knows no sockets and no clock.

import { BotPlayers } from "../../shared/bots/botPlayers.ts";
import type { BotFill } from "../../shared/bots/levels.ts";
import type { HostLoad } from "../../shared/desktopApi.ts";
import type { WireSample } from "../../shared/hostCalls.ts";
import type { WatchWish } from "../../shared/model.ts";
import type { HostTickTimes, RosterEntry } from "../../shared/net/snapshot/snapshot.ts";
import { freeColor } from "../../shared/room/freeColor.ts";
import { takeDueInput } from "../../shared/room/inputQueue.ts";
import { createLoadControl, type Pressure } from "../../shared/room/loadControl.ts";
import { deathOf } from "../../shared/room/news.ts";
import { Pauses } from "../../shared/room/pauses.ts";
import { Roster } from "../../shared/room/roster.ts";
import { createWatching, moveWatching } from "../../shared/room/watching.ts";
import type { Rules } from "../../shared/rules.ts";
import { TEAM_COLORS } from "../../shared/rulesets/teams.ts";
import type { Journal } from "../../shared/sim/listeners.ts";
import { IDLE_INPUT, SPLIT_PRESSES_MASK } from "../../shared/sim/playerInput.ts";
import { respawnDelayTicks } from "../../shared/sim/respawning.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import {
  addPlayer,
  createWorld,
  removePlayer,
  setInput,
  smallestTeam,
  type World,
} from "../../shared/sim/world.ts";
import type { Playing, Session } from "./door/session.ts";
import { noteMoved } from "./seats/stillness.ts";
import { Teller } from "./telling.ts";

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
};

/** As many may watch as may play, within these. */
const LEAST_WATCHERS = 8;
const MOST_WATCHERS = 64;

export class Room {
  readonly rules: Rules;
  readonly maxPlayers: number;
  /** Who watches costs as much to be told as who plays. */
  readonly maxWatchers: number;
  readonly #world: World;
  readonly #sessions = new Map<number, Session>();
  readonly #teller: Teller;
  readonly #readPressure: (() => Pressure) | null;
  readonly #controlLoad = createLoadControl();
  readonly #recorder: Recorder | null;
  readonly #roster: Roster;
  readonly #pauses: Pauses;
  readonly #bots = new BotPlayers();
  readonly #botFill: BotFill | null;
  #load: HostLoad = "none";
  #lastPlayerId = 0;

  /** @param options.seed unsigned 32-bit */
  constructor(options: RoomOptions) {
    this.rules = options.rules;
    this.maxPlayers = options.maxPlayers;
    this.maxWatchers = Math.min(Math.max(options.maxPlayers, LEAST_WATCHERS), MOST_WATCHERS);
    this.#world = createWorld(options.rules, options.seed);
    this.#recorder = options.recorder ?? null;
    this.#world.journal = this.#recorder;
    this.#roster = new Roster((entry) => this.#recorder?.onProfile(entry));
    this.#teller = new Teller(this.#world, this.#roster, options.readTickTimes ?? null);
    this.#readPressure = options.readPressure ?? null;
    this.#pauses = new Pauses(respawnDelayTicks(options.rules));
    this.#botFill = options.bots ?? null;
    this.#balanceBots();
  }

  /** Steps done. */
  get tickNumber(): number {
    return this.#world.tick;
  }

  get sessions(): Iterable<Session> {
    return this.#sessions.values();
  }

  /** Seats taken by people: who only watches has none. */
  get playerCount(): number {
    let count = 0;
    for (const { playing } of this.#sessions.values()) if (playing?.watching === null) count++;
    return count;
  }

  /** No seat is free. */
  get isFull(): boolean {
    return this.playerCount >= this.maxPlayers;
  }

  get watcherCount(): number {
    return this.#sessions.size - this.playerCount;
  }

  /** What is left out because the core does not suffice. */
  get load(): HostLoad {
    return this.#load;
  }

  /** Puts a session's player into the arena, or lets it watch; who left between two lives waits for the next one. Ids count
   *  from 1 and are never used again; a guest with nothing to show as a name becomes "Guest N". Throws when there is no seat.
   *  @param name cleaned, may be empty */
  addSession(session: Session, name: string, color: number, nowMs: number, isWatching = false): Playing {
    if (!isWatching && this.isFull) throw new Error("no seat is free");
    const playerId = ++this.#lastPlayerId;
    const playing = session.startPlaying({ playerId, name: this.#nameFor(playerId, name), color }, nowMs);
    this.#sessions.set(playerId, session);
    const death = this.#pauses.enter(playerId, session.link.peer, name, this.#world.tick);
    if (isWatching) playing.watching = createWatching({ kind: "leader" }, this.#middle());
    else {
      playing.death = death;
      this.#enter(playing, death !== null);
    }
    this.#enrol(playing);
    return playing;
  }

  /** Takes a player out at once; nothing happens if it is not here. */
  removeSession(playerId: number): void {
    if (!this.#sessions.delete(playerId)) return;
    if (this.#world.players.has(playerId)) removePlayer(this.#world, playerId);
    this.#pauses.leave(playerId, this.#world.tick);
    this.#roster.remove(playerId);
    this.#roster.forget(this.#oldestRosterTold());
    this.#balanceBots();
  }

  /** From now on this guest looks on: who played gives its cells up. */
  watch(playing: Playing, wish: WatchWish): void {
    if (playing.watching) {
      playing.watching.wish = wish;
      return;
    }
    const player = this.#world.players.get(playing.playerId);
    removePlayer(this.#world, playing.playerId);
    const place = player ? { x: player.endX, y: player.endY } : this.#middle();
    playing.watching = createWatching(wish, place);
    this.#enrol(playing);
    this.#balanceBots();
  }

  /** Who watched plays: the first life begins as after being eaten. Nothing happens to who plays already, nor without a
   *  seat. */
  play(playing: Playing): void {
    if (playing.watching === null || this.isFull) return;
    playing.watching = null;
    this.#enter(playing, true);
    this.#enrol(playing);
  }

  /** @param name cleaned, may be empty */
  changeProfile(playing: Playing, name: string, color: number): void {
    this.#pauses.rename(playing.playerId, name);
    playing.name = this.#nameFor(playing.playerId, name);
    const team = this.#world.players.get(playing.playerId)?.team ?? 0;
    playing.color = playing.watching ? color : this.#colorFor(playing, team, color);
    this.#enrol(playing);
  }

  /** Asks for the next snapshot sent to a player, or to the one with the smallest id. Answered once; null: it is not
   *  here, or somebody else asks. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    const wanted = playerId ?? this.#sessions.keys().next().value ?? 0;
    if (this.#sessions.has(wanted)) this.#teller.tap.ask(wanted, onSample);
    else onSample(null);
  }

  /** One step, then one snapshot to each guest. @param nowMs monotonic milliseconds */
  tick(nowMs: number): void {
    if (this.#readPressure && this.#world.tick % this.rules.stepHz === 0) {
      this.#load = this.#controlLoad(this.#readPressure());
    }
    this.#applyInputs(this.#world.tick + 1);
    this.#bots.act(this.#world);
    stepWorld(this.#world);
    this.#recorder?.onStep(this.#world);
    this.#teller.beginTick(this.#load);
    this.#bots.look(this.#world, this.#teller.interest, this.#teller.encoder);
    this.#noteDeaths();
    this.#moveWatchers();
    // A copy, as a guest that is closed on the way leaves the map.
    for (const session of [...this.#sessions.values()]) this.#teller.tell(session, nowMs);
  }

  #applyInputs(tick: number): void {
    for (const [playerId, session] of this.#sessions) {
      const { playing } = session;
      const input = playing && takeDueInput(playing.inputs, tick);
      if (!input) continue;
      if (playing.watching) playing.watching.input = input;
      else setInput(this.#world, playerId, input);
    }
  }

  #noteDeaths(): void {
    for (const event of this.#world.events) {
      if (event.kind !== "eaten") continue;
      const playing = this.#sessions.get(event.playerId)?.playing;
      const death = deathOf(this.#world, event);
      if (!playing || !death) continue;
      playing.death = death;
      this.#pauses.begin(event.playerId, death, this.#world.tick);
      noteMoved(playing.stillness);
    }
  }

  #moveWatchers(): void {
    for (const { playing } of this.#sessions.values()) {
      if (playing?.watching) moveWatching(playing.watching, this.#world, this.#teller.leaderId);
    }
  }

  /** As many bots as are missing; a person takes a bot's place. */
  #balanceBots(): void {
    if (this.#botFill === null) return;
    const { fillTo, level } = this.#botFill;
    const nextPlayerId = () => ++this.#lastPlayerId;
    const arena = { world: this.#world, roster: this.#roster, nextPlayerId };
    this.#bots.balance(arena, Math.max(0, fillTo - this.playerCount), level);
  }

  /** The bot goes first: its place in a team is the one to fill. */
  #enter(playing: Playing, isWaiting: boolean): void {
    this.#balanceBots();
    const team = smallestTeam(this.#world);
    playing.color = this.#colorFor(playing, team, playing.color);
    addPlayer(this.#world, playing.playerId, team, isWaiting);
    // From here on its presses count: one that comes with the very first input, too.
    const buttons = playing.inputs.toldPresses & SPLIT_PRESSES_MASK;
    setInput(this.#world, playing.playerId, { ...IDLE_INPUT, buttons });
  }

  #enrol({ playerId, name, color, watching }: Playing): void {
    const entry = { playerId, name, color };
    this.#roster.set(watching ? { ...entry, role: "watcher" } : entry);
  }

  /** @param name cleaned, may be empty */
  #nameFor(playerId: number, name: string): string {
    return this.#roster.tellApart(name || `Guest ${playerId}`, playerId);
  }

  /** In teams everybody has the team's colour; else no two people who play have one, as long as there are enough. */
  #colorFor(playing: Playing, team: number, wanted: number): number {
    const teamColor = TEAM_COLORS[team - 1];
    if (teamColor !== undefined) return teamColor;
    const others = [...this.#sessions.values()].map((session) => session.playing);
    const taken = others.flatMap((one) =>
      one === null || one === playing || one.watching ? [] : [one.color],
    );
    return freeColor(wanted, new Set(taken));
  }

  #middle(): { x: number; y: number } {
    return { x: this.rules.arenaWidth / 2, y: this.rules.arenaHeight / 2 };
  }

  #oldestRosterTold(): number {
    let oldest = this.#roster.revision;
    for (const { playing } of this.#sessions.values()) {
      if (playing) oldest = Math.min(oldest, playing.rosterRevision);
    }
    return oldest;
  }
}
