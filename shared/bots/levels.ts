// How well bots play: nothing but numbers. What they do with them is in steering.ts and tactics.ts.

export const BOT_LEVELS = ["calm", "normal", "keen", "fierce"] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

/** Most players bots fill an arena up to. */
export const MAX_BOTS = 64;

/** Bots of this level come until there are so many players, people among them; 0: none. */
export type BotFill = { fillTo: number; level: BotLevel };

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
};

export const BOT_SKILLS: Readonly<Record<BotLevel, BotSkill>> = {
  calm: {
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
