// What comes back into the arena: eaten players, and balls when they run low.
import type { Rules } from "../../rules.ts";
import { BUTTON_AWAY, BUTTON_PLAY } from "../playerInput.ts";
import { addBalls, addFirstCell, removeEatenCells, type World } from "../world.ts";
import type { WorldPlayer } from "../worldState.ts";

/** From the end of a life to the next one. */
export function respawnDelayTicks({ respawnDelayS, stepHz }: Rules): number {
  return Math.round(respawnDelayS * stepHz);
}

/** Cells eaten in the step before go. Who has none left starts anew after the delay, at once if there is none, and
 *  where that must be asked for, once it is; lower ids first: the order they joined in must not matter. The delay of who
 *  is away does not run. */
export function respawnEaten(world: World): void {
  const eaten: WorldPlayer[] = [];
  for (const player of world.players.values()) {
    removeEatenCells(world, player);
    if (player.cellSlots.length === 0) eaten.push(player);
  }
  eaten.sort((a, b) => a.id - b.id);
  const delayTicks = respawnDelayTicks(world.rules);
  for (const player of eaten) {
    player.eatenTick ??= world.tick;
    const { buttons } = player.input;
    if (buttons & BUTTON_AWAY) player.eatenTick = Math.min(player.eatenTick + 1, world.tick);
    if (buttons & BUTTON_AWAY || world.tick - player.eatenTick < delayTicks) continue;
    if (world.rules.respawnLaw === "asked" && (buttons & BUTTON_PLAY) === 0) continue;
    player.eatenTick = null;
    addFirstCell(world, player);
    world.events.push({ kind: "respawned", playerId: player.id });
  }
}

/** Source: SEED S14, whenever fewer than 150 balls remain, 100 more. */
export function topUpBalls(world: World): void {
  if (world.ballCount < world.rules.ballsLow) addBalls(world, world.rules.ballsTopUp);
}
