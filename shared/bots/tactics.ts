// When a bot uses more than its legs: splitting to kill, feeding a mate in need, and feeding a virus that will shoot at
// somebody big. Pure; knows no time.
import { distance, towards } from "../math/places.ts";
import type { Rules } from "../rules.ts";
import { canEject } from "../rulesets/abilities.ts";
import type { BotSkill } from "./levels.ts";
import type { Senses, Spot } from "./senses.ts";
import { dangerReach, sureReach } from "./steering.ts";

/** With more cells than this a bot is prey itself. */
const CELLS_FOR_SPLIT = 6;
const HALF = Math.SQRT1_2;
/** Most that the blobs for one shot may cost, as a part of the own mass. */
const SHOT_COST = 0.3;
/** Distance from the own rim to the virus, world units: nearer, the bot runs into it while it throws; farther off,
 *  too many blobs miss. */
const SHOT_RANGE = { min: 60, max: 320 };
/** How near the line of fire the centre of a target must be: part of its radius. */
const SHOT_AIM = 0.6;
/** A target is at least so many times as big as the shooter, and so many times as big as the smallest cell that a
 *  virus pops. */
const WORTH_A_SHOT = 0.9;
const SURE_TO_POP = 1.05;

/** @returns whom to jump at, null where it does not pay or is not safe */
export function findKill(senses: Senses, rules: Rules, skill: BotSkill): Spot | null {
  const { biggest, prey, cellCount } = senses;
  const canSplit =
    cellCount < Math.min(rules.cellsMax, CELLS_FOR_SPLIT) && biggest.radius >= rules.splitRadiusMin;
  if (!canSplit || skill.splitsFor === Number.POSITIVE_INFINITY) return null;
  const half = biggest.radius * HALF;
  const reach = sureReach(rules);
  const worth = biggest.radius * biggest.radius * skill.splitsFor;
  const kills = prey.filter((one) => {
    const isEdible = one.radius * rules.eatRatio < half * 0.97;
    const isNear = distance(biggest, one) < reach && distance(biggest, one) > biggest.radius;
    return isEdible && isNear && one.radius * one.radius >= worth && isSafe(one, half, senses, rules);
  });
  kills.sort((a, b) => b.radius - a.radius || a.id - b.id);
  return kills[0] ?? null;
}

/** Nobody waits where the jump ends, and no virus lies on the way. */
function isSafe(prey: Spot, half: number, senses: Senses, rules: Rules): boolean {
  const hunters = senses.others.filter(({ radius }) => radius > half * rules.eatRatio);
  if (hunters.some((one) => distance(one, prey) < dangerReach(rules, one, { ...prey, radius: half })))
    return false;
  const way = distance(senses.biggest, prey);
  return !senses.viruses.some((virus) => {
    if (half < virus.radius * rules.eatRatio) return false;
    const part = distance(senses.biggest, virus) + distance(virus, prey);
    return part < way + virus.radius;
  });
}

/** @returns the mate to throw mass at: hunted by somebody, bigger than the bot, and near */
export function findMateInNeed(senses: Senses, rules: Rules): Spot | null {
  const { biggest, mates, threats } = senses;
  if (!canEject(rules) || biggest.radius < 1.5 * rules.ejectRadiusMin) return null;
  const inNeed = mates.filter((mate) => {
    const isNear = distance(biggest, mate) < 500 + mate.radius;
    const isHunted = threats.some(
      (one) => one.radius > mate.radius * rules.eatRatio && distance(one, mate) < one.radius + 600,
    );
    return isNear && isHunted && mate.radius > biggest.radius;
  });
  return inNeed.sort((a, b) => distance(biggest, a) - distance(biggest, b))[0] ?? null;
}

/** @returns the virus to throw mass at so that it shoots at somebody big behind it; null where that would not pay */
export function findShot(senses: Senses, rules: Rules, skill: BotSkill): Spot | null {
  const { biggest, viruses, others } = senses;
  if (!skill.shootsViruses || !canEject(rules) || biggest.radius < rules.ejectRadiusMin) return null;
  const least = Math.max(biggest.radius * WORTH_A_SHOT, rules.virusRadius * rules.eatRatio * SURE_TO_POP);
  const targets = others.filter(({ radius }) => radius >= least);
  if (targets.length === 0) return null;
  const loaded = viruses.filter((virus) => {
    const gap = distance(biggest, virus) - biggest.radius;
    const cost = feedsMissing(rules, virus) * rules.ejectCostRadius * rules.ejectCostRadius;
    return gap > SHOT_RANGE.min && gap < SHOT_RANGE.max && cost < SHOT_COST * biggest.radius * biggest.radius;
  });
  const aimed = loaded.filter((virus) => targets.some((one) => isInLine(biggest, virus, one, rules)));
  return aimed.sort((a, b) => b.radius - a.radius || a.id - b.id)[0] ?? null;
}

/** Blobs that are missing until a virus shoots. Its size tells: a fed one has grown by what it ate. */
function feedsMissing({ virusFeeds, virusRadius, blobRadius }: Rules, { radius }: Spot): number {
  const eaten = radius * radius - virusRadius * virusRadius;
  return virusFeeds - Math.round(eaten / (blobRadius * blobRadius));
}

/** Whether a virus shot from here over there would fly into a target. */
function isInLine(from: Spot, virus: Spot, target: Spot, { virusBoost }: Rules): boolean {
  const { x, y } = towards(from, virus);
  const [dx, dy] = [target.x - virus.x, target.y - virus.y];
  const ahead = dx * x + dy * y;
  return ahead > 0 && ahead < virusBoost && Math.abs(dx * y - dy * x) < SHOT_AIM * target.radius;
}
