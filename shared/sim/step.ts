// One step of the game: the one place where the order of things is written. No clock: a step is 1 / stepHz seconds.
import { decayCells } from "./decay.ts";
import { eatBalls, eatCells } from "./eating.ts";
import { fillGrid } from "./grid.ts";
import { moveCells } from "./movement.ts";
import { respawnEaten, topUpBalls } from "./respawning.ts";
import type { World } from "./world.ts";

/**
 * Advances the world by one tick. Who is eaten in a step keeps radius 0 until the next one begins, so radius 0 is
 * seen in exactly one snapshot. Positions are on the grid of 1/64 unit afterwards: all that writes one
 * (spawning, movement) snaps it, as prediction could not be exact otherwise.
 */
export function stepWorld(world: World): void {
  world.events.length = 0;
  respawnEaten(world);
  for (const player of world.players.values()) {
    moveCells(world.rules, world.bodies, player.cellSlots, player.input);
  }
  fillGrid(world.grid, world.bodies);
  eatBalls(world);
  eatCells(world);
  decayCells(world);
  topUpBalls(world);
  world.tick++;
}
