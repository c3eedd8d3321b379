// Cells that become more cells: on a press, because they are too big, or in a pop. Areas stay the same in all.
import { power } from "../math/power.ts";
import { nextDirection } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { allocateSlot, BODY_CELL, type Bodies } from "./bodies.ts";
import { boost, placeInside } from "./boosting.ts";
import { findTarget } from "./movement.ts";
import type { PlayerInput } from "./playerInput.ts";
import type { Walls } from "./round/walls.ts";
import type { Motion } from "./scratch.ts";
import { endProtection } from "./spawning/protection.ts";
import type { World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** Every cell that is big enough splits into halves, one of which is boosted towards the place the player points at;
 *  oldest cells first, as long as there is room for another. Source: OgarII. */
export function splitPlayer(world: World, player: WorldPlayer): void {
  const { cellSlots, input } = player;
  const before = cellSlots.length;
  splitCells(world.rules, world.bodies, cellSlots, input, world.tick + 1, world.scratch.motion);
  for (let i = before; i < cellSlots.length; i++) world.cellOrder.push(cellSlots[i]!);
}

/** As splitPlayer, without a world: prediction runs it too.
 *  @param slots a player's cells, ascending by id; pieces are added @param tick the step being made
 *  @param motion working memory with the walls of that step */
export function splitCells(
  rules: Rules,
  bodies: Bodies,
  slots: number[],
  input: PlayerInput,
  tick: number,
  { target, walls }: Motion,
): void {
  findTarget(bodies, slots, input, target);
  const count = slots.length;
  for (let i = 0; i < count && slots.length < rules.cellsMax; i++) {
    const slot = slots[i]!;
    const radius = bodies.radius[slot]!;
    if (radius < rules.splitRadiusMin) continue;
    const direction = directionTo(bodies, slot, target);
    slots.push(tearOff(rules, walls, bodies, slot, radius * Math.SQRT1_2, direction, tick));
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
  const { rules, bodies, tick, scratch } = world;
  const piece = tearOff(rules, scratch.motion.walls, bodies, slot, radius, direction, tick + 1);
  player.cellSlots.push(piece);
  world.cellOrder.push(piece);
}

/** @returns the piece's slot */
function tearOff(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  slot: number,
  radius: number,
  direction: { x: number; y: number },
  tick: number,
): number {
  const left = bodies.radius[slot]! * bodies.radius[slot]! - radius * radius;
  bodies.radius[slot] = Math.sqrt(Math.max(0, left));
  endProtection(bodies, slot);
  const piece = allocateSlot(bodies, BODY_CELL, bodies.owner[slot]!);
  bodies.radius[piece] = radius;
  bodies.bornTick[piece] = tick;
  const x = bodies.x[slot]! + direction.x * rules.splitDistance;
  const y = bodies.y[slot]! + direction.y * rules.splitDistance;
  placeInside(rules, walls, bodies, piece, x, y);
  boost(bodies, piece, direction, rules.splitBoost * power(radius, rules.splitBoostExponent));
  return piece;
}

/** The direction from a body's centre to a place; to the right where both are the same. */
export function directionTo(
  bodies: Bodies,
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
