// Bursts of crumbs: from a meal, a split, a pop, a birth and a death. The same bodies always give the same burst.
import { FULL_TURN } from "../../../shared/math/angles.ts";
import { PALETTE } from "../../../shared/model.ts";
import { beadOf } from "../pictures/paintings.ts";
import type { Crumb, Crumbs } from "./crumbs.ts";
import { chanceOf } from "./curves.ts";

/** The circle that a burst starts from, world units, and whose it is. */
export type Source = {
  seed: number;
  x: number;
  y: number;
  radius: number;
  /** Picture of a crumb (pictures/paintings.ts). */
  painting: number;
  nowMs: number;
  isOwn: boolean;
};

/** How crumbs leave a circle. Lengths are in times of its radius. */
type Burst = {
  count: number;
  lifeMs: number;
  /** Where a crumb starts, from the middle (`from`), and how far it is thrown from there. */
  from: number;
  away: number;
  size: number;
  along: number;
  alpha: number;
  /** Direction of the middle of the burst, radians, and how wide it is. */
  towards: number;
  spread: number;
  /** Whether crumbs are drawn under the circles. */
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

/** @param into id of the cell that sucks them in; 0: none */
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

/** Crumbs of an eaten cell, which follow it into the eater. */
export function throwMeal(crumbs: Crumbs, source: Source, eaterId: number): void {
  scatter(crumbs, source, MEAL, eaterId);
}

/** Pieces of a virus that was eaten. */
export function throwPop(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, POP, 0);
}

/** A puff where a circle has landed. */
export function throwPuff(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, PUFF, 0);
}

/** Crumbs of a dead player, in all colours of balls. */
export function throwDeath(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, DEATH, 0, (i) => beadOf((i * 5) % PALETTE.length));
}

/** Crumbs where a piece tears off. @param towards radians */
export function throwSnap(crumbs: Crumbs, source: Source, towards: number): void {
  scatter(crumbs, source, { ...SNAP, towards }, 0);
}

/** Crumbs of a virus that shot. @param towards radians, away from the shot */
export function throwRecoil(crumbs: Crumbs, source: Source, towards: number): void {
  scatter(crumbs, source, { ...RECOIL, towards }, 0);
}

/** A sparkle over the head of the new leader. */
export function throwSparkle(crumbs: Crumbs, source: Source): void {
  scatter(crumbs, source, SPARKLE, 0);
}
