// How well bots play: nothing but numbers. What they do with them is in bot.ts, steering.ts and tactics.ts.
import type { OfferedRuleset } from "../rules.ts";

/** From the easiest on. sleepy: for first lives; it hunts nobody, naps, stays small enough to be caught, and comes near. */
export const BOT_LEVELS = ["sleepy", "calm", "normal", "keen", "fierce"] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

/** Most players bots fill an arena up to. */
export const MAX_BOTS = 64;

/** Bots of this level come until there are so many players, people among them; 0: none. */
export type BotFill = { fillTo: number; level: BotLevel };

/** Seats of a first host, and of practice. */
export const FIRST_PLAYERS = 16;

/** What practice and a first host have: somebody to eat in everybody's first minute (`npm run first-minute`). */
export const FIRST_BOTS: Readonly<Record<OfferedRuleset, BotFill>> = {
  classic: { fillTo: 8, level: "sleepy" },
  // In a wide world fewer are not met in time.
  arena: { fillTo: 16, level: "sleepy" },
  ogar: { fillTo: 16, level: "sleepy" },
  quick: { fillTo: 10, level: "sleepy" },
  teams: { fillTo: 16, level: "sleepy" },
};

export type BotSkill = {
  /** How often a bot looks and thinks anew. */
  thinkHz: number;
  /** From what it saw to what it does about it. */
  reactionS: number;
  /** How far off its aim may be, radians to either side. */
  aimErrorRad: number;
  /** How far off danger matters: part of the farthest a hunter can jump. */
  caution: number;
  /** What it hunts at all: part of its own radius below which somebody is worth a chase. 0: grazes only. */
  appetite: number;
  /** What prey is worth to it beside balls of the same mass. */
  hunger: number;
  /** Whether it splits to kill, and the least prey is worth it: part of its own mass. Infinity: never. */
  splitsFor: number;
  /** Whether it feeds viruses so that they shoot at somebody big. */
  shootsViruses: boolean;
  /** Part of its speed it makes use of. */
  pace: number;
  /** Naps, about so many seconds each, so many a second while nobody is near; it sees nothing meanwhile. 0: none. */
  napS: number;
  napsPerS: number;
  /** From so many times the radius of a newcomer on balls are of no interest; and for each BIG_ONE_IN-th of them, who
   *  is there to be feared. */
  fullAt: number;
  bigFullAt: number;
  /** From so many times the radius of a newcomer on it throws mass away: who strolls eats on the way. Infinity: never. */
  throwsAt: number;
  /** World units: full, it strolls up to somebody bigger in sight, so far off the rim. Infinity: it does not. */
  companyU: number;
};

/** One of so many that are full at some size naps never and grows to `bigFullAt`. */
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
