// Which circle can eat which, by sizes and places alone. Knows no bodies and no players.
import type { Rules } from "../rules.ts";

type EatingRules = Pick<Rules, "eatRatio" | "eatOverlap">;

/** How near the centres must be, world units, for a circle of radius `eater` to eat one of radius `eaten`. Sources:
 *  the pygame tutorial (R - 0.85 r), OgarII worldEatOverlapDiv (R - r / 3). */
export function eatingDistance(rules: EatingRules, eater: number, eaten: number): number {
  return eater - rules.eatOverlap * eaten;
}

/** Whether a circle eats another; radii, and the centres' distance along each axis, in world units. Of two equal
 *  ones neither does. */
export function canEat(rules: EatingRules, eater: number, eaten: number, dx: number, dy: number): boolean {
  const reach = eatingDistance(rules, eater, eaten);
  return eater > eaten && eater >= rules.eatRatio * eaten && dx * dx + dy * dy < reach * reach;
}
