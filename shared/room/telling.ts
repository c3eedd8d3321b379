// What each guest is told in a tick, and what is left out while the processor core is too slow. Knows world, roster and
// the guests' feeds; changes nothing of the match.
import type { HostLoad } from "../appApi.ts";
import { SnapshotEncoder, type SnapshotSource } from "../net/snapshot/encoder.ts";
import type { World } from "../sim/world.ts";
import { type Feed, noteFlow } from "./feed.ts";
import { createInterest, findSight, type Interest, type LookReach, prepareInterest } from "./interest.ts";
import type { News, NewsDesk } from "./news.ts";
import type { RoomState } from "./roomState.ts";
import type { Roster } from "./roster.ts";
import { RoundTeller } from "./rounds/roundTelling.ts";
import type { Seat } from "./seat.ts";
import { leaderboardFor } from "./standings.ts";
import { WireTap } from "./wireSample.ts";

/** By load: a guest is sent a snapshot every sendEvery ticks, and its view is searched for new bodies every
 *  searchEvery ticks. */
const RATES: Record<HostLoad, { sendEvery: number; searchEvery: number }> = {
  none: { sendEvery: 1, searchEvery: 1 },
  far: { sendEvery: 1, searchEvery: 3 },
  snapshots: { sendEvery: 2, searchEvery: 4 },
  ticks: { sendEvery: 2, searchEvery: 4 },
};

export class Teller {
  readonly encoder = new SnapshotEncoder();
  /** Anew for each world, as arenas differ in size. */
  interest: Interest;
  readonly tap: WireTap;
  readonly #roster: Roster;
  readonly #rounds: RoundTeller;
  readonly #desk: NewsDesk;
  #world: World;
  #tick = 0;
  #rates = RATES.none;
  #news: News = { toAll: {}, ranks: null, minimaps: null };

  constructor(state: RoomState, desk: NewsDesk) {
    const { world, seats } = state.match;
    const { roster } = seats;
    this.#world = world;
    this.#roster = roster;
    this.#rounds = new RoundTeller(state);
    this.interest = createInterest(world.rules);
    this.tap = new WireTap(this, roster);
    this.#desk = desk;
  }

  /** Call once a tick of the room, after the step if there is one and before anybody is told.
   *  @param tick the room's: greater each time @param isStepped whether the world has made a step */
  beginTick(world: World, tick: number, isStepped: boolean, load: HostLoad): void {
    const isNewWorld = world !== this.#world;
    if (isNewWorld) this.interest = createInterest(world.rules);
    this.#world = world;
    this.#tick = tick;
    this.#rates = RATES[load];
    prepareInterest(this.interest, world);
    this.encoder.beginTick(world.bodies, tick, world.tick);
    this.#news = this.#desk.collect(world, tick, isStepped, isNewWorld, this.#rates.sendEvery);
  }

  /** Sends a guest a snapshot, if it is its turn and its connection keeps up. @param nowMs monotonic milliseconds */
  tell(seat: Seat, feed: Feed, nowMs: number): void {
    if (!this.#isTurn(seat, feed, this.#rates.sendEvery)) return;
    const flow = noteFlow(feed, nowMs);
    if (flow === "flowing") feed.link.sendSnapshot(this.#encode(seat, feed));
    else if (flow === "stuck") feed.link.close("tooSlow");
  }

  #encode(seat: Seat, feed: Feed): Uint8Array {
    const { sent } = feed;
    const source = this.#sourceFor(seat, feed);
    if (!this.tap.isFor(seat.playerId)) return this.encoder.write(source, sent);
    return this.tap.encode(this.#world, this.#tick, source, sent);
  }

  #sourceFor(seat: Seat, feed: Feed): SnapshotSource {
    const { playerId, death } = seat;
    const { sent, link } = feed;
    const { toAll, ranks, minimaps } = this.#news;
    const eye = seat.watching?.view ?? null;
    const source: SnapshotSource = {
      inputMarginTicks: feed.inputs.marginTicks,
      rttMs: link.rttMs() ?? 0,
      ownPlayerId: playerId,
    };
    const sight = findSight(this.interest, this.#world, playerId, sent, this.#lookOf(seat, feed), eye);
    if (sight) source.sight = sight;
    Object.assign(source, toAll);
    if (ranks) source.leaderboard = leaderboardFor(playerId, ranks);
    // A full snapshot says everything anew.
    const told = sent.baselineTick === null ? 0 : feed.rosterRevision;
    if (told < this.#roster.revision) source.roster = this.#roster.changesSince(told);
    feed.rosterRevision = this.#roster.revision;
    this.#rounds.add(playerId, feed, source);
    const minimap = minimaps?.[this.#world.players.get(playerId)?.team ?? 0];
    if (minimap) source.minimap = minimap;
    if (death) source.death = death;
    if (eye) source.watch = eye;
    seat.death = null;
    return source;
  }

  /** Whether it is this guest's turn, once in `every` ticks. Turns are spread, so that all ticks take as long. */
  #isTurn({ playerId }: Seat, { sent }: Feed, every: number): boolean {
    return (this.#tick + playerId) % every === 0 || sent.baselineTick === null;
  }

  #lookOf(seat: Seat, feed: Feed): LookReach {
    const { searchEvery } = this.#rates;
    if (searchEvery === 1) return "sharp";
    return this.#isTurn(seat, feed, searchEvery) ? "ahead" : "known";
  }
}
