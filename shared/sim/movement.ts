// How a cell moves in one step. The host and a client's prediction run this same code on the same numbers, so it
// may use only what travels: positions and radius on the grid of 1/64 unit.
import { power } from "../math/power.ts";
import { roundToGrid } from "../math/scalars.ts";
import type { Rules } from "../rules.ts";
import { type Bodies, GRID_PER_UNIT, snapToArena } from "./bodies.ts";
import type { PlayerInput } from "./playerInput.ts";

/** World units per second of a cell with this radius (world units).
 *  Source: SEED for the linear law, OgarII for the power law (88 * size^-0.4396754 per 1/25 s). */
export function speedOf(rules: Rules, radius: number): number {
  const speed =
    rules.speedLaw === "power"
      ? rules.speedAtStart * power(radius, -rules.speedExponent)
      : rules.speedAtStart - rules.speedLossPerScore * (radius - rules.startRadius);
  return Math.max(speed, rules.speedMin);
}

/**
 * One step of a player's cells: towards the wanted displacement, at most as far as their speed allows, never past
 * it. The direction is normalised, so a diagonal is not faster. Eaten cells (radius 0) stay where they are.
 * The centre, not the rim, is kept inside the arena: otherwise a big cell could not reach a ball in a corner.
 */
export function moveCells(rules: Rules, bodies: Bodies, slots: readonly number[], input: PlayerInput): void {
  const wanted = Math.sqrt(input.moveX * input.moveX + input.moveY * input.moveY);
  if (wanted === 0) return;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    const radius = bodies.radius[slot]!;
    if (radius === 0) continue;
    const reach = speedOf(rules, travellingRadius(radius)) / rules.stepHz;
    const part = wanted > reach ? reach / wanted : 1;
    bodies.x[slot] = snapToArena(bodies.x[slot]! + input.moveX * part, rules.arenaWidth);
    bodies.y[slot] = snapToArena(bodies.y[slot]! + input.moveY * part, rules.arenaHeight);
  }
}

/** The radius as a guest knows it of its own cells: never 0 for a living one. */
function travellingRadius(radius: number): number {
  return Math.max(roundToGrid(radius, GRID_PER_UNIT), 1 / GRID_PER_UNIT);
}
