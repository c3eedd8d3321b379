// Cells eat what is nobody's: balls, blobs, viruses. A cell's whole meal is counted first and its area added once, so
// that no result depends on the order of things in memory.
import { BODY_BALL, BODY_BLOB, BODY_VIRUS, freeSlot } from "./bodies.ts";
import { reaches, sortCells } from "./eating.ts";
import { collectNear } from "./grid.ts";
import { radiusAfterMeal } from "./scores.ts";
import type { World } from "./world.ts";

/** Each cell eats everything in its reach and grows. Needs the grid filled.
 *  @returns slots of the cells that ate viruses, one entry for each virus */
export function forage(world: World): number[] {
  const { cellOrder } = world;
  const popped: number[] = [];
  sortCells(world);
  for (let i = 0; i < cellOrder.length; i++) {
    const viruses = feed(world, cellOrder[i]!);
    for (let n = 0; n < viruses; n++) popped.push(cellOrder[i]!);
  }
  return popped;
}

/** Feeds one cell with everything in its reach. @returns how many viruses it ate */
function feed(world: World, eater: number): number {
  const { rules, bodies } = world;
  const { grid, near, meal } = world.scratch;
  meal.balls = 0;
  meal.blobs = 0;
  meal.viruses = 0;
  meal.virusFeeds = 0;
  const count = collectNear(grid, bodies, eater, near);
  let bites = 0;
  for (let n = 0; n < count; n++) {
    if (!takeBite(world, eater, near[n]!)) continue;
    bites++;
  }
  if (bites === 0) return 0;
  bodies.radius[eater] = radiusAfterMeal(rules, bodies.radius[eater]!, meal);
  return meal.viruses;
}

function takeBite(world: World, eater: number, slot: number): boolean {
  const { rules, bodies } = world;
  const kind = bodies.kind[slot];
  if (kind !== BODY_BALL && kind !== BODY_BLOB && kind !== BODY_VIRUS) return false;
  if (!reaches(rules, bodies, eater, slot)) return false;
  if (kind === BODY_BALL) takeBall(world, eater, slot);
  else if (kind === BODY_BLOB) world.scratch.meal.blobs++;
  else {
    world.scratch.meal.viruses++;
    world.scratch.meal.virusFeeds += bodies.feeds[slot]!;
    world.virusCount--;
  }
  freeSlot(bodies, slot);
  return true;
}

function takeBall(world: World, eater: number, slot: number): void {
  const { rules, bodies } = world;
  const part = bodies.radius[slot]! / rules.ballRadius;
  world.scratch.meal.balls += Math.round(part * part);
  world.ballCount--;
  const player = world.players.get(bodies.owner[eater]!);
  if (player) player.life.ballsEaten++;
}
