// Where a life begins: of some random places the one that others take longest to reach. Knows bodies and rules, no
// players: the caller leaves out cells that are no danger.
import { power } from "../../math/power.ts";
import { nextFloat, type Rng } from "../../math/rng.ts";
import type { Place } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import { canSplit } from "../../rulesets/abilities.ts";
import { type Bodies, snapToArena } from "../bodies.ts";
import { eatingDistance } from "../canEat.ts";
import { speedOf } from "../movement.ts";

/** Places tried for a life. */
const PLACES = 20;
/** No life begins nearer to a wall than this part of the arena's width and height: one cannot run away there. */
const WALL_PART = 0.1;

/**
 * How a cell can reach a newcomer: by moving, and with the half it splits off, which is there at once (a boost takes a
 * fraction of a second). World units, and units a second; jumpReach is -Infinity for a cell that cannot split.
 */
type Hunter = { x: number; y: number; reach: number; speed: number; jumpReach: number; jumpSpeed: number };

/**
 * Writes the place to `out`, on the grid. Draws the same count of numbers from `rng`, however full the arena is.
 * @param cells slots of all cells that may become a danger. Protected cells count too: they can bite, and may lose
 *   their protection soon
 */
export function findBirthPlace(
  rules: Rules,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  out: Place,
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

/** The cells that are big enough to eat a newcomer. */
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

/** How far a cell's half gets: splitDistance and the whole boost (as in splitCells), then at its own speed. */
function jumpOf(rules: Rules, radius: number): Pick<Hunter, "jumpReach" | "jumpSpeed"> {
  const half = radius * Math.SQRT1_2;
  const canJump = canSplit(rules) && radius >= rules.splitRadiusMin && isHunter(rules, half);
  if (!canJump) return { jumpReach: Number.NEGATIVE_INFINITY, jumpSpeed: 1 };
  const boost = rules.splitBoost * power(half, rules.splitBoostExponent);
  const reach = rules.splitDistance + boost + eatingDistance(rules, half, rules.startRadius);
  return { jumpReach: reach, jumpSpeed: speedAbove0(rules, half) };
}

function speedAbove0(rules: Rules, radius: number): number {
  return Math.max(speedOf(rules, radius), 1);
}

/**
 * Seconds until the first hunter could eat a newcomer at this place: distance less reach, by speed; negative inside its
 * reach.
 * @param enough stops looking at this many seconds or fewer
 */
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
