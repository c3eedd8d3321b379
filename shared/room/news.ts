// What everybody is told now and then: who is ahead, where the biggest are, who was eaten, how long ticks take.
// Knows the world and when each is due; knows no sessions.

import { MAX_KILLS } from "../net/snapshot/format.ts";
import type { Death, HostTickTimes, Kill, MinimapDot } from "../net/snapshot/snapshot.ts";
import { type PlayerRank, rankPlayers, teamScores } from "../sim/scores.ts";
import type { World } from "../sim/world.ts";
import { findDots } from "./minimap.ts";

const LEADERBOARD_HZ = 2;
const MINIMAP_HZ = 5;
const KILLS_HZ = 5;
const HOST_TICK_HZ = 1;

/** null: not in this tick. */
export type News = {
  ranks: PlayerRank[] | null;
  /** Beside the ranks. */
  teamScores: number[];
  hostTick: HostTickTimes | null;
  /** By team, 0 for who is in none. */
  minimaps: MinimapDot[][] | null;
  kills: Kill[] | null;
};

export class NewsDesk {
  readonly #world: World;
  readonly #readTickTimes: (() => HostTickTimes) | null;
  /** Not told yet, and what is being told. */
  #newKills: Kill[] = [];
  #kills: Kill[] = [];
  #leaderId = 0;

  constructor(world: World, readTickTimes: (() => HostTickTimes) | null) {
    this.#world = world;
    this.#readTickTimes = readTickTimes;
  }

  /** Who was ahead when it was last looked at; 0: nobody yet. */
  get leaderId(): number {
    return this.#leaderId;
  }

  /** Once a tick, after the step. @param sendEvery in so many ticks in a row everybody has a turn to be told */
  collect(sendEvery: number): News {
    this.#noteKills();
    const hasBoard = this.#isDue(LEADERBOARD_HZ, sendEvery);
    const hasMap = this.#world.rules.viewLaw === "grows" && this.#isDue(MINIMAP_HZ, sendEvery);
    const ranks = hasBoard || hasMap ? rankPlayers(this.#world) : [];
    if (hasBoard) this.#leaderId = ranks[0]?.playerId ?? 0;
    return {
      ranks: hasBoard ? ranks : null,
      teamScores: hasBoard ? teamScores(this.#world, ranks) : [],
      hostTick: this.#isDue(HOST_TICK_HZ, sendEvery) ? (this.#readTickTimes?.() ?? null) : null,
      minimaps: hasMap ? this.#drawMinimaps(ranks) : null,
      kills: this.#isDue(KILLS_HZ, sendEvery) && this.#kills.length > 0 ? this.#kills : null,
    };
  }

  #noteKills(): void {
    for (const event of this.#world.events) {
      if (event.kind === "eaten") {
        this.#newKills.push({ byPlayerId: event.byPlayerId, playerId: event.playerId });
      }
    }
    if (!this.#isDue(KILLS_HZ, 1)) return;
    this.#kills = this.#newKills.slice(-MAX_KILLS);
    this.#newKills = [];
  }

  #drawMinimaps(ranks: readonly PlayerRank[]): MinimapDot[][] {
    const { teams } = this.#world.rules;
    return Array.from({ length: teams + 1 }, (_, team) => findDots(this.#world, ranks, team));
  }

  /** Whether this tick is one of those at `rateHz`, or one of those right after it in which the others have their turn. */
  #isDue(rateHz: number, sendEvery: number): boolean {
    const every = Math.max(1, Math.round(this.#world.rules.stepHz / rateHz));
    return this.#world.tick % every < sendEvery;
  }
}

/** What its player is told of a life that has just ended. */
export function deathOf({ players, tick }: World, { playerId, byPlayerId }: Kill): Death | null {
  const life = players.get(playerId)?.life;
  if (!life) return null;
  const { bornTick, highestScore, ballsEaten, cellsEaten } = life;
  return { byPlayerId, aliveTicks: tick - bornTick, highestScore, ballsEaten, cellsEaten };
}
