// What comes back into the arena: eaten players, and balls when they run low.
import type { Rules } from "../../rules.ts";
import { isLastStanding } from "../../rulesets/rounds.ts";
import { BUTTON_AWAY, BUTTON_PLAY } from "../playerInput.ts";
import { openPart } from "../round/walls.ts";
import { addBalls, addFirstCell, removeEatenCells, type World } from "../world.ts";
import type { WorldPlayer } from "../worldState.ts";

/** Steps from the end of a life to the next one. */
export function respawnDelayTicks({ respawnDelayS, stepHz }: Rules): number {
  return Math.round(respawnDelayS * stepHz);
}

/**
 * Takes away the cells eaten in the step before, and begins new lives. A player without cells starts anew after the
 * delay (at once if there is none), and under respawnLaw "asked" once it asks. Lower ids first, as the order of joining
 * must not matter. While a player is away its delay does not run. In the last one standing all who wait are born in the
 * first step, and nobody is later.
 */
export function respawnEaten(world: World): void {
  const eaten: WorldPlayer[] = [];
  for (const player of world.players.values()) {
    removeEatenCells(world, player);
    if (player.cellSlots.length === 0) eaten.push(player);
  }
  eaten.sort((a, b) => a.id - b.id);
  for (const player of eaten) {
    player.eatenTick ??= world.tick;
    if (isLastStanding(world.rules) ? world.tick > 0 : !isDue(world, player)) continue;
    player.eatenTick = null;
    addFirstCell(world, player);
    world.events.push({ kind: "respawned", playerId: player.id });
  }
}

function isDue({ rules, tick }: World, player: WorldPlayer): boolean {
  const { buttons } = player.input;
  const eatenTick = player.eatenTick ?? tick;
  if (buttons & BUTTON_AWAY) {
    player.eatenTick = Math.min(eatenTick + 1, tick);
    return false;
  }
  if (tick - eatenTick < respawnDelayTicks(rules)) return false;
  return rules.respawnLaw !== "asked" || (buttons & BUTTON_PLAY) !== 0;
}

/** With fewer balls than ballsLow, ballsTopUp more come. Source: the lecture (fewer than 150: 100 more).
 *  Where walls close in, both shrink with what is open. */
export function topUpBalls(world: World): void {
  const { rules, scratch } = world;
  const part = openPart(rules, scratch.motion.walls);
  if (world.ballCount < rules.ballsLow * part) addBalls(world, Math.ceil(rules.ballsTopUp * part));
}
