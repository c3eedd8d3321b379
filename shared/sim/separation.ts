// A player's cells among themselves: for a moment after a split they pass through each other, then they push each other
// apart, and once both are old enough they may merge. Runs in prediction too: grid numbers only.
import type { Rules } from "../rules.ts";
import { type Bodies, travellingRadius } from "./bodies.ts";
import { placeInside } from "./boosting.ts";
import type { Walls } from "./round/walls.ts";

/** Seconds after its birth in which no cell merges, whatever the rules say. Source: OgarII, 15 ticks of 1/25 s. */
const NO_MERGE_S = 0.6;

/** Steps after its birth from which a cell of this radius (world units) may merge with another. Source: OgarII. */
export function mergeTicks(rules: Rules, radius: number): number {
  const { mergeBaseS, mergeLaw, stepHz, collideAfterS } = rules;
  const bySize = rules.mergePerRadiusS * radius;
  const seconds = mergeLaw === "sum" ? mergeBaseS + bySize : Math.max(mergeBaseS, bySize);
  return Math.round(Math.max(seconds, collideAfterS, NO_MERGE_S) * stepHz);
}

/** @param tick the step being made */
export function canMerge(rules: Rules, bodies: Bodies, slot: number, tick: number): boolean {
  return tick - bodies.bornTick[slot]! >= mergeTicks(rules, travellingRadius(bodies.radius[slot]!));
}

/**
 * Moves each pair of cells that must not overlap apart until they touch, the lighter one farther. Pairs come in the
 * order of ids, so that host and prediction get the same result.
 * @param slots ascending by id
 */
export function separateCells(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  slots: readonly number[],
  tick: number,
): void {
  for (let i = 0; i < slots.length; i++) {
    for (let k = i + 1; k < slots.length; k++) {
      if (collide(rules, bodies, slots[i]!, slots[k]!, tick))
        pushApart(rules, walls, bodies, slots[i]!, slots[k]!);
    }
  }
}

function collide(rules: Rules, bodies: Bodies, a: number, b: number, tick: number): boolean {
  if (bodies.radius[a] === 0 || bodies.radius[b] === 0) return false;
  const collideTicks = Math.round(rules.collideAfterS * rules.stepHz);
  if (tick - Math.max(bodies.bornTick[a]!, bodies.bornTick[b]!) < collideTicks) return false;
  return !(canMerge(rules, bodies, a, tick) && canMerge(rules, bodies, b, tick));
}

function pushApart(rules: Rules, walls: Walls, bodies: Bodies, a: number, b: number): void {
  const radiusA = travellingRadius(bodies.radius[a]!);
  const radiusB = travellingRadius(bodies.radius[b]!);
  const dx = bodies.x[b]! - bodies.x[a]!;
  const dy = bodies.y[b]! - bodies.y[a]!;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const overlap = radiusA + radiusB - distance;
  if (overlap <= 0) return;
  // Two cells on one spot have no direction: they part along x.
  const pushX = distance === 0 ? overlap : (dx / distance) * overlap;
  const pushY = distance === 0 ? 0 : (dy / distance) * overlap;
  const areaA = radiusA * radiusA;
  const areaB = radiusB * radiusB;
  const partA = areaB / (areaA + areaB);
  placeInside(rules, walls, bodies, a, bodies.x[a]! - pushX * partA, bodies.y[a]! - pushY * partA);
  placeInside(
    rules,
    walls,
    bodies,
    b,
    bodies.x[b]! + pushX * (1 - partA),
    bodies.y[b]! + pushY * (1 - partA),
  );
}
