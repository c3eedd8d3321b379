// What a step costs in Classic: arena 1280x720, 150-250 balls, scripted players with a new wish every second.
import { bench, describe } from "vitest";
import { createScriptedWorld, playScript } from "./stagedWorlds.ts";
import { stepWorld } from "./step.ts";
import type { World } from "./world.ts";

/** A game begins anew after this many steps, so that the figure is that of one kind of game. */
const GAME_STEPS = 600;

function benchGame(title: string, begin: () => World): void {
  let world = begin();
  bench(title, () => {
    if (world.tick === GAME_STEPS) world = begin();
    if (world.tick % world.rules.stepHz === 0) playScript(world);
    stepWorld(world);
  });
}

/** One player covers the arena: each step everybody else is eaten and comes back, the dearest step there is. */
function createSmotheredWorld(): World {
  const world = createScriptedWorld(64, 1);
  world.bodies.radius[world.players.get(1)!.cellSlots[0]!] = 5000;
  return world;
}

describe("one step of Classic", () => {
  benchGame("8 players", () => createScriptedWorld(8, 1));
  benchGame("64 players", () => createScriptedWorld(64, 1));
  benchGame("64 players, one of whom covers the arena", createSmotheredWorld);
});
