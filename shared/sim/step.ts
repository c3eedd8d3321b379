// One step of the game: the one place where the order of things is written. No clock: a step is 1 / stepHz seconds.
import { canEject } from "../rulesets/abilities.ts";
import { growBalls } from "./ballGrowth.ts";
import { travelLoose } from "./boosting.ts";
import { act } from "./buttons.ts";
import { decayCells } from "./decay.ts";
import { eatCells } from "./eating.ts";
import { forage } from "./foraging.ts";
import { fillGrid } from "./grid.ts";
import { moveCells } from "./movement.ts";
import { closeIn } from "./round/closingIn.ts";
import { judgeRound } from "./round/judging.ts";
import { noteHighestScores } from "./scores.ts";
import { respawnEaten, topUpBalls } from "./spawning/respawning.ts";
import { feedViruses, popCells } from "./viruses.ts";
import { addViruses, type World } from "./world.ts";

/**
 * Advances the world by one tick. A cell that is eaten in a step has radius 0 until the next step begins, so radius 0
 * is seen in exactly one snapshot. Positions lie on the grid of 1/64 unit afterwards: whatever writes one (spawning,
 * movement) snaps it, as prediction could not be exact otherwise.
 */
export function stepWorld(world: World): void {
  world.events.length = 0;
  closeIn(world);
  respawnEaten(world);
  for (const player of world.players.values()) act(world, player);
  for (const player of world.players.values()) {
    const { cellSlots, input } = player;
    moveCells(world.rules, world.bodies, cellSlots, input, world.tick + 1, world.scratch.motion);
  }
  if (canEject(world.rules)) travelLoose(world, world.scratch.motion.walls);
  fillGrid(world.scratch.grid, world.bodies);
  feedViruses(world);
  const popped = forage(world);
  eatCells(world);
  popCells(world, popped);
  decayCells(world);
  growBalls(world);
  topUpBalls(world);
  addViruses(world);
  noteHighestScores(world);
  world.tick++;
  judgeRound(world);
}
