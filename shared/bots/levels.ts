// How well bots play: nothing but numbers. What they do with them is in bot.ts, steering.ts and tactics.ts.
import type { OfferedRuleset } from "../rules.ts";

/** Easiest first. sleepy is for first lives: it hunts nobody, naps, stays small enough to be caught, and comes near. */
export const BOT_LEVELS = ["sleepy", "calm", "normal", "keen", "fierce"] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

/** Most players bots fill an arena up to. */
export const MAX_BOTS = 64;

/** Bots of this level fill the arena up to `fillTo` players, people included; 0: no bots. */
export type BotFill = { fillTo: number; level: BotLevel };

/** Where nobody chose any. */
export const NO_BOTS: Readonly<BotFill> = { fillTo: 0, level: "normal" };

/** Seats of practice, and of a host whose person changed nothing. */
export const FIRST_PLAYERS = 16;

/** Bots of practice and of a host whose person changed nothing: somebody to eat in everybody's first minute (`npm
 *  run first-minute`). */
export const FIRST_BOTS: Readonly<Record<OfferedRuleset, BotFill>> = {
  classic: { fillTo: 8, level: "sleepy" },
  // In a wide world nobody would meet fewer bots in time.
  arena: { fillTo: 16, level: "sleepy" },
  ogar: { fillTo: 16, level: "sleepy" },
  quick: { fillTo: 10, level: "sleepy" },
  teams: { fillTo: 16, level: "sleepy" },
};

export type BotSkill = {
  /** How often a bot looks and thinks anew. */
  thinkHz: number;
  /** Time from seeing something to acting on it. */
  reactionS: number;
  /** How far off its aim may be, radians to either side. */
  aimErrorRad: number;
  /** From how far off a hunter matters, as a part of the farthest it can jump. */
  caution: number;
  /** Prey is worth a chase below this part of the bot's own radius. 0: it eats balls only. */
  appetite: number;
  /** How many times a ball's worth prey of the same mass has. */
  hunger: number;
  /** Least prey that it splits for, as a part of its own mass. Infinity: it never splits. */
  splitsFor: number;
  /** Whether it feeds viruses so that they shoot at somebody big. */
  shootsViruses: boolean;
  /** Part of its speed that it uses. */
  pace: number;
  /** A nap takes about napS seconds; while nobody is near, napsPerS of them begin in a second. Asleep it sees
   *  nothing. 0: it never naps. */
  napS: number;
  napsPerS: number;
  /** From this many times a newcomer's radius on it eats no more balls. bigFullAt: the same for a big bot, one in
   *  BIG_ONE_IN, which is there to be feared. */
  fullAt: number;
  bigFullAt: number;
  /** From this many times a newcomer's radius on it throws mass away, as it eats on its way whatever it does.
   *  Infinity: never. */
  throwsAt: number;
  /** A full bot strolls up to somebody bigger in sight and stays this far off their rim, world units. Infinity: it
   *  does not. */
  companyU: number;
};

/** One bot in so many never naps and grows to `bigFullAt`. */
export const BIG_ONE_IN = 8;

const AWAKE_AND_HUNGRY = {
  pace: 1,
  napS: 0,
  napsPerS: 0,
  fullAt: Number.POSITIVE_INFINITY,
  bigFullAt: Number.POSITIVE_INFINITY,
  throwsAt: Number.POSITIVE_INFINITY,
  companyU: Number.POSITIVE_INFINITY,
};

export const BOT_SKILLS: Readonly<Record<BotLevel, BotSkill>> = {
  sleepy: {
    thinkHz: 2,
    reactionS: 0.5,
    aimErrorRad: 0.4,
    caution: 0.2,
    appetite: 0,
    hunger: 0,
    splitsFor: Number.POSITIVE_INFINITY,
    shootsViruses: false,
    pace: 0.6,
    napS: 3.5,
    napsPerS: 0.1,
    fullAt: 1.08,
    bigFullAt: 2.5,
    throwsAt: 1.9,
    companyU: 250,
  },
  calm: {
    ...AWAKE_AND_HUNGRY,
    thinkHz: 3,
    reactionS: 0.4,
    aimErrorRad: 0.3,
    caution: 0.35,
    appetite: 0.4,
    hunger: 2,
    splitsFor: Number.POSITIVE_INFINITY,
    shootsViruses: false,
  },
  normal: {
    ...AWAKE_AND_HUNGRY,
    thinkHz: 4,
    reactionS: 0.3,
    aimErrorRad: 0.2,
    caution: 0.6,
    appetite: 0.75,
    hunger: 2,
    splitsFor: Number.POSITIVE_INFINITY,
    shootsViruses: false,
  },
  keen: {
    ...AWAKE_AND_HUNGRY,
    thinkHz: 6,
    reactionS: 0.18,
    aimErrorRad: 0.08,
    caution: 0.75,
    appetite: 1,
    hunger: 4,
    splitsFor: 0.2,
    shootsViruses: true,
  },
  fierce: {
    ...AWAKE_AND_HUNGRY,
    thinkHz: 10,
    reactionS: 0.06,
    aimErrorRad: 0.02,
    caution: 0.8,
    appetite: 1,
    hunger: 4,
    splitsFor: 0.15,
    shootsViruses: true,
  },
};
