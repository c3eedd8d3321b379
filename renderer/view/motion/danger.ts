// Who could eat one, by size alone: the same judgement for outlines and for sounds. Keeps nothing.

/** A place and a size, world units. */
export type Round = { x: number; y: number; radius: number };

/** A danger stays one until it is this part of the radius below the bound, as sizes change a little all the time. */
const LASTS = 0.01;

/** How many times as big as one a danger is. @param was whether it was a danger a moment ago */
export function dangerBound(eatRatio: number, was: boolean): number {
  return was ? eatRatio * (1 - LASTS) : eatRatio;
}

/** Whether a circle is a danger: it could eat the biggest own one, and so all, or the one nearest to it.
 *  @param own at least one */
export function isDangerTo(circle: Round, own: readonly Round[], bound: number): boolean {
  return isBigger(circle.radius, nearestTo(circle, own).radius, bound);
}

/** The own circle whose rim is nearest to another circle's middle. @param own at least one */
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

/** Distance from rim to rim, world units; less than 0 where they overlap. */
export function gapBetween(one: Round, other: Round): number {
  const x = other.x - one.x;
  const y = other.y - one.y;
  return Math.sqrt(x * x + y * y) - one.radius - other.radius;
}

export function isBigger(eater: number, eaten: number, bound: number): boolean {
  return eater >= bound * eaten && (eater > eaten || bound < 1);
}
