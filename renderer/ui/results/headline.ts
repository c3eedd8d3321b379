// Who won, in words: a person, a team, or oneself; the round, or the whole series. Knows no component.
import { isolate } from "../../../shared/names.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Named } from "../named.ts";
import type { ResultsView } from "../roundSignals.ts";

type Winner = { who: Named | null; color: number; isOwn: boolean };

function winnerOf({ series, isSeriesOver, teams, rows }: ResultsView): Winner | null {
  const [row, first, team] = [series[0], rows[0], teams[0]];
  if (isSeriesOver && row !== undefined) return row;
  if (team !== undefined) return { who: null, ...team };
  // One's own line comes last where it is not among the best.
  if (first === undefined || first.place !== 1) return null;
  return { who: first, color: first.color, isOwn: first.isOwn };
}

export function headlineOf(results: ResultsView, texts: Texts): string {
  const words = texts.results;
  const winner = winnerOf(results);
  if (winner === null) return words.over;
  const { who, color, isOwn } = winner;
  const isSeries = results.isSeriesOver && results.series.length > 0;
  if (who === null) {
    if (isOwn) return isSeries ? words.yourTeamWinsSeries : words.yourTeamWins;
    const colour = (texts.home.colours[color] ?? "").toLowerCase();
    return isSeries ? words.teamWinsSeries(colour) : words.teamWins(colour);
  }
  if (isOwn) return isSeries ? words.youWinSeries : words.youWin;
  const name = isolate(who.name);
  return isSeries ? words.winsSeries(name) : words.wins(name);
}
