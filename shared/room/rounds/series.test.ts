// The tables of hand-made series, and what holds of any.
import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { playedBy } from "./results.stage.ts";
import { isSeriesOver, type PlayedRound, winnerOf } from "./roundsState.ts";
import { seriesRows } from "./series.ts";

const tableOf = (played: PlayedRound[], isOfTeams = false) =>
  seriesRows(played, isOfTeams).map(({ playerId, team, places, wins, points }) => [
    isOfTeams ? team : playerId,
    wins,
    points,
    places.join(),
  ]);

describe("players", () => {
  test("two rounds won are more than points", () => {
    const played = [playedBy([[1], [2], [3]]), playedBy([[3], [2], [1]]), playedBy([[1], [2], [3]])];
    expect(tableOf(played)).toEqual([
      [1, 2, 7, "1,3,1"],
      [3, 1, 5, "3,1,3"],
      [2, 0, 6, "2,2,2"],
    ]);
  });

  test("of equally many wins points decide, then places, then scores, then the lower id", () => {
    expect(tableOf([playedBy([[1], [2], [3]]), playedBy([[3], [1], [2]])])).toEqual([
      [1, 1, 5, "1,2"],
      [3, 1, 4, "3,1"],
      [2, 0, 3, "2,3"],
    ]);
    const fourth = [playedBy([[1], [2], [3], [4], [5]]), playedBy([[1], [2], [3], [5], [4], [6]])];
    // 4 and 5 have no points and the same sum of places; 5 was fourth where more was to be had.
    expect(tableOf(fourth).slice(3)).toEqual([
      [5, 0, 0, "5,4"],
      [4, 0, 0, "4,5"],
      [6, 0, 0, "0,6"],
    ]);
  });

  test("places count before scores: in the last one standing a later place may have more", () => {
    const { standings, teamScores } = playedBy([[1], [2], [3], [4], [5]]);
    const last = standings.map((one) => (one.playerId === 5 ? { ...one, score: 9999 } : one));
    expect(tableOf([{ standings: last, teamScores }]).map(([id]) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  test("who was not in a round is behind all who were", () => {
    const played = [playedBy([[1], [2], [3], [4], [5]]), playedBy([[1], [2], [3], [6]])];
    expect(tableOf(played).slice(3)).toEqual([
      [4, 0, 0, "4,0"],
      [5, 0, 0, "5,0"],
      [6, 0, 0, "0,4"],
    ]);
  });
});

describe("teams", () => {
  test("the highest sum wins, a point each; of equal sums the one with the best player", () => {
    const first = playedBy(
      [
        [1, 1],
        [2, 2],
        [3, 2],
      ],
      [30, 40],
    );
    const second = playedBy(
      [
        [2, 2],
        [1, 1],
        [3, 2],
      ],
      [40, 40],
    );
    const third = playedBy(
      [
        [1, 1],
        [2, 2],
        [3, 2],
      ],
      [50, 40],
    );
    expect(tableOf([first, second, third], true)).toEqual([
      [2, 2, 2, "1,1,2"],
      [1, 1, 1, "2,2,1"],
    ]);
  });

  test("a team without anybody was not in the round", () => {
    const first = playedBy(
      [
        [1, 1],
        [2, 3],
      ],
      [20, 0, 10],
    );
    const second = playedBy(
      [
        [2, 2],
        [1, 3],
      ],
      [0, 20, 10],
    );
    expect(tableOf([first, second], true)).toEqual([
      [1, 1, 1, "1,0"],
      [2, 1, 1, "0,1"],
      [3, 0, 0, "2,2"],
    ]);
  });
});

const someTeams = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 });
const someSums = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 });
/** The same people in a round without teams and in one with. A team without anybody has nothing. */
const round = fc
  .record({ ids: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8]), teams: someTeams, sums: someSums })
  .map(({ ids, teams, sums }) => {
    const teamOf = (id: number) => teams[id - 1]!;
    const told = sums.map((sum, i) => (ids.some((id) => teamOf(id) === i + 1) ? sum : 0));
    return {
      players: playedBy(ids.map((id) => [id])),
      teams: playedBy(
        ids.map((id) => [id, teamOf(id)]),
        told,
      ),
    };
  });

prop.prop([fc.array(round, { maxLength: 9 }), fc.boolean()], { seed: 9, numRuns: 300 })(
  "wins add up to the rounds that somebody was in, as the room counts them, and everybody is there once",
  (rounds, isOfTeams) => {
    const played = rounds.map(({ players, teams }) => (isOfTeams ? teams : players));
    const rows = seriesRows(played, isOfTeams);
    const idOf = ({ playerId, team }: (typeof rows)[number]) => (isOfTeams ? team : playerId);
    const ids = played.flatMap(({ standings }) =>
      standings.map((one) => (isOfTeams ? one.team : one.playerId)),
    );
    expect(rows.map(idOf).sort()).toEqual([...new Set(ids)].sort());
    for (const row of rows) {
      expect(row.wins).toBe(played.filter((one) => winnerOf(one) === idOf(row)).length);
      expect(row.places).toHaveLength(played.length);
      expect(row.wins).toBe(row.places.filter((place) => place === 1).length);
    }
    played.forEach(({ standings }, nth) => {
      const places = rows.map((row) => row.places[nth]!).filter((place) => place > 0);
      expect(places.sort((a, b) => a - b)).toEqual(places.map((_, i) => i + 1));
      if (!isOfTeams) expect(places).toHaveLength(standings.length);
    });
    const wins = rows.map((row) => row.wins);
    expect(wins).toEqual(wins.toSorted((a, b) => b - a));
    // Over before all is played: the first has more than half, and nobody can pass it.
    if (rows.length > 0 && played.length < 9 && isSeriesOver(played, 9)) expect(wins[0]).toBeGreaterThan(4);
  },
);
