// Who could eat one, by size alone: one judgement for outlines and for what is heard. Keeps nothing.

/** A place and a size, world units. */
export type Round = { x: number; y: number; radius: number };

/** Sizes go up and down by little all the time: so far beyond its bound a danger lasts, parts of the radius. Errs on the
 *  safe side. */
const LASTS = 0.01;

/** How many times as big as one somebody has to be. @param was whether it was a danger a moment ago */
export function dangerBound(eatRatio: number, was: boolean): number {
  return was ? eatRatio * (1 - LASTS) : eatRatio;
}

/** It could eat the biggest, so all; or it could eat the one that lies nearest to it. @param own at least one */
export function isDangerTo(circle: Round, own: readonly Round[], bound: number): boolean {
  return isBigger(circle.radius, nearestTo(circle, own).radius, bound);
}

/** The one whose rim is nearest to a circle's middle. @param own at least one */
export function nearestTo(circle: Round, own: readonly Round[]): Round {
  let nearest = own[0]!;
  let least = Infinity;
  for (const cell of own) {
    const gap = gapBetween(circle, cell) + circle.radius;
    if (gap >= least) continue;
    least = gap;
    nearest = cell;
  }
  return nearest;
}

/** From rim to rim, world units; less than 0 where they lie over each other. */
export function gapBetween(one: Round, other: Round): number {
  const x = other.x - one.x;
  const y = other.y - one.y;
  return Math.sqrt(x * x + y * y) - one.radius - other.radius;
}

export function isBigger(eater: number, eaten: number, bound: number): boolean {
  return eater >= bound * eaten && (eater > eaten || bound < 1);
}
