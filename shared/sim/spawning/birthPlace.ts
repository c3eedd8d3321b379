// Where a life begins: of some places tried by chance the one that others take longest to reach. Knows bodies and rules,
// no players: whose cells are no danger the caller leaves out.
import { power } from "../../math/power.ts";
import { nextFloat, type Rng } from "../../math/rng.ts";
import type { Rules } from "../../rules.ts";
import { type Bodies, snapToArena } from "../bodies.ts";
import { eatingDistance } from "../canEat.ts";
import { speedOf } from "../movement.ts";

/** Places tried for a life. */
const PLACES = 20;
/** Part of the arena's width, and of its height, from a wall that no life begins within: there is no way to run there. */
const WALL_PART = 0.1;

/** By what a cell reaches a newcomer: on foot, and with the half it splits off. The half is there at once, as a boost takes
 *  a fraction of a second. World units, and units a second; jumpReach is -Infinity for who cannot jump. */
type Hunter = { x: number; y: number; reach: number; speed: number; jumpReach: number; jumpSpeed: number };

/**
 * Writes the place to `out`, on the grid. Always draws as often from `rng`, however full the arena is.
 * @param cells slots of all cells that may become a danger. Protected ones are among them: protection keeps nobody from
 *   biting, and is over before a newcomer has gone far
 */
export function findBirthPlace(
  rules: Rules,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  out: { x: number; y: number },
): void {
  const hunters = listHunters(rules, bodies, cells);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < PLACES; i++) {
    const x = tryAlong(rng, rules.arenaWidth);
    const y = tryAlong(rng, rules.arenaHeight);
    const safeS = timeToReach(hunters, x, y, best);
    if (i > 0 && safeS <= best) continue;
    best = safeS;
    out.x = x;
    out.y = y;
  }
}

function tryAlong(rng: Rng, size: number): number {
  return snapToArena((WALL_PART + nextFloat(rng) * (1 - 2 * WALL_PART)) * size, size);
}

/** Those who could eat a newcomer as they are. */
function listHunters(rules: Rules, bodies: Bodies, cells: readonly number[]): Hunter[] {
  const hunters: Hunter[] = [];
  for (const slot of cells) {
    const radius = bodies.radius[slot]!;
    if (!isHunter(rules, radius)) continue;
    hunters.push({
      x: bodies.x[slot]!,
      y: bodies.y[slot]!,
      reach: eatingDistance(rules, radius, rules.startRadius),
      speed: speedAbove0(rules, radius),
      ...jumpOf(rules, radius),
    });
  }
  return hunters;
}

function isHunter({ startRadius, eatRatio }: Rules, radius: number): boolean {
  return radius > startRadius && radius >= eatRatio * startRadius;
}

/** How far a cell's half gets, as splitCells throws it: splitDistance and the whole boost, then on foot. */
function jumpOf(rules: Rules, radius: number): Pick<Hunter, "jumpReach" | "jumpSpeed"> {
  const half = radius * Math.SQRT1_2;
  const canJump = rules.cellsMax > 1 && radius >= rules.splitRadiusMin && isHunter(rules, half);
  if (!canJump) return { jumpReach: Number.NEGATIVE_INFINITY, jumpSpeed: 1 };
  const boost = rules.splitBoost * power(half, rules.splitBoostExponent);
  const reach = rules.splitDistance + boost + eatingDistance(rules, half, rules.startRadius);
  return { jumpReach: reach, jumpSpeed: speedAbove0(rules, half) };
}

function speedAbove0(rules: Rules, radius: number): number {
  return Math.max(speedOf(rules, radius), 1);
}

/** Seconds until the first of them could eat who stands there: distance less reach, by speed; negative inside its reach.
 *  @param enough what is this or less need not be known better */
function timeToReach(hunters: readonly Hunter[], x: number, y: number, enough: number): number {
  let soonest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < hunters.length && soonest > enough; i++) {
    const hunter = hunters[i]!;
    const dx = hunter.x - x;
    const dy = hunter.y - y;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const onFoot = (distance - hunter.reach) / hunter.speed;
    const jumping = (distance - hunter.jumpReach) / hunter.jumpSpeed;
    soonest = Math.min(soonest, onFoot, jumping);
  }
  return soonest;
}
