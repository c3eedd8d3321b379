// What a person has done in a match so far that shows that a lesson is understood. Is handed all of it; looks at
// nothing.
import type { Place } from "../../../shared/model.ts";

export type Deeds = {
  /** Time in which the person steered, milliseconds, and how far the direction was turned meanwhile (turnedRad),
   *  radians. */
  steeredMs: number;
  turnedRad: number;
  ballsEaten: number;
  splits: number;
  ejects: number;
  /** Phrases that were said, and times that their wheel was opened. */
  words: number;
};

export function createDeeds(): Deeds {
  return { steeredMs: 0, turnedRad: 0, ballsEaten: 0, splits: 0, ejects: 0, words: 0 };
}

/** A nearer place counts as no direction, world units. */
const LEAST_WAY = 12;

/** Notes how the person steers.
 *  @param before the direction at the last look; overwritten with this one @param elapsedMs time since then */
export function noteSteering(deeds: Deeds, way: Place, before: Place, elapsedMs: number): void {
  if (isWay(way)) {
    deeds.steeredMs += elapsedMs;
    if (isWay(before)) deeds.turnedRad += angleBetween(way, before);
  }
  before.x = way.x;
  before.y = way.y;
}

/** Whether a person steers on purpose: moves and turns, or moves for long. A hand that only bumps the mouse moves a
 *  circle, too. */
export function hasSteered({ steeredMs, turnedRad }: Deeds): boolean {
  return (steeredMs >= 900 && turnedRad >= 0.6) || steeredMs >= 3500;
}

function isWay({ x, y }: Place): boolean {
  return x * x + y * y > LEAST_WAY * LEAST_WAY;
}

/** Angle between two directions, 0 to pi. */
function angleBetween(a: Place, b: Place): number {
  return Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
}
