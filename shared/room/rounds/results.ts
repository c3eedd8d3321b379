// How a round ended, in the words of the wire: made once, as it ended, with everybody's name and look as they were then;
// and what of it each guest is told. Knows no feeds and no bytes.
import { PLAIN_PROFILE, type Profile } from "../../model.ts";
import {
  MAX_RESULT_LINES,
  type ResultLine,
  type Rival,
  type RoundResults,
  type SeriesRow,
} from "../../net/sections/results.ts";
import { TEAM_COLORS } from "../../rulesets/teams.ts";
import { sampleTicks } from "../../sim/round/lines.ts";
import type { Meetings, RoundLine } from "../../sim/round/roundState.ts";
import { giveAwards } from "./awards.ts";
import { type FinishedRound, isSeriesOver, type PlayedRound } from "./roundsState.ts";
import { type BareRow, seriesRows } from "./series.ts";

type Participant = Profile & { isBot: boolean };

/** The whole of a round's end: every line and row, and who met whom. */
export type ResultsBook = Omit<RoundResults, "nemesis" | "favourite"> & {
  readonly rivals: ReadonlyMap<number, Pick<RoundResults, "nemesis" | "favourite">>;
};

/** @param played the series so far, this round included @param participantOf name and look of who took part in it */
export function makeResults(
  { round, rules, ticks, lines, teamScores }: FinishedRound,
  played: readonly PlayedRound[],
  participantOf: (playerId: number) => Participant,
): ResultsBook {
  const isSeries = rules.bestOf > 1;
  const rows = isSeries ? seriesRows(played, teamScores.length > 0) : [];
  return {
    round,
    ticks,
    sampleTicks: sampleTicks(rules),
    players: lines.length,
    lines: lines.map((line, index) => resultLine(line, index + 1, participantOf(line.playerId))),
    awards: giveAwards(lines),
    teamScores,
    series: rows.map((row) => ({ ...lookOf(row, participantOf), ...row })),
    isSeriesOver: isSeries && isSeriesOver(played, rules.bestOf),
    rivals: new Map(
      lines.map(({ playerId, eatenBy, ate }) => [
        playerId,
        { nemesis: rivalOf(eatenBy, participantOf), favourite: rivalOf(ate, participantOf) },
      ]),
    ),
  };
}

/** What a guest is told: the best, and behind them its own line and row if they are not among them; and its rivals. */
export function resultsFor(playerId: number, { rivals, ...book }: ResultsBook): RoundResults {
  const own = rivals.get(playerId) ?? { nemesis: null, favourite: null };
  return {
    ...book,
    lines: bestAndOwn(book.lines, playerId),
    series: bestAndOwn<SeriesRow>(book.series, playerId),
    ...own,
  };
}

function bestAndOwn<T extends { playerId: number }>(all: readonly T[], playerId: number): readonly T[] {
  const own = all.findIndex((one) => one.playerId === playerId);
  const best = all.slice(0, MAX_RESULT_LINES);
  return own < MAX_RESULT_LINES ? best : [...best, all[own]!];
}

function resultLine(line: RoundLine, place: number, { name, color, skin, isBot }: Participant): ResultLine {
  const { outTick: _outTick, eatenBy: _eatenBy, ate: _ate, ...rest } = line;
  return { ...rest, name, color, skin, isBot, place };
}

/** A team has its colour and no name. */
function lookOf({ playerId, team }: BareRow, participantOf: (playerId: number) => Participant): Profile {
  if (team > 0) return { ...PLAIN_PROFILE, color: TEAM_COLORS[team - 1] ?? PLAIN_PROFILE.color };
  const { name, color, skin } = participantOf(playerId);
  return { name, color, skin };
}

/** Whom one met most often; of equals the first. */
function rivalOf(
  meetings: readonly Meetings[],
  participantOf: (playerId: number) => Participant,
): Rival | null {
  let most: Meetings | null = null;
  for (const one of meetings) if (one.times > (most?.times ?? 0)) most = one;
  if (most === null) return null;
  const { name, color, skin } = participantOf(most.playerId);
  return { playerId: most.playerId, name, color, skin, times: most.times };
}
