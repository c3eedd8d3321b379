// Cells that become more cells: on a wish, because they are too big, or in a pop. Areas are kept.
import { power } from "../math/power.ts";
import { nextDirection } from "../math/rng.ts";
import { allocateSlot, BODY_CELL } from "./bodies.ts";
import { boost, placeInside } from "./boosting.ts";
import { findTarget } from "./movement.ts";
import type { World, WorldPlayer } from "./world.ts";

/** Every cell that is big enough splits into halves, one of which is boosted towards the place wanted; oldest cells
 *  first, as long as there is room for another. Source: OgarII. */
export function splitPlayer(world: World, player: WorldPlayer): void {
  const { rules, bodies } = world;
  const target = { ...findTarget(bodies, player.cellSlots, player.input) };
  const count = player.cellSlots.length;
  for (let i = 0; i < count && player.cellSlots.length < rules.cellsMax; i++) {
    const slot = player.cellSlots[i]!;
    const radius = bodies.radius[slot]!;
    if (radius < rules.splitRadiusMin) continue;
    launchPiece(world, player, slot, radius * Math.SQRT1_2, directionTo(world, slot, target));
  }
}

/** Cells beyond the size a cell may have fall into equal parts, as far as there is room. Source: OgarII. */
export function splitTooBig(world: World, player: WorldPlayer): void {
  const { rules, bodies } = world;
  const areaMax = rules.cellRadiusMax * rules.cellRadiusMax;
  const count = player.cellSlots.length;
  for (let i = 0; i < count; i++) {
    const slot = player.cellSlots[i]!;
    const radius = bodies.radius[slot]!;
    const room = rules.cellsMax - player.cellSlots.length + 1;
    const parts = Math.min(Math.ceil((radius * radius) / areaMax), room);
    if (parts < 2) continue;
    const part = Math.min(Math.sqrt((radius * radius) / parts), rules.cellRadiusMax);
    for (let made = 1; made < parts; made++) launchPiece(world, player, slot, part, anyDirection(world));
  }
}

/** Takes a piece of this radius out of a cell and boosts it away. @param direction of length 1 */
export function launchPiece(
  world: World,
  player: WorldPlayer,
  slot: number,
  radius: number,
  direction: { x: number; y: number },
): void {
  const { rules, bodies } = world;
  const left = bodies.radius[slot]! * bodies.radius[slot]! - radius * radius;
  bodies.radius[slot] = Math.sqrt(Math.max(0, left));
  const piece = allocateSlot(bodies, BODY_CELL, player.id);
  bodies.radius[piece] = radius;
  bodies.bornTick[piece] = world.tick + 1;
  const x = bodies.x[slot]! + direction.x * rules.splitDistance;
  const y = bodies.y[slot]! + direction.y * rules.splitDistance;
  placeInside(rules, bodies, piece, x, y);
  boost(bodies, piece, direction, rules.splitBoost * power(radius, rules.splitBoostExponent));
  player.cellSlots.push(piece);
  world.cellOrder.push(piece);
}

/** From a body's centre to a place; to the right when it is there. */
export function directionTo(
  { bodies }: World,
  slot: number,
  target: { x: number; y: number },
): { x: number; y: number } {
  const dx = target.x - bodies.x[slot]!;
  const dy = target.y - bodies.y[slot]!;
  const distance = Math.sqrt(dx * dx + dy * dy);
  return distance < 1 ? { x: 1, y: 0 } : { x: dx / distance, y: dy / distance };
}

export function anyDirection(world: World): { x: number; y: number } {
  const direction = { x: 0, y: 0 };
  nextDirection(world.pieceRng, direction);
  return direction;
}
