// How a player's cells move in one step. The host and a client's prediction run this same code on the same numbers, so
// it may use only what travels: positions, boosts and radius on the grid of 1/64 unit, and the step a cell was born in.
import { power } from "../math/power.ts";
import type { Rules } from "../rules.ts";
import { isLastStanding } from "../rulesets/rounds.ts";
import { type Bodies, travellingRadius } from "./bodies.ts";
import { boostLeft, isBoosted, keepInside, travelBoost } from "./boosting.ts";
import type { PlayerInput } from "./playerInput.ts";
import type { Walls } from "./round/walls.ts";
import type { Motion, Target } from "./scratch.ts";
import { separateCells } from "./separation.ts";

/** World units per second of a cell with this radius (world units). Sources: for the linear law the pygame tutorial
 *  (9 - score / 14 per 1/30 s), for the power law OgarII (88 * size^-0.4396754 per 1/25 s). */
export function speedOf(rules: Rules, radius: number): number {
  const speed =
    rules.speedLaw === "power"
      ? rules.speedAtStart * power(radius, -rules.speedExponent)
      : rules.speedAtStart - rules.speedLossPerScore * (radius - rules.startRadius);
  return Math.max(speed, rules.speedMin);
}

/**
 * One step of a player's cells: boosts first, then each towards the place wanted, at most as far as its speed allows
 * and never past it; then own cells that may not overlap push each other apart. Eaten cells (radius 0) stay where
 * they are. Walls that close in push even who stands still. @param slots ascending by id
 * @param tick the step being made @param motion working memory with the walls of that step
 */
export function moveCells(
  rules: Rules,
  bodies: Bodies,
  slots: readonly number[],
  input: PlayerInput,
  tick: number,
  motion: Motion,
): void {
  const { target, walls } = motion;
  findTarget(bodies, slots, input, target);
  travelBoosts(rules, walls, bodies, slots);
  for (let i = 0; i < slots.length; i++) steer(rules, motion, bodies, slots[i]!);
  if (isLastStanding(rules)) pushInside(rules, walls, bodies, slots);
  if (slots.length > 1) separateCells(rules, walls, bodies, slots, tick);
}

/** The place that all of a player's cells go to: as far from their common centre as the input says. */
export function findTarget(
  bodies: Bodies,
  slots: readonly number[],
  { moveX, moveY }: PlayerInput,
  out: Target,
): void {
  writeCentre(bodies, slots, out);
  out.x += moveX;
  out.y += moveY;
  out.isIdle = moveX === 0 && moveY === 0;
}

/** Centre of mass, from the radii that guests are told; exactly the cell's own place where there is one cell. */
function writeCentre(bodies: Bodies, slots: readonly number[], out: Target): void {
  const first = slots[0];
  out.x = first === undefined ? 0 : bodies.x[first]!;
  out.y = first === undefined ? 0 : bodies.y[first]!;
  if (first === undefined || slots.length === 1) return;
  let area = 0;
  let momentX = 0;
  let momentY = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (bodies.radius[slot] === 0) continue;
    const radius = travellingRadius(bodies.radius[slot]!);
    const part = radius * radius;
    area += part;
    momentX += part * (bodies.x[slot]! - out.x);
    momentY += part * (bodies.y[slot]! - out.y);
  }
  if (area === 0) return;
  out.x += momentX / area;
  out.y += momentY / area;
}

function travelBoosts(rules: Rules, walls: Walls, bodies: Bodies, slots: readonly number[]): void {
  let left = -1;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (bodies.radius[slot] === 0 || !isBoosted(bodies, slot)) continue;
    if (left < 0) left = boostLeft(rules);
    travelBoost(rules, walls, bodies, slot, left);
  }
}

/** Moves one cell. The direction is normalised, so that a diagonal is not faster. */
function steer(rules: Rules, { target, walls }: Motion, bodies: Bodies, slot: number): void {
  const radius = bodies.radius[slot]!;
  if (radius === 0 || target.isIdle) return;
  const dx = target.x - bodies.x[slot]!;
  const dy = target.y - bodies.y[slot]!;
  const wanted = Math.sqrt(dx * dx + dy * dy);
  if (wanted === 0) return;
  const size = travellingRadius(radius);
  if (bodies.reachOf[slot] !== size) {
    bodies.reachOf[slot] = size;
    bodies.reach[slot] = speedOf(rules, size) / rules.stepHz;
  }
  const reach = bodies.reach[slot]!;
  const part = wanted > reach ? reach / wanted : 1;
  bodies.x[slot] = bodies.x[slot]! + dx * part;
  bodies.y[slot] = bodies.y[slot]! + dy * part;
  keepInside(rules, walls, bodies, slot);
}

function pushInside(rules: Rules, walls: Walls, bodies: Bodies, slots: readonly number[]): void {
  for (let i = 0; i < slots.length; i++) {
    if (bodies.radius[slots[i]!] !== 0) keepInside(rules, walls, bodies, slots[i]!);
  }
}
