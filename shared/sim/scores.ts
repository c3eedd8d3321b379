// What a size is worth, who is ahead, and the most of each life.
import type { Rules } from "../rules.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import type { Meal } from "./scratch.ts";
import type { WorldPlayer, WorldState } from "./worldState.ts";

/** World units squared for one point of mass. Source: OgarII and MultiOgar, mass = size^2 / 100. */
const AREA_PER_MASS = 100;

/** Points of mass of a circle. @param radius world units */
export function massOf(radius: number): number {
  return (radius * radius) / AREA_PER_MASS;
}

/** Radius of a circle of so much mass, world units. */
export function radiusOfMass(mass: number): number {
  return Math.sqrt(mass * AREA_PER_MASS);
}

/** The score of a radius, world units: mass, or the radius beyond the start radius (the pygame tutorial's radius =
 *  10 + score). 0 for an eaten cell. */
export function scoreOf(rules: Pick<Rules, "growthLaw" | "startRadius">, radius: number): number {
  if (rules.growthLaw === "area") return massOf(radius);
  return radius > rules.startRadius ? radius - rules.startRadius : 0;
}

/** A cell's radius after a meal, world units. One sum in a fixed order, as the last bit of floats depends on the
 *  order. */
export function radiusAfterMeal(rules: Rules, radius: number, meal: Meal): number {
  if (rules.growthLaw === "score") return radius + meal.balls * rules.ballScore;
  const blobs = meal.blobs + meal.virusFeeds;
  return Math.sqrt(
    radius * radius +
      (meal.balls * rules.ballRadius * rules.ballRadius +
        blobs * rules.blobRadius * rules.blobRadius +
        meal.viruses * rules.virusRadius * rules.virusRadius),
  );
}

/** A cell's radius after one decay, world units. Scores up to decayAboveScore do not decay, and mass never falls
 *  below it. */
export function radiusAfterDecay(rules: Rules, radius: number): number {
  const score = scoreOf(rules, radius);
  if (score <= rules.decayAboveScore) return radius;
  if (rules.growthLaw === "score") return radius - rules.decayFraction * score;
  return radiusOfMass(Math.max(rules.decayAboveScore, score * (1 - rules.decayFraction)));
}

export type PlayerRank = {
  playerId: number;
  score: number;
  /** Counts from 1, no two alike. */
  rank: number;
};

/** All players, the biggest first, ties by lower id. Allocates: call it a few times a second, not in each tick. */
export function rankPlayers(world: WorldState): PlayerRank[] {
  const ranks: PlayerRank[] = [];
  for (const player of world.players.values()) {
    ranks.push({ playerId: player.id, score: scoreOfPlayer(world, player), rank: 0 });
  }
  ranks.sort((a, b) => b.score - a.score || a.playerId - b.playerId);
  ranks.forEach((entry, index) => {
    entry.rank = index + 1;
  });
  return ranks;
}

/** Each team's score, team 1 first; empty where there are no teams. @param ranks all players */
export function teamScores({ rules, players }: WorldState, ranks: readonly PlayerRank[]): number[] {
  if (!hasTeams(rules)) return [];
  const totals = new Array<number>(rules.teams).fill(0);
  for (const { playerId, score } of ranks) totals[players.get(playerId)!.team - 1]! += score;
  return totals;
}

/** Of all its cells together; 0 if eaten. */
export function scoreOfPlayer(world: WorldState, player: WorldPlayer): number {
  return scoreOf(world.rules, radiusOf(world, player));
}

/** Notes each player's highest score in its life. Call it at the end of a step. */
export function noteHighestScores(world: WorldState): void {
  for (const player of world.players.values()) {
    const score = scoreOfPlayer(world, player);
    if (score > player.life.highestScore) player.life.highestScore = score;
  }
}

/** Radius of a circle with the area of all the player's cells, world units; 0 if eaten. */
function radiusOf(world: WorldState, player: WorldPlayer): number {
  let area = 0;
  for (const slot of player.cellSlots) area += world.bodies.radius[slot]! * world.bodies.radius[slot]!;
  return Math.sqrt(area);
}
