// What a person has done in a match so far, as far as it shows that something is understood. Is told; looks at nothing.

export type Deeds = {
  /** Time in which the own circle was sent somewhere, milliseconds, and by how much the way was turned meanwhile, radians. */
  steeredMs: number;
  turnedRad: number;
  ballsEaten: number;
  splits: number;
  ejects: number;
};

export function createDeeds(): Deeds {
  return { steeredMs: 0, turnedRad: 0, ballsEaten: 0, splits: 0, ejects: 0 };
}

/** World units: a nearer place is no way to go. */
const LEAST_WAY = 12;

type Way = { x: number; y: number };

/** @param before the way at the last look, which becomes this one @param elapsedMs since then */
export function noteSteering(deeds: Deeds, way: Way, before: Way, elapsedMs: number): void {
  if (isWay(way)) {
    deeds.steeredMs += elapsedMs;
    if (isWay(before)) deeds.turnedRad += angleBetween(way, before);
  }
  before.x = way.x;
  before.y = way.y;
}

/**
 * Whether somebody steers on purpose: goes, and turns; or goes for long. A hand that knocks against the mouse sends a
 * circle somewhere, too.
 */
export function hasSteered({ steeredMs, turnedRad }: Deeds): boolean {
  return (steeredMs >= 900 && turnedRad >= 0.6) || steeredMs >= 3500;
}

function isWay({ x, y }: Way): boolean {
  return x * x + y * y > LEAST_WAY * LEAST_WAY;
}

/** 0 to pi. */
function angleBetween(a: Way, b: Way): number {
  return Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
}
