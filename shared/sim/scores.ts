// What a size is worth, and who is ahead. Reads the world, never changes it.
import type { Rules } from "../rules.ts";
import type { World, WorldPlayer } from "./world.ts";

/** Classic: radius beyond the start radius; 0 for an eaten player. Source: SEED, radius = 10 + score. */
export function scoreOf(rules: Rules, radius: number): number {
  return radius > rules.startRadius ? radius - rules.startRadius : 0;
}

export type PlayerRank = {
  playerId: number;
  score: number /** Counts from 1, no two alike. */;
  rank: number;
};

/** All players, the biggest first, ties by lower id. Allocates: for a few times a second, not for each tick. */
export function rankPlayers(world: World): PlayerRank[] {
  const ranks: PlayerRank[] = [];
  for (const player of world.players.values()) {
    ranks.push({ playerId: player.id, score: scoreOf(world.rules, radiusOf(world, player)), rank: 0 });
  }
  ranks.sort((a, b) => b.score - a.score || a.playerId - b.playerId);
  ranks.forEach((entry, index) => {
    entry.rank = index + 1;
  });
  return ranks;
}

/** Radius of a circle with the area of all the player's cells, world units; 0 if eaten. */
function radiusOf(world: World, player: WorldPlayer): number {
  let area = 0;
  for (const slot of player.cellSlots) area += world.bodies.radius[slot]! * world.bodies.radius[slot]!;
  return Math.sqrt(area);
}
