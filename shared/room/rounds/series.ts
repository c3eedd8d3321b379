// The table of a series of rounds: who won how many, and who is ahead. From the standings of its rounds; knows no names.
import type { SeriesRow } from "../../net/sections/results.ts";
import { type PlayedRound, rankTeams } from "./roundsState.ts";

/** A row without the look of its player or team. */
export type BareRow = Pick<SeriesRow, "playerId" | "team" | "places" | "wins" | "points">;

/** Points of the first places of a round; of teams the first alone has one. */
const POINTS = [3, 2, 1];
const TEAM_POINTS = [1];

/** What one player, or team, did in a series. */
type Record = { id: number; places: number[]; wins: number; points: number; placeSum: number; score: number };

/** One round as the table counts it: players, or teams, best first. */
type Ranking = { id: number; score: number }[];

/** Rows best first: by rounds won, then points, then the smaller sum of places, then all scores. Whoever was not in a
 *  round is counted behind all who were. In teams there is a row for each team that ever had somebody.
 *  @param isOfTeams whether teams play the series; rounds without teams then count for nobody */
export function seriesRows(played: readonly PlayedRound[], isOfTeams: boolean): BareRow[] {
  const rankings = played.map(isOfTeams ? rankTeams : rankPlayersOf);
  const ids = new Set(rankings.flatMap((ranking) => ranking.map(({ id }) => id)));
  const points = isOfTeams ? TEAM_POINTS : POINTS;
  const records = [...ids].map((id) => recordOf(id, rankings, points));
  records.sort(
    (a, b) =>
      b.wins - a.wins || b.points - a.points || a.placeSum - b.placeSum || b.score - a.score || a.id - b.id,
  );
  return records.map(({ id, places, wins, points: sum }) => ({
    playerId: isOfTeams ? 0 : id,
    team: isOfTeams ? id : 0,
    places,
    wins,
    points: sum,
  }));
}

function recordOf(id: number, rankings: readonly Ranking[], points: readonly number[]): Record {
  const record = { id, places: [] as number[], wins: 0, points: 0, placeSum: 0, score: 0 };
  for (const ranking of rankings) {
    const index = ranking.findIndex((one) => one.id === id);
    record.places.push(index + 1);
    record.placeSum += index < 0 ? ranking.length + 1 : index + 1;
    record.points += points[index] ?? 0;
    record.score += ranking[index]?.score ?? 0;
    if (index === 0) record.wins++;
  }
  return record;
}

function rankPlayersOf({ standings }: PlayedRound): Ranking {
  return standings.map(({ playerId, score }) => ({ id: playerId, score }));
}
