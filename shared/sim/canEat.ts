// Which circle can eat which, by sizes and places alone. Knows no bodies and no players.
import type { Rules } from "../rules.ts";

type EatingRules = Pick<Rules, "eatRatio" | "eatOverlap">;

/** World units the centres must be nearer than for `eater` to eat `eaten` (radii). Source: SEED; OgarII. */
export function eatingDistance(rules: EatingRules, eater: number, eaten: number): number {
  return eater - rules.eatOverlap * eaten;
}

/** Whether a circle eats another, radii and distance of the centres by axis in world units. Equals never do. */
export function canEat(rules: EatingRules, eater: number, eaten: number, dx: number, dy: number): boolean {
  const reach = eatingDistance(rules, eater, eaten);
  return eater > eaten && eater >= rules.eatRatio * eaten && dx * dx + dy * dy < reach * reach;
}
