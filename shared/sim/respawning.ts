// What comes back into the arena: eaten players, and balls when they run low.
import { addBalls, addFirstCell, removeCells, type World, type WorldPlayer } from "./world.ts";

/** Eaten players lose their cells one step later and start anew after the delay, at once if there is none; lower ids
 *  first: the order they joined in must not matter. */
export function respawnEaten(world: World): void {
  const eaten: WorldPlayer[] = [];
  for (const player of world.players.values()) if (isEaten(world, player)) eaten.push(player);
  eaten.sort((a, b) => a.id - b.id);
  const delayTicks = Math.round(world.rules.respawnDelayS * world.rules.stepHz);
  for (const player of eaten) {
    player.eatenTick ??= world.tick;
    removeCells(world, player);
    if (world.tick - player.eatenTick < delayTicks) continue;
    player.eatenTick = null;
    addFirstCell(world, player);
    world.events.push({ kind: "respawned", playerId: player.id });
  }
}

/** Source: SEED S14, whenever fewer than 150 balls remain, 100 more. */
export function topUpBalls(world: World): void {
  if (world.ballCount < world.rules.ballsLow) addBalls(world, world.rules.ballsTopUp);
}

function isEaten(world: World, player: WorldPlayer): boolean {
  for (let i = 0; i < player.cellSlots.length; i++) {
    if (world.bodies.radius[player.cellSlots[i]!]! > 0) return false;
  }
  return true;
}
