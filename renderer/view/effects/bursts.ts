// Crumbs thrown together: what a meal, a split, a pop, a birth and a death throw. The same each time for the same bodies.
import { FULL_TURN } from "../../../shared/math/angles.ts";
import { PALETTE } from "../../../shared/model.ts";
import { beadOf } from "../pictures/paintings.ts";
import type { Crumb, Crumbs } from "./crumbs.ts";
import { chanceOf } from "./curves.ts";

/** From what a burst starts: a circle, world units, and whose it is. */
export type Source = {
  seed: number;
  x: number;
  y: number;
  radius: number;
  /** Picture of a crumb: pictures/paintings.ts. */
  painting: number;
  nowMs: number;
  isOwn: boolean;
};

/** How crumbs leave a circle. Lengths are times its radius. */
type Burst = {
  count: number;
  lifeMs: number;
  /** From the middle, where a crumb starts and how far it is thrown from there. */
  from: number;
  away: number;
  size: number;
  along: number;
  alpha: number;
  /** Direction of the middle of the burst, radians, and how wide it is. */
  towards: number;
  spread: number;
  /** Out from under the circles. */
  isBelow: boolean;
};

const ALL_ROUND = { towards: 0, spread: FULL_TURN, isBelow: false };

const MEAL: Burst = {
  ...{ count: 12, lifeMs: 420, from: 0.75, away: 1.2 },
  ...{ size: 0.2, along: 1, alpha: 1, ...ALL_ROUND },
};
const POP: Burst = {
  ...{ count: 14, lifeMs: 520, from: 0.5, away: 1.8 },
  ...{ size: 0.26, along: 1.3, alpha: 1, ...ALL_ROUND },
};
const PUFF: Burst = {
  ...{ count: 10, lifeMs: 380, from: 0.95, away: 0.9 },
  ...{ size: 0.3, along: 1, alpha: 0.55, ...ALL_ROUND, isBelow: true },
};
const DEATH: Burst = {
  ...{ count: 26, lifeMs: 720, from: 0.5, away: 1.9 },
  ...{ size: 0.22, along: 1, alpha: 1, ...ALL_ROUND },
};
const SNAP: Burst = {
  ...{ count: 6, lifeMs: 280, from: 0.95, away: 1 },
  ...{ size: 0.14, along: 1.8, alpha: 0.9, towards: 0, spread: 0.9, isBelow: true },
};
const RECOIL: Burst = {
  ...{ count: 7, lifeMs: 360, from: 0.8, away: 0.9 },
  ...{ size: 0.16, along: 1.4, alpha: 0.9, towards: 0, spread: 1, isBelow: false },
};
const SPARKLE: Burst = {
  ...{ count: 6, lifeMs: 600, from: 0.9, away: 0.5 },
  ...{ size: 0.1, along: 1, alpha: 0.9, towards: -Math.PI / 2, spread: 2, isBelow: false },
};

/** @param into the cell that sucks them in; 0: nobody */
function scatter(
  crumbs: Crumbs,
  source: Source,
  burst: Burst,
  into: number,
  paintingOf?: (i: number) => number,
): void {
  const { seed, x, y, radius, nowMs, isOwn } = source;
  const { count, lifeMs, alpha, along, isBelow } = burst;
  for (let i = 0; i < count; i++) {
    const chance = chanceOf(seed, 2 * i);
    const strength = 0.55 + 0.45 * chanceOf(seed, 2 * i + 1);
    const angle = burst.towards + burst.spread * ((i + chance) / count - 0.5);
    const [wayX, wayY] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    const crumb: Crumb = {
      ...{
        startMs: nowMs,
        lifeMs: lifeMs * (0.7 + 0.3 * chance),
        along,
        alpha,
        isBelow,
        toId: into,
        toX: x,
        toY: y,
      },
      x: x + wayX * burst.from,
      y: y + wayY * burst.from,
      awayX: wayX * burst.away * strength,
      awayY: wayY * burst.away * strength,
      radius: radius * burst.size * (0.6 + 0.4 * strength),
      painting: paintingOf?.(i) ?? source.painting,
    };
    crumbs.add(crumb, isOwn);
  }
}

/** Of a cell that was eaten: they follow it into the eater. */
export function throwMeal(crumbs: Crumbs, source: Source, eaterId: number): void {
  scatter(crumbs, source, MEAL, eaterId);
}

/** Pieces of a virus. */
export function throwPop(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, POP, 0);
}

/** Where a circle has come down. */
export function throwPuff(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, PUFF, 0);
}

/** What one was is balls again, in all their colours. */
export function throwDeath(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, DEATH, 0, (i) => beadOf((i * 5) % PALETTE.length));
}

/** Where a piece tears off. @param towards radians */
export function throwSnap(crumbs: Crumbs, source: Source, towards: number): void {
  scatter(crumbs, source, { ...SNAP, towards }, 0);
}

/** A virus that shot: away from where the shot went. @param towards radians */
export function throwRecoil(crumbs: Crumbs, source: Source, towards: number): void {
  scatter(crumbs, source, { ...RECOIL, towards }, 0);
}

/** Over the head of the new leader. */
export function throwSparkle(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, SPARKLE, 0);
}
