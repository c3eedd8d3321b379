// A hand-made round in the words of the wire, and what each guest is told of it.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { MAX_RESULT_LINES } from "../../net/sections/results.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { TEAM_COLORS } from "../../rulesets/teams.ts";
import { linesOf, playedBy } from "./results.stage.ts";
import { makeResults, resultsFor } from "./results.ts";
import type { FinishedRound } from "./roundsState.ts";

const RULES = { ...QUICK, roundKind: 1, roundS: 60, stepHz: 30, bestOf: 1 };
const nameOf = (playerId: number) => ({
  name: `P${playerId}`,
  color: playerId % 9,
  skin: 0,
  isBot: playerId % 2 === 0,
});

function finishedOf(lines: ReturnType<typeof linesOf>, change: Partial<FinishedRound> = {}): FinishedRound {
  return { round: 1, rules: RULES, ticks: 1800, lines, teamScores: [], ...change };
}

test("places, names, looks and numbers; a single round is no series", () => {
  const lines = linesOf({ cellsEaten: 2, samples: [1, 30] }, { isGone: true, samples: [2, 20] }, {});
  const book = makeResults(finishedOf(lines), [playedBy([[1], [2], [3]])], nameOf);
  expect(book).toMatchObject({ round: 1, ticks: 1800, sampleTicks: 30, players: 3 });
  expect(book).toMatchObject({ series: [], isSeriesOver: false });
  const told = resultsFor(3, book);
  expect(
    told.lines.map(({ place, playerId, name, isBot, isGone, score }) => [
      place,
      playerId,
      name,
      isBot,
      isGone,
      score,
    ]),
  ).toEqual([
    [1, 1, "P1", false, false, 30],
    [2, 2, "P2", true, true, 20],
    [3, 3, "P3", false, false, 10],
  ]);
  expect(told).not.toHaveProperty("rivals");
  expect(told.lines[0]).not.toHaveProperty("outTick");
  expect(told.awards).toEqual([{ kind: "mostEaten", playerId: 1, value: 2 }]);
});

test("everybody is told its own rivals: whom it met most, of equals the first, also one who has no line any more", () => {
  const met = (...pairs: [number, number][]) => pairs.map(([playerId, times]) => ({ playerId, times }));
  const lines = linesOf({ ate: met([2, 1], [9, 3], [3, 3]) }, { eatenBy: met([1, 1]) }, {});
  const book = makeResults(finishedOf(lines), [], nameOf);
  expect(resultsFor(1, book)).toMatchObject({
    nemesis: null,
    favourite: { playerId: 9, name: "P9", times: 3 },
  });
  expect(resultsFor(2, book)).toMatchObject({ nemesis: { playerId: 1, times: 1 }, favourite: null });
  expect(resultsFor(77, book)).toMatchObject({ nemesis: null, favourite: null });
});

test("of many the best are told, and oneself", () => {
  const lines = linesOf(...Array.from({ length: 40 }, () => ({})));
  const played = [playedBy(lines.map(({ playerId }) => [playerId]))];
  const book = makeResults(finishedOf(lines, { rules: { ...RULES, bestOf: 3 } }), played, nameOf);
  for (const [own, last] of [
    [1, 32],
    [32, 32],
    [33, 33],
    [40, 40],
    [99, 32],
  ] as const) {
    const { lines: told, series, players } = resultsFor(own, book);
    expect(told.at(-1)!.playerId).toBe(last);
    expect(series.at(-1)!.playerId).toBe(last);
    expect(told).toHaveLength(last > MAX_RESULT_LINES ? MAX_RESULT_LINES + 1 : MAX_RESULT_LINES);
    expect(players).toBe(40);
  }
});

test("a series of teams has rows in the teams' colours, and is over once one has won more than half", () => {
  const lines = linesOf({ team: 2 }, { team: 1 });
  const rules = { ...RULES, teams: 2, bestOf: 3 };
  const played = [
    playedBy(
      [
        [1, 2],
        [2, 1],
      ],
      [10, 20],
    ),
    playedBy(
      [
        [1, 2],
        [2, 1],
      ],
      [10, 20],
    ),
  ];
  const first = makeResults(finishedOf(lines, { rules, teamScores: [10, 20] }), played.slice(0, 1), nameOf);
  expect(first.isSeriesOver).toBe(false);
  const second = makeResults(finishedOf(lines, { rules, round: 2, teamScores: [10, 20] }), played, nameOf);
  expect(second).toMatchObject({ isSeriesOver: true, teamScores: [10, 20] });
  expect(second.series).toEqual([
    { playerId: 0, team: 2, name: "", color: TEAM_COLORS[1], skin: 0, places: [1, 1], wins: 2, points: 2 },
    { playerId: 0, team: 1, name: "", color: TEAM_COLORS[0], skin: 0, places: [2, 2], wins: 0, points: 0 },
  ]);
});

prop.prop([fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 90 })], { seed: 3, numRuns: 100 })(
  "places count from 1 without a gap but before one's own, and nobody is told twice",
  (count, own) => {
    const book = makeResults(finishedOf(linesOf(...Array.from({ length: count }, () => ({})))), [], nameOf);
    expect(book.lines.map(({ place }) => place)).toEqual(book.lines.map((_, i) => i + 1));
    const { lines } = resultsFor(own, book);
    expect(new Set(lines.map(({ playerId }) => playerId)).size).toBe(lines.length);
    expect(lines.some(({ playerId }) => playerId === own)).toBe(own <= count);
    expect(
      lines.every((line, i) => line.place === i + 1 || (i === MAX_RESULT_LINES && line.playerId === own)),
    ).toBe(true);
  },
);
