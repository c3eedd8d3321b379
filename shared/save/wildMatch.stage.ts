// Test support for saves: a long match in which everything happens. Players come and go, wander, split and eject at
// random.
import { createRng, nextFloat, nextInt, type Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { playWildly } from "../sim/arena.stage.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, smallestTeam, type World } from "../sim/world.ts";
import { saveWorld } from "./saveWorld.ts";

/** Most players there are at once. */
const PLAYERS = 14;

/** The world before its first step, with some big players, or nothing would happen for minutes. */
export function beginMatch(rules: Rules, seed: number): World {
  const world = createWorld(rules, seed);
  for (let id = 1; id <= PLAYERS; id++) {
    const player = addPlayer(world, id, smallestTeam(world));
    world.bodies.radius[player.cellSlots[0]!] = rules.startRadius * (1 + (id % 6));
  }
  return world;
}

/** Applies random inputs, joins and leaves, which depend on `rng` and the world only; then steps. */
export function stepByChance(world: World, rng: Rng): void {
  if (nextFloat(rng) < 0.02) {
    const id = 1 + nextInt(rng, PLAYERS);
    if (world.players.has(id)) removePlayer(world, id);
    else addPlayer(world, id, smallestTeam(world), nextFloat(rng) < 0.3);
  }
  // Presses count from the first input on.
  for (const player of world.players.values()) if (nextFloat(rng) < 0.5) player.splitPresses ??= 0;
  playWildly(world, rng);
  stepWorld(world);
}

/** A small match in teams, after some seconds of a round. */
export function someSave(): Uint8Array {
  const small = { arenaWidth: 2000, arenaHeight: 2000, ballsAtStart: 60, ballsLow: 60 };
  const rules = { ...RULES_BY_ID.teams, ...small, roundKind: 1, roundS: 60 };
  const world = beginMatch(rules, 2);
  const rng = createRng(4);
  while (world.tick < 300) stepByChance(world, rng);
  return saveWorld(world);
}
