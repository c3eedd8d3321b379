// The match on this host: world, who plays, what everybody is told in a tick. Knows no sockets and no clock.
import type { BotFill } from "../../shared/bots/levels.ts";
import type { HostLoad, WireSample } from "../../shared/desktopApi.ts";
import { takeDueInput } from "../../shared/net/inputQueue.ts";
import type { HostTickTimes, LeaderboardEntry, MinimapDot } from "../../shared/net/snapshot.ts";
import { SnapshotEncoder, type SnapshotSource } from "../../shared/net/snapshotEncoder.ts";
import type { Rules } from "../../shared/rules.ts";
import { TEAM_COLORS } from "../../shared/rulesets/teams.ts";
import { type PlayerRank, rankPlayers } from "../../shared/sim/scores.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import {
  addPlayer,
  createWorld,
  removePlayer,
  setInput,
  smallestTeam,
  type World,
} from "../../shared/sim/world.ts";
import { BotPlayers } from "./botPlayers.ts";
import { createInterest, findSight, type Interest, type Look, prepareInterest } from "./interest.ts";
import { createLoadControl, type Pressure } from "./loadControl.ts";
import { findDots } from "./minimap.ts";
import { Roster } from "./roster.ts";
import type { Playing, Session } from "./session.ts";
import { sendSnapshot } from "./snapshotSender.ts";
import { WireTap } from "./wireSample.ts";

/** Lines of the leaderboard, before one's own. */
const LEADERBOARD_LINES = 10;
const LEADERBOARD_HZ = 2;
const MINIMAP_HZ = 5;

export type RoomOptions = {
  rules: Rules;
  seed: number;
  maxPlayers: number;
  /** How long the newest ticks took; asked once a second and told to all. */
  readTickTimes?: () => HostTickTimes;
  /** Bots keep the arena alive: so many players there are at least. */
  bots?: BotFill | null;
  /** How much of the last second was used; asked once a second. Without it nothing is ever left out. */
  readPressure?: () => Pressure;
};

/** What all sessions are told in a tick. */
type News = { ranks: PlayerRank[] | null; hostTick: HostTickTimes | null; minimap: MinimapDot[] | null };

/** In every how many ticks a session is sent a snapshot, and its view is searched for what is new in it. */
const RATES: Record<HostLoad, { sendEvery: number; searchEvery: number }> = {
  none: { sendEvery: 1, searchEvery: 1 },
  far: { sendEvery: 1, searchEvery: 3 },
  snapshots: { sendEvery: 2, searchEvery: 4 },
  ticks: { sendEvery: 2, searchEvery: 4 },
};

export class Room {
  readonly rules: Rules;
  readonly maxPlayers: number;
  readonly #world: World;
  readonly #sessions = new Map<number, Session>();
  readonly #encoder = new SnapshotEncoder();
  readonly #interest: Interest;
  readonly #readTickTimes: (() => HostTickTimes) | null;
  readonly #readPressure: (() => Pressure) | null;
  readonly #controlLoad = createLoadControl();
  readonly #roster = new Roster();
  readonly #bots = new BotPlayers();
  readonly #botFill: BotFill | null;
  readonly #tap: WireTap;
  #load: HostLoad = "none";
  #lastPlayerId = 0;

  /** @param options.seed unsigned 32-bit */
  constructor(options: RoomOptions) {
    this.rules = options.rules;
    this.maxPlayers = options.maxPlayers;
    this.#world = createWorld(options.rules, options.seed);
    this.#interest = createInterest(options.rules);
    this.#tap = new WireTap(this.#world, this.#interest, this.#encoder, this.#roster);
    this.#readTickTimes = options.readTickTimes ?? null;
    this.#readPressure = options.readPressure ?? null;
    this.#botFill = options.bots ?? null;
    this.#balanceBots();
  }

  /** Steps done. */
  get tickNumber(): number {
    return this.#world.tick;
  }

  get playerCount(): number {
    return this.#sessions.size;
  }

  /** What is left out because the core does not suffice. */
  get load(): HostLoad {
    return this.#load;
  }

  get isFull(): boolean {
    return this.#sessions.size >= this.maxPlayers;
  }

  /** Puts a session's player into the arena. Ids count from 1 and are never used again; a guest with nothing to show
   *  as a name becomes "Guest N". Throws when the room is full.
   *  @param name cleaned, may be empty */
  addSession(session: Session, name: string, color: number, nowMs: number): Playing {
    if (this.isFull) throw new Error("the room is full");
    const playerId = ++this.#lastPlayerId;
    const team = smallestTeam(this.#world);
    const seat = { playerId, name: name || `Guest ${playerId}`, color: colorOf(team, color) };
    const playing = session.startPlaying(seat, nowMs);
    addPlayer(this.#world, playerId, team);
    this.#sessions.set(playerId, session);
    this.#enrol(playing);
    this.#balanceBots();
    return playing;
  }

  /** Takes a player out at once; nothing happens if it is not here. */
  removeSession(playerId: number): void {
    if (!this.#sessions.delete(playerId)) return;
    removePlayer(this.#world, playerId);
    this.#roster.remove(playerId);
    this.#roster.forget(this.#oldestRosterTold());
    this.#balanceBots();
  }

  /** @param name cleaned, may be empty */
  changeProfile(playing: Playing, name: string, color: number): void {
    playing.name = name || `Guest ${playing.playerId}`;
    playing.color = colorOf(this.#world.players.get(playing.playerId)?.team ?? 0, color);
    this.#enrol(playing);
  }

  /** Asks for the next snapshot sent to a player, or to the one with the smallest id. Answered once; null: it is not
   *  here, or somebody else asks. */
  sampleWire(playerId: number | null, onSample: (sample: WireSample | null) => void): void {
    const wanted = playerId ?? this.#sessions.keys().next().value ?? 0;
    if (this.#sessions.has(wanted)) this.#tap.ask(wanted, onSample);
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
    prepareInterest(this.#interest, this.#world);
    this.#encoder.beginTick(this.#world.bodies, this.#world.tick);
    this.#bots.look(this.#world, this.#interest, this.#encoder);
    const news: News = {
      ranks: this.#rankIfDue(),
      hostTick: this.#isDue(1) ? (this.#readTickTimes?.() ?? null) : null,
      minimap: this.#drawMinimapIfDue(),
    };
    // A copy, as a guest that is closed on the way leaves the map.
    for (const session of [...this.#sessions.values()]) this.#tell(session, news, nowMs);
  }

  #applyInputs(tick: number): void {
    for (const [playerId, session] of this.#sessions) {
      const input = session.playing && takeDueInput(session.playing.inputs, tick);
      if (input) setInput(this.#world, playerId, input);
    }
  }

  #tell(session: Session, news: News, nowMs: number): void {
    const { playing, link } = session;
    if (playing === null || !this.#isTurn(playing, RATES[this.#load].sendEvery)) return;
    const encode = () => this.#encode(playing, link.rttMs() ?? 0, news);
    const outcome = sendSnapshot(link, playing, encode, nowMs);
    if (outcome === "stuck") session.close("tooSlow");
  }

  #encode(playing: Playing, rttMs: number, { ranks, hostTick, minimap }: News): Uint8Array {
    const { playerId, sent } = playing;
    const source: SnapshotSource = {
      inputMarginTicks: playing.inputs.marginTicks,
      rttMs,
      ownPlayerId: playerId,
    };
    const sight = findSight(this.#interest, this.#world, playerId, sent, this.#lookOf(playing));
    if (sight) source.sight = sight;
    if (ranks) source.leaderboard = leaderboardFor(playerId, ranks);
    // A full snapshot says everything anew.
    const told = sent.baselineTick === null ? 0 : playing.rosterRevision;
    if (told < this.#roster.revision) source.roster = this.#roster.changesSince(told);
    playing.rosterRevision = this.#roster.revision;
    if (hostTick) source.hostTick = hostTick;
    if (minimap) source.minimap = minimap;
    return this.#tap.isFor(playerId) ? this.#tap.encode(source, sent) : this.#encoder.write(source, sent);
  }

  #rankIfDue(): PlayerRank[] | null {
    return this.#isDue(LEADERBOARD_HZ) ? rankPlayers(this.#world) : null;
  }

  #drawMinimapIfDue(): MinimapDot[] | null {
    const isWanted = this.rules.viewLaw === "grows" && this.#isDue(MINIMAP_HZ);
    return isWanted ? findDots(this.#world, rankPlayers(this.#world)) : null;
  }

  /** Whether this tick is one of those at `rateHz`; as many in a row as it takes until every session had its turn. */
  #isDue(rateHz: number): boolean {
    const every = Math.max(1, Math.round(this.rules.stepHz / rateHz));
    return this.#world.tick % every < RATES[this.#load].sendEvery;
  }

  /** Whether it is this session's tick among so many: turns are spread, so that all ticks weigh the same. */
  #isTurn({ playerId, sent }: Playing, every: number): boolean {
    return (this.#world.tick + playerId) % every === 0 || sent.baselineTick === null;
  }

  #lookOf(playing: Playing): Look {
    const { searchEvery } = RATES[this.#load];
    if (searchEvery === 1) return "sharp";
    return this.#isTurn(playing, searchEvery) ? "ahead" : "known";
  }

  /** A person takes a bot's place. */
  #balanceBots(): void {
    if (this.#botFill === null) return;
    const { fillTo, level } = this.#botFill;
    const nextPlayerId = () => ++this.#lastPlayerId;
    const arena = { world: this.#world, roster: this.#roster, nextPlayerId };
    this.#bots.balance(arena, Math.max(0, fillTo - this.#sessions.size), level);
  }

  #enrol({ playerId, name, color }: Playing): void {
    this.#roster.set({ playerId, name, color });
  }

  #oldestRosterTold(): number {
    let oldest = this.#roster.revision;
    for (const { playing } of this.#sessions.values()) {
      if (playing) oldest = Math.min(oldest, playing.rosterRevision);
    }
    return oldest;
  }
}

/** In teams everybody has the team's colour. */
function colorOf(team: number, wanted: number): number {
  return TEAM_COLORS[team - 1] ?? wanted;
}

/** The biggest, and oneself behind them if not among them. @param ranks all players by rank */
export function leaderboardFor(playerId: number, ranks: readonly PlayerRank[]): LeaderboardEntry[] {
  const lines: LeaderboardEntry[] = ranks.slice(0, LEADERBOARD_LINES);
  const own = ranks.findIndex((entry) => entry.playerId === playerId);
  return own >= LEADERBOARD_LINES ? [...lines, ranks[own]!] : lines;
}
