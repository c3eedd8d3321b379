// What a step costs, with everybody on their way.

import { createRng, type Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { benchRules } from "../rulesets/bench.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { crowdedArena, playWildly } from "./arena.stage.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, type World } from "./world.ts";

/** A game begins anew after this many steps, so that the figure is that of one kind of game. */
const GAME_STEPS = 600;

function createCrowd(rules: Rules, count: number): World {
  const world = createWorld(rules, 1);
  for (let playerId = 1; playerId <= count; playerId++) addPlayer(world, playerId);
  return world;
}

/** One player covers the arena: each step everybody else is eaten and comes back, the dearest step there is. */
function createSmotheredWorld(): World {
  const world = createCrowd(CLASSIC, 64);
  world.bodies.radius[world.players.get(1)!.cellSlots[0]!] = 5000;
  return world;
}

/** The same few courses in turn, each player in a tick of its own; makes no objects. */
function turnSome(world: World): void {
  const { stepHz } = world.rules;
  for (const { id, input } of world.players.values()) {
    if ((world.tick + id) % stepHz !== 0) continue;
    const course = (world.tick / stepHz + 7 * id) | 0;
    input.moveX = ((course * 5) % 8) * 300 - 1000;
    input.moveY = ((course * 3) % 8) * 300 - 1000;
  }
}

function stepping(name: string, begin: () => World, steer: (world: World, rng: Rng) => void = turnSome) {
  const setUp = () => {
    const world = begin();
    const rng = createRng(1);
    return () => {
      steer(world, rng);
      stepWorld(world);
    };
  };
  return { name, setUp, opsPerSetUp: GAME_STEPS };
}

export const benches = [
  stepping("step, Classic 10 players", () => createCrowd(CLASSIC, 10)),
  stepping("step, world 5k 200 players", () => createCrowd(benchRules("5k"), 200)),
  stepping("step, Classic 64 players, one covers the arena", createSmotheredWorld),
  stepping("step, a crowded Arena of 24, all its laws", () => crowdedArena(24, 1), playWildly),
];
