// When a bot uses more than its legs: splitting to kill, and feeding a mate in need. Pure; knows no time.
import type { Rules } from "../rules.ts";
import type { BotSkill } from "./levels.ts";
import type { Senses, Spot } from "./senses.ts";
import { dangerReach, distance } from "./steering.ts";

/** Part of the jump's length that is counted on: prey runs. */
const JUMP_PART = 0.7;
/** With more cells than this a bot is prey itself. */
const CELLS_FOR_SPLIT = 6;
const HALF = Math.SQRT1_2;

/** @returns whom to jump at, null where it does not pay or is not safe */
export function findKill(senses: Senses, rules: Rules, skill: BotSkill): Spot | null {
  const { biggest, prey, cellCount } = senses;
  const canSplit =
    cellCount < Math.min(rules.cellsMax, CELLS_FOR_SPLIT) && biggest.radius >= rules.splitRadiusMin;
  if (!canSplit || skill.splitsFor === Number.POSITIVE_INFINITY) return null;
  const half = biggest.radius * HALF;
  const reach = rules.splitDistance + JUMP_PART * rules.splitBoost;
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
  if (rules.blobRadius === 0 || biggest.radius < 1.5 * rules.ejectRadiusMin) return null;
  const inNeed = mates.filter((mate) => {
    const isNear = distance(biggest, mate) < 500 + mate.radius;
    const isHunted = threats.some(
      (one) => one.radius > mate.radius * rules.eatRatio && distance(one, mate) < one.radius + 600,
    );
    return isNear && isHunted && mate.radius > biggest.radius;
  });
  return inNeed.sort((a, b) => distance(biggest, a) - distance(biggest, b))[0] ?? null;
}
