// A whole round of bots of all levels, in a room of their own: who won, and how everybody's scores lie. Run by
// `npm run rounds`; nothing of the game imports this.
import { BOT_LEVELS, type BotLevel } from "../../bots/levels.ts";
import { rulesOfMatch } from "../../bots/matchChoice.ts";
import type { OfferedRuleset, Rules } from "../../rules.ts";
import { ROUND_KINDS, type RoundKind, roundTicks } from "../../rulesets/rounds.ts";
import { Room } from "../room.ts";

/** seconds: the round's longest time. goal: of the kind firstTo; undefined: the ruleset's. */
export type BotRound = {
  ruleset: OfferedRuleset;
  kind: Exclude<RoundKind, "endless">;
  seconds: number;
  goal?: number;
  bots: number;
  seed: number;
};

export type BotRoundResult = {
  seed: number;
  /** Steps that the round took; null: it did not end. */
  ticks: number | null;
  /** Whether it ended only as its time was up. */
  isByTime: boolean;
  /** Level of the first; null: two shared the first place by what counts. */
  winner: BotLevel | null;
  /** Scores, best place first. */
  scores: number[];
  highestScores: number[];
  /** Levels, best place first. */
  levels: BotLevel[];
};

/** Steps of a round that never ends, after its longest time. */
const TOO_LONG = 900;

export function playBotRound({ ruleset, kind, seconds, goal, bots, seed }: BotRound): BotRoundResult {
  const laidOut = rulesOfMatch({
    ruleset,
    rules: {},
    maxPlayers: bots,
    bots: { fillTo: bots, level: "normal" },
  });
  const rules: Rules = {
    ...laidOut,
    roundKind: ROUND_KINDS.indexOf(kind),
    roundS: seconds,
    roundScore: goal ?? laidOut.roundScore,
  };
  const room = new Room({ rules, seed, maxPlayers: 1 });
  const levels = new Map<number, BotLevel>();
  for (let i = 0; i < bots; i++) {
    // Levels change seats from round to round, as the order of joining must not decide.
    const level = BOT_LEVELS[(i + seed) % BOT_LEVELS.length]!;
    levels.set(room.addBot(level, 1000 * seed + i).playerId, level);
  }
  room.rounds.start();
  const { rounds } = room.state;
  const untilTick = roundTicks(rules) + TOO_LONG;
  while (rounds.last === null && room.tickNumber < untilTick)
    room.tick((room.tickNumber * 1000) / rules.stepHz);
  return resultOf(room, levels, seed);
}

function resultOf({ state: { rounds } }: Room, levels: ReadonlyMap<number, BotLevel>, seed: number) {
  const lines = rounds.last?.lines ?? [];
  const [first, second] = lines;
  const isDraw = first?.score === second?.score && first?.outTick === second?.outTick;
  const places = lines.map(({ playerId }) => levels.get(playerId)!);
  return {
    seed,
    ticks: rounds.last?.ticks ?? null,
    isByTime: rounds.last?.ticks === roundTicks(rounds.rules),
    winner: isDraw ? null : (places[0] ?? null),
    scores: lines.map(({ score }) => score),
    highestScores: lines.map(({ highestScore }) => highestScore),
    levels: places,
  };
}
