// One bot: looks now and then, acts a moment later, misses a little. All it knows comes in snapshots.
import { distance, towards } from "../math/places.ts";
import { createRng, nextFloat, type Rng } from "../math/rng.ts";
import { rotate } from "../math/rotation.ts";
import type { Place } from "../model.ts";
import type { Snapshot } from "../net/snapshot/snapshot.ts";
import type { Rules } from "../rules.ts";
import { canEject } from "../rulesets/abilities.ts";
import {
  BUTTON_EJECT,
  BUTTON_PLAY,
  clampMove,
  IDLE_INPUT,
  type PlayerInput,
  SPLIT_PRESSES_MASK,
} from "../sim/playerInput.ts";
import { BIG_ONE_IN, BOT_SKILLS, type BotLevel, type BotSkill } from "./levels.ts";
import { type Senses, type Spot, sense } from "./senses.ts";
import { chooseWay, nearThreats } from "./steering.ts";
import { findKill, findMateInNeed, findShot } from "./tactics.ts";

/** Seconds between two jumps: the halves must come together again. */
const SPLIT_PAUSE_S = 1.2;

/** What a bot decided: from `tick` on it goes to the places of `path`, one after the other, with these buttons. */
export type Decision = { tick: number; path: Place[]; buttons: number };

/** A bot this near a place has reached it, world units. */
const REACHED = 12;

export type Bot = {
  level: BotLevel;
  skill: BotSkill;
  readonly rng: Rng;
  /** Decisions that are not due yet, by rising tick. */
  readonly decided: Decision[];
  /** The decision it acts on now. */
  current: Decision | null;
  presses: number;
  nextSplitTick: number;
  /** It sleeps until this tick. */
  wakesTick: number;
  /** One bot in BIG_ONE_IN: it never naps and grows to `bigFullAt` instead of `fullAt`. */
  readonly isBig: boolean;
  /** Where it wanders while nothing is of interest. */
  course: Place;
};

/** @param seed unsigned 32-bit; two bots of one seed do the same on the same snapshots */
export function createBot(level: BotLevel, seed: number): Bot {
  const rng = createRng(seed);
  const course = { x: 1000, y: 0 };
  const skill = BOT_SKILLS[level];
  if (Number.isFinite(skill.companyU)) {
    // A bot that looks for company begins on either side of the arena.
    course.x = nextFloat(rng) < 0.5 ? 1000 : -1000;
    course.y = 2000 * nextFloat(rng) - 1000;
  }
  // The first bot is a big one: it is the last that makes room for a person.
  const isBig = seed % BIG_ONE_IN === 1;
  return {
    level,
    skill,
    rng,
    decided: [],
    current: null,
    presses: 0,
    nextSplitTick: 0,
    wakesTick: 0,
    isBig,
    course,
  };
}

/** A bot plays better, or worse, from its next decision on. */
export function changeLevel(bot: Bot, level: BotLevel): void {
  bot.level = level;
  bot.skill = BOT_SKILLS[level];
}

/** Whether a bot looks in this tick: turns are spread by the id, so that all ticks weigh the same. */
export function looksNow({ skill }: Bot, playerId: number, tick: number, stepHz: number): boolean {
  return (tick + 7 * playerId) % Math.max(1, Math.round(stepHz / skill.thinkHz)) === 0;
}

/** Takes what the bot is shown and decides. @param isMate whether a player is of its team, itself aside */
export function observe(
  bot: Bot,
  snapshot: Snapshot,
  rules: Rules,
  isMate: (playerId: number) => boolean,
): void {
  const senses = sense(snapshot, rules, isMate);
  if (senses === null || snapshot.tick < bot.wakesTick) return;
  if (isFull(bot, senses, rules)) senses.food = [];
  if (fallsAsleep(bot, senses, rules, snapshot.tick)) {
    decideOn(bot, senses, rules, snapshot.tick, [{ x: 0, y: 0 }]);
    return;
  }
  const { way, buttons } = decide(bot, senses, rules, snapshot.tick);
  decideOn(bot, senses, rules, snapshot.tick, way, buttons);
}

/** Queues a decision: it is acted on after the bot's time to react, with its error of aim.
 *  @param tick when it saw what it decides on @param way displacements from its own centre, world units */
export function decideOn(
  bot: Bot,
  senses: Senses,
  rules: Rules,
  tick: number,
  way: readonly Place[],
  buttons = 0,
): void {
  const dueTick = tick + 1 + Math.round(bot.skill.reactionS * rules.stepHz);
  bot.decided.push({ tick: dueTick, ...aimAt(bot, senses, way, buttons) });
}

function isFull({ skill, isBig }: Bot, { biggest }: Senses, { startRadius }: Rules): boolean {
  return biggest.radius >= startRadius * (isBig ? skill.bigFullAt : skill.fullAt);
}

/** A bot that beginners are to catch must not grow without end: above this size it throws mass away. */
function isTooBig({ skill, isBig }: Bot, { biggest, isProtected }: Senses, rules: Rules): boolean {
  const limit = Math.max(skill.throwsAt, isBig ? skill.bigFullAt : 0) * rules.startRadius;
  return canEject(rules) && !isProtected && biggest.radius >= Math.max(limit, rules.ejectRadiusMin);
}

/** Whether it falls asleep now: by chance, and only while no threat is near. How long it sleeps is chance, too; both
 *  come from the bot's seed. */
function fallsAsleep(bot: Bot, senses: Senses, rules: Rules, tick: number): boolean {
  const { napS, napsPerS, thinkHz } = bot.skill;
  if (napS === 0 || bot.isBig || nextFloat(bot.rng) >= napsPerS / thinkHz) return false;
  if (nearThreats(senses, rules, bot.skill).length > 0) return false;
  bot.wakesTick = tick + Math.round(napS * (0.5 + nextFloat(bot.rng)) * rules.stepHz);
  return true;
}

/**
 * What it wants from the step that makes `tick`. A decision names places, so a bot that reacts late does not run past
 * them.
 * @param own centre of its cells now, null without any
 * @param strideU most world units it points ahead: a slow bot points to a place within its step
 */
export function inputFor(
  bot: Bot,
  tick: number,
  own: Place | null,
  strideU = Number.POSITIVE_INFINITY,
): PlayerInput {
  while (bot.decided.length > 0 && bot.decided[0]!.tick <= tick) bot.current = bot.decided.shift()!;
  const { current } = bot;
  // A bot that was eaten always wants the next life.
  if (current === null || own === null) return { ...IDLE_INPUT, buttons: bot.presses | BUTTON_PLAY };
  const { path, buttons } = current;
  while (path.length > 1 && distance(own, path[0]!) < REACHED) path.shift();
  const target = path[0] ?? own;
  const part = Math.min(1, strideU / Math.max(1e-6, distance(own, target)));
  return {
    moveX: clampMove((target.x - own.x) * part),
    moveY: clampMove((target.y - own.y) * part),
    buttons,
  };
}

/** Where to go, one after the other, as displacements from the own centre, world units. */
type Wish = { way: readonly Place[]; buttons: number };

function decide(bot: Bot, senses: Senses, rules: Rules, tick: number): Wish {
  const isHunted = nearThreats(senses, rules, bot.skill).length > 0;
  const kill = isHunted || tick < bot.nextSplitTick ? null : findKill(senses, rules, bot.skill);
  if (kill !== null) {
    bot.presses = (bot.presses + 1) & SPLIT_PRESSES_MASK;
    bot.nextSplitTick = tick + SPLIT_PAUSE_S * rules.stepHz;
    return { way: [from(senses, kill)], buttons: 0 };
  }
  const mate = isHunted || senses.isProtected ? null : findMateInNeed(senses, rules);
  if (mate !== null) return { way: [from(senses, mate)], buttons: BUTTON_EJECT };
  const shot = isHunted || senses.isProtected ? null : findShot(senses, rules, bot.skill);
  if (shot !== null) return { way: [pointAt(senses, shot)], buttons: BUTTON_EJECT };
  if (!isHunted && isTooBig(bot, senses, rules)) {
    return { way: [findCompany(bot, senses) ?? wander(bot, senses)], buttons: BUTTON_EJECT };
  }
  const intent = (bot.decided.at(-1) ?? bot.current)?.path[0] ?? null;
  const way = chooseWay(senses, rules, bot.skill, intent);
  if (way.length > 0) return { way, buttons: 0 };
  return { way: [findCompany(bot, senses) ?? wander(bot, senses)], buttons: 0 };
}

/** Where a full bot strolls to: somebody bigger in sight, as in a wide world nobody would meet it otherwise. */
function findCompany({ skill, isBig }: Bot, senses: Senses): Place | null {
  if (isBig || !Number.isFinite(skill.companyU)) return null;
  let nearest: Spot | null = null;
  let gap = Number.POSITIVE_INFINITY;
  for (const one of senses.threats) {
    const way = distance(senses, one) - one.radius;
    if (way < gap) [nearest, gap] = [one, way];
  }
  if (nearest === null) return null;
  const { x, y } = towards(senses, nearest);
  const part = Math.max(0, gap - skill.companyU);
  return { x: x * part, y: y * part };
}

function from(senses: Senses, { x, y }: Place): Place {
  return { x: x - senses.x, y: y - senses.y };
}

/** To aim, a bot must point, and so it moves. This little, world units, or it runs into the virus it aims at. */
const POINTING_UNITS = 40;

function pointAt(senses: Senses, target: Place): Place {
  const { x, y } = towards(senses, target);
  return { x: x * POINTING_UNITS, y: y * POINTING_UNITS };
}

/** Straight on, and towards the middle where a wall is near. */
function wander(bot: Bot, { x, y, walls }: Senses): Place {
  if (nextFloat(bot.rng) < 0.05) rotate(bot.course, 2 * nextFloat(bot.rng) - 1);
  const marginX = marginOf(walls.right - walls.left);
  const marginY = marginOf(walls.bottom - walls.top);
  if (x < walls.left + marginX) bot.course.x = Math.abs(bot.course.x) + 200;
  if (x > walls.right - marginX) bot.course.x = -Math.abs(bot.course.x) - 200;
  if (y < walls.top + marginY) bot.course.y = Math.abs(bot.course.y) + 200;
  if (y > walls.bottom - marginY) bot.course.y = -Math.abs(bot.course.y) - 200;
  return bot.course;
}

/** How near a wall a bot turns round, world units; between two walls that are near each other there is a middle left. */
function marginOf(gap: number): number {
  return Math.min(300, 0.45 * gap);
}

/** One error of aim for the whole way, until the bot looks again. */
function aimAt(bot: Bot, { x, y }: Senses, way: readonly Place[], buttons: number): Omit<Decision, "tick"> {
  const error = (2 * nextFloat(bot.rng) - 1) * bot.skill.aimErrorRad;
  const path = way.map((place) => {
    const aim = { ...place };
    rotate(aim, error);
    return { x: x + aim.x, y: y + aim.y };
  });
  return { path, buttons: bot.presses | buttons };
}
