// Rounds of bots end, say who won, and are the same again for the same seed.
import { expect, test } from "vitest";
import { BOT_LEVELS } from "../../bots/levels.ts";
import { type BotRound, playBotRound } from "./botRounds.ts";

const ROUND: BotRound = { ruleset: "quick", kind: "timed", seconds: 12, bots: 10, seed: 3 };

test("a timed round takes its time, and everybody has a place", () => {
  const result = playBotRound(ROUND);
  expect(result).toMatchObject({ seed: 3, ticks: 360, isByTime: true });
  expect(result.scores).toEqual(result.scores.toSorted((a, b) => b - a));
  expect(result.levels.toSorted()).toEqual([...BOT_LEVELS, ...BOT_LEVELS].sort());
  expect(playBotRound(ROUND)).toEqual(result);
  expect(playBotRound({ ...ROUND, seed: 4 }).scores).not.toEqual(result.scores);
});

test("first to a mass ends as somebody has it; the last one standing ends, too", () => {
  const first = playBotRound({ ...ROUND, kind: "firstTo", seconds: 60, goal: 25 });
  expect(first.isByTime).toBe(false);
  expect(first.scores[0]).toBeGreaterThanOrEqual(25);
  expect(first.winner).toBe(first.levels[0]);
  const last = playBotRound({ ...ROUND, kind: "lastStanding" });
  expect(last.ticks).toBeLessThanOrEqual(360);
});
