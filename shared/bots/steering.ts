// Where a bot goes: every direction is weighed by what lies that way, and the best is taken. Pure; knows no time.
import { FULL_TURN } from "../math/angles.ts";
import { distance, towards } from "../math/places.ts";
import type { Place } from "../model.ts";
import type { Rules } from "../rules.ts";
import { canSplit } from "../rulesets/abilities.ts";
import type { BotSkill } from "./levels.ts";
import type { Senses, Spot } from "./senses.ts";

const DIRECTIONS = Array.from({ length: 24 }, (_, i) => {
  const angle = (i * FULL_TURN) / 24;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});
/** Distance a bot keeps from threats that cannot jump at it, and from the walls, world units. */
const KEEP_AWAY = 140;
const EDGE = 160;
/** Losing all one has weighs more than gaining as much. */
const FEAR = 3;
/** Cells below this part of the own radius are crumbs: too quick to turn for. */
const CRUMB = 0.2;
/** Prey is faster than its hunter: farther off than this, world units, only a jump reaches it. */
const CHASE = 120;
/** A virus nearer than this, world units, is good to hide on. */
const SHELTER = 700;
/** What such a virus is worth: as much as running away. */
const SHELTER_WORTH = 4;
/** Part of a hunter's jump that a bot reckons with. */
const JUMP_FEARED = 0.45;
/** Part of the own jump that is counted on: prey runs. */
const JUMP_COUNTED = 0.7;

/** What pulls (weight > 0) or pushes, and how sharply: the power of the cosine to its direction. */
type Pull = { x: number; y: number; weight: number; way: number };

/** Farthest a hunter can reach at once: its rim, and the jump of its half if that half could eat us. */
export function dangerReach(rules: Rules, threat: Spot, smallest: Spot): number {
  return threat.radius + KEEP_AWAY + jumpOf(rules, threat, smallest);
}

function jumpOf(rules: Rules, threat: Spot, smallest: Spot): number {
  const canJump = threat.radius * Math.SQRT1_2 > smallest.radius * rules.eatRatio && canSplit(rules);
  return canJump ? rules.splitDistance + rules.splitBoost : 0;
}

/** How far from its middle a cell that splits is sure to reach, world units. */
export function sureReach(rules: Rules): number {
  return rules.splitDistance + JUMP_COUNTED * rules.splitBoost;
}

/** How near a bot of this skill lets a threat come. Nobody jumps at everybody, so not all of a jump counts. */
function respect(rules: Rules, threat: Spot, smallest: Spot, { caution }: BotSkill): number {
  return threat.radius + caution * (KEEP_AWAY + JUMP_FEARED * jumpOf(rules, threat, smallest));
}

/** Threats that are near enough to run from. */
export function nearThreats(senses: Senses, rules: Rules, skill: BotSkill): Spot[] {
  const { smallest } = senses;
  return senses.threats.filter(
    (one) => distance(senses, one) < respect(rules, one, smallest, skill) + smallest.radius,
  );
}

/** Meals planned ahead: a hand that has just taken one is on its way to the next. */
const PLANNED = 4;

/** What a meal gains by being the one it was about to take, and how near an aim that is off still means it. */
const LOYALTY = 4;
const SAME_PLACE = 40;

type Way = readonly Place[];

/**
 * @param intent the place it was going to. It counts for more than others: a bot that chose anew at each look would get
 *   neither of two meals
 * @returns displacements from the own centre, world units, one place after the other; empty where nothing is of
 *   interest
 */
export function chooseWay(senses: Senses, rules: Rules, skill: BotSkill, intent: Place | null): Way {
  const dangers = nearThreats(senses, rules, skill);
  if (dangers.length === 0) return planMeals(senses, rules, skill, intent);
  const pulls = [
    ...foodPulls(senses, skill, rules),
    ...dangers.map((one) => fearOf(senses, one)),
    ...shelterPulls(senses, rules, dangers),
  ];
  let best: Place | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const direction of DIRECTIONS) {
    const worth = worthOf(direction, pulls, senses, rules) - edgePenalty(direction, senses, pulls);
    if (worth <= bestWorth) continue;
    best = direction;
    bestWorth = worth;
  }
  return best === null ? [] : [{ x: best.x * 1000, y: best.y * 1000 }];
}

/** With no threat near: the meal that pays best for its way, then from there the next. */
function planMeals(senses: Senses, rules: Rules, skill: BotSkill, intent: Place | null): Way {
  const way: Place[] = [];
  const isSafe = (spot: Spot) =>
    senses.threats.every((one) => distance(one, spot) > respect(rules, one, senses.smallest, skill));
  const from = { ...senses, food: senses.food.filter(isSafe), prey: senses.prey.filter(isSafe) };
  while (way.length < PLANNED) {
    let best: Pull | null = null;
    for (const pull of foodPulls(from, skill, rules)) {
      if (way.length === 0 && intent !== null && leadsTo(pull, from, intent)) pull.weight *= LOYALTY;
      if (pull.weight > (best?.weight ?? 0) && !runsIntoVirus(pull, from, rules)) best = pull;
    }
    if (best === null) break;
    from.x += best.x * best.way;
    from.y += best.y * best.way;
    way.push({ x: from.x - senses.x, y: from.y - senses.y });
    const reach = from.biggest.radius;
    from.food = from.food.filter((spot) => distance(from, spot) > reach - spot.radius / 3);
    from.prey = [];
  }
  return way;
}

function leadsTo({ x, y, way }: Pull, from: Place, intent: Place): boolean {
  return distance({ x: from.x + x * way, y: from.y + y * way }, intent) < SAME_PLACE;
}

function foodPulls(senses: Senses, skill: BotSkill, rules: Rules): Pull[] {
  const own = senses.biggest.radius;
  const isHunted = (radius: number) => radius * rules.eatRatio < own * skill.appetite && radius > CRUMB * own;
  const hunted = senses.prey.filter(({ radius }) => isHunted(radius));
  return [
    ...senses.food.map((spot) => pullOf(senses, spot, spot.radius * spot.radius, 40)),
    ...hunted.map((spot) => pullOf(senses, spot, chaseGain(senses, spot, skill), 60)),
  ];
}

function chaseGain(senses: Senses, { radius, ...spot }: Spot, skill: BotSkill): number {
  const canReach = distance(senses, spot) - senses.biggest.radius < CHASE || Number.isFinite(skill.splitsFor);
  return (canReach ? skill.hunger : 0.1) * radius * radius;
}

/** A pull is weaker by the square of the distance. */
function pullOf(senses: Senses, spot: Spot, gain: number, slack: number): Pull {
  const dx = spot.x - senses.x;
  const dy = spot.y - senses.y;
  const way = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
  const toGo = Math.max(0, way - senses.biggest.radius) + slack;
  return { x: dx / way, y: dy / way, weight: gain / (toGo * toGo), way };
}

function fearOf(senses: Senses, threat: Spot): Pull {
  const way = Math.max(0, distance(senses, threat) - threat.radius - senses.smallest.radius) + 30;
  const atStake = senses.biggest.radius * senses.biggest.radius;
  return { ...towards(senses, threat), weight: (-FEAR * atStake) / (way * way), way };
}

/** A small cell is safe on a virus: a hunter that comes for it bursts. */
function shelterPulls(senses: Senses, rules: Rules, dangers: readonly Spot[]): Pull[] {
  const pops = rules.virusRadius * rules.eatRatio;
  if (senses.biggest.radius >= pops || !canSplit(rules)) return [];
  const hunter = dangers.find(({ radius }) => radius >= pops);
  if (hunter === undefined) return [];
  const atStake = senses.biggest.radius * senses.biggest.radius;
  const reachable = senses.viruses.filter((virus) => {
    const way = distance(senses, virus);
    return way < SHELTER && way < distance(hunter, virus);
  });
  return reachable.map((virus) => pullOf(senses, virus, SHELTER_WORTH * atStake, 60));
}

function worthOf(direction: Place, pulls: readonly Pull[], senses: Senses, rules: Rules) {
  let value = 0;
  for (const { x, y, weight } of pulls) {
    const cosine = direction.x * x + direction.y * y;
    // Food off the way is worth little; fear counts in every direction.
    value += weight > 0 ? weight * Math.max(0, cosine) ** 4 : weight * (cosine + 0.2);
  }
  return value * (runsIntoVirus(direction, senses, rules) ? 0.05 : 1);
}

/** Whether the way leads a bot that would pop through a virus. A player with the most cells there may be does not
 *  pop. */
function runsIntoVirus(direction: Place, senses: Senses, rules: Rules): boolean {
  const own = senses.biggest;
  if (own.radius < rules.virusRadius * rules.eatRatio || senses.cellCount >= rules.cellsMax) return false;
  return senses.viruses.some((virus) => {
    const dx = virus.x - own.x;
    const dy = virus.y - own.y;
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    return ahead > 0 && ahead < own.radius + virus.radius + 120 && aside < own.radius;
  });
}

function edgePenalty(direction: Place, { x, y, walls }: Senses, pulls: readonly Pull[]): number {
  const strongest = pulls.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 1e-6);
  const outX = x + direction.x * EDGE < walls.left || x + direction.x * EDGE > walls.right;
  const outY = y + direction.y * EDGE < walls.top || y + direction.y * EDGE > walls.bottom;
  return (outX ? strongest : 0) + (outY ? strongest : 0);
}
