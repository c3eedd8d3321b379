// What each session is told in a tick, and what is left out while the core does not suffice. Knows world, roster and the
// sessions' links; changes nothing of the match.
import type { HostLoad } from "../../shared/desktopApi.ts";
import { SnapshotEncoder, type SnapshotSource } from "../../shared/net/snapshot/encoder.ts";
import type { HostTickTimes } from "../../shared/net/snapshot/snapshot.ts";
import {
  createInterest,
  findSight,
  type Interest,
  type Look,
  prepareInterest,
} from "../../shared/room/interest.ts";
import { leaderboardFor, type News, NewsDesk } from "../../shared/room/news.ts";
import type { Roster } from "../../shared/room/roster.ts";
import type { World } from "../../shared/sim/world.ts";
import type { Playing, Session } from "./door/session.ts";
import { sendSnapshot } from "./snapshotSender.ts";
import { WireTap } from "./wireSample.ts";

/** In every how many ticks a session is sent a snapshot, and its view is searched for what is new in it. */
const RATES: Record<HostLoad, { sendEvery: number; searchEvery: number }> = {
  none: { sendEvery: 1, searchEvery: 1 },
  far: { sendEvery: 1, searchEvery: 3 },
  snapshots: { sendEvery: 2, searchEvery: 4 },
  ticks: { sendEvery: 2, searchEvery: 4 },
};

export class Teller {
  readonly encoder = new SnapshotEncoder();
  readonly interest: Interest;
  readonly tap: WireTap;
  readonly #world: World;
  readonly #roster: Roster;
  readonly #desk: NewsDesk;
  #rates = RATES.none;
  #news: News = { ranks: null, teamScores: [], hostTick: null, minimaps: null, kills: null };

  constructor(world: World, roster: Roster, readTickTimes: (() => HostTickTimes) | null) {
    this.#world = world;
    this.#roster = roster;
    this.interest = createInterest(world.rules);
    this.tap = new WireTap(world, this.interest, this.encoder, roster);
    this.#desk = new NewsDesk(world, readTickTimes);
  }

  /** Who was ahead when it was last looked at; 0: nobody yet. */
  get leaderId(): number {
    return this.#desk.leaderId;
  }

  /** Once a tick, after the step, before anybody is told. */
  beginTick(load: HostLoad): void {
    this.#rates = RATES[load];
    prepareInterest(this.interest, this.#world);
    this.encoder.beginTick(this.#world.bodies, this.#world.tick);
    this.#news = this.#desk.collect(this.#rates.sendEvery);
  }

  /** One snapshot, if it is the session's turn and it takes what it is sent. @param nowMs monotonic milliseconds */
  tell(session: Session, nowMs: number): void {
    const { playing, link } = session;
    if (playing === null || !this.#isTurn(playing, this.#rates.sendEvery)) return;
    const outcome = sendSnapshot(link, playing, () => this.#encode(playing, link.rttMs() ?? 0), nowMs);
    if (outcome === "stuck") session.close("tooSlow");
  }

  #encode(playing: Playing, rttMs: number): Uint8Array {
    const { playerId, sent } = playing;
    const source = this.#sourceFor(playing, rttMs);
    return this.tap.isFor(playerId) ? this.tap.encode(source, sent) : this.encoder.write(source, sent);
  }

  #sourceFor(playing: Playing, rttMs: number): SnapshotSource {
    const { playerId, sent, death } = playing;
    const { ranks, teamScores, hostTick, minimaps, kills } = this.#news;
    const eye = playing.watching?.view ?? null;
    const source: SnapshotSource = {
      inputMarginTicks: playing.inputs.marginTicks,
      rttMs,
      ownPlayerId: playerId,
    };
    const sight = findSight(this.interest, this.#world, playerId, sent, this.#lookOf(playing), eye);
    if (sight) source.sight = sight;
    if (ranks) {
      source.leaderboard = leaderboardFor(playerId, ranks);
      source.teamScores = teamScores;
    }
    // A full snapshot says everything anew.
    const told = sent.baselineTick === null ? 0 : playing.rosterRevision;
    if (told < this.#roster.revision) source.roster = this.#roster.changesSince(told);
    playing.rosterRevision = this.#roster.revision;
    if (hostTick) source.hostTick = hostTick;
    const minimap = minimaps?.[this.#world.players.get(playerId)?.team ?? 0];
    if (minimap) source.minimap = minimap;
    if (kills) source.kills = kills;
    if (death) source.death = death;
    if (eye) source.watch = eye;
    playing.death = null;
    return source;
  }

  /** Whether it is this session's tick among so many: turns are spread, so that all ticks weigh the same. */
  #isTurn({ playerId, sent }: Playing, every: number): boolean {
    return (this.#world.tick + playerId) % every === 0 || sent.baselineTick === null;
  }

  #lookOf(playing: Playing): Look {
    const { searchEvery } = this.#rates;
    if (searchEvery === 1) return "sharp";
    return this.#isTurn(playing, searchEvery) ? "ahead" : "known";
  }
}
