// What everybody is told now and then: who is ahead, where the biggest are, who was eaten, how long ticks take.
// Knows the world and when each is due; knows no seats.

import type { Death } from "../net/sections/death.ts";
import type { HostTickTimes } from "../net/sections/hostTick.ts";
import type { Kill } from "../net/sections/kills.ts";
import { MAX_KILLS } from "../net/sections/kills.ts";
import type { MinimapDot } from "../net/sections/minimap.ts";
import { MAX_SAID, type Said } from "../net/sections/phrases.ts";
import type { Sections } from "../net/sections/sections.ts";
import type { SimEvent } from "../sim/listeners.ts";
import { type PlayerRank, rankPlayers, teamScores } from "../sim/scores.ts";
import type { World } from "../sim/world.ts";
import { findDots } from "./minimap.ts";

const LEADERBOARD_HZ = 2;
const MINIMAP_HZ = 5;
const KILLS_HZ = 5;
const PHRASES_HZ = 10;
const HOST_TICK_HZ = 1;

/** What is told in this tick. */
export type News = {
  /** Told to everybody as it is. */
  toAll: Sections;
  /** All players by rank, for the leaderboard; null: not in this tick. */
  ranks: PlayerRank[] | null;
  /** The minimap of each team, 0 for players in none; null: not in this tick. */
  minimaps: MinimapDot[][] | null;
};

export type NewsState = {
  /** Kills that are not told yet. */
  newKills: Kill[];
  /** Kills that guests are told in their turns. */
  kills: Kill[];
  /** The leader's id when ranks were last made; 0: nobody yet. */
  leaderId: number;
  /** What was said and is not told yet, and what guests are told in their turns. Not saved: words pass. */
  newPhrases: Said[];
  phrases: Said[];
};

export function createNewsState(): NewsState {
  return { newKills: [], kills: [], leaderId: 0, newPhrases: [], phrases: [] };
}

export class NewsDesk {
  readonly #state: NewsState;
  readonly #readTickTimes: (() => HostTickTimes) | null;

  constructor(state: NewsState, readTickTimes: (() => HostTickTimes) | null) {
    this.#state = state;
    this.#readTickTimes = readTickTimes;
  }

  /**
   * Call once a tick of the room, after the step if there is one.
   * @param isStepped whether the world made a step, whose events are still to be noted
   * @param isNewWorld whether everybody is told of another world now: what was said of the one before does not count
   * @param sendEvery each guest is told once in so many ticks
   */
  collect(world: World, tick: number, isStepped: boolean, isNewWorld: boolean, sendEvery: number): News {
    const isDue = (rateHz: number, turns: number) => isDueAt(tick, world.rules.stepHz / rateHz, turns);
    const state = this.#state;
    if (isStepped) noteKills(state, world.events);
    if (isDue(KILLS_HZ, 1)) turnPage(state);
    if (isDue(PHRASES_HZ, 1)) {
      state.phrases = state.newPhrases.slice(-MAX_SAID);
      state.newPhrases = [];
    }
    const hasBoard = isNewWorld || isDue(LEADERBOARD_HZ, sendEvery);
    const hasMap = world.rules.viewLaw === "grows" && (isNewWorld || isDue(MINIMAP_HZ, sendEvery));
    const ranks = hasBoard || hasMap ? rankPlayers(world) : [];
    if (hasBoard) state.leaderId = ranks[0]?.playerId ?? 0;
    const toAll: Sections = {};
    if (hasBoard && world.rules.teams > 0) toAll.teamScores = teamScores(world, ranks);
    if (this.#readTickTimes && isDue(HOST_TICK_HZ, sendEvery)) toAll.hostTick = this.#readTickTimes();
    if (state.kills.length > 0 && isDue(KILLS_HZ, sendEvery)) toAll.kills = state.kills;
    if (state.phrases.length > 0 && isDue(PHRASES_HZ, sendEvery)) toAll.phrases = state.phrases;
    return { toAll, ranks: hasBoard ? ranks : null, minimaps: hasMap ? drawMinimaps(world, ranks) : null };
  }
}

function noteKills({ newKills }: NewsState, events: readonly SimEvent[]): void {
  for (const event of events) {
    if (event.kind !== "eaten") continue;
    newKills.push({ byPlayerId: event.byPlayerId, playerId: event.playerId });
  }
}

function turnPage(state: NewsState): void {
  state.kills = state.newKills.slice(-MAX_KILLS);
  state.newKills = [];
}

function drawMinimaps(world: World, ranks: readonly PlayerRank[]): MinimapDot[][] {
  return Array.from({ length: world.rules.teams + 1 }, (_, team) => findDots(world, ranks, team));
}

/** Whether news that come every `everyTicks` are due: in one tick if all guests are told in each, else in
 *  `sendEvery` ticks in a row, so that each guest has its turn. */
function isDueAt(tick: number, everyTicks: number, sendEvery: number): boolean {
  return tick % Math.max(1, Math.round(everyTicks)) < sendEvery;
}

/** What its player is told of a life that has just ended. */
export function deathOf({ players, tick }: World, { playerId, byPlayerId }: Kill): Death | null {
  const life = players.get(playerId)?.life;
  if (!life) return null;
  const { bornTick, highestScore, ballsEaten, cellsEaten } = life;
  return { byPlayerId, aliveTicks: tick - bornTick, highestScore, ballsEaten, cellsEaten };
}
