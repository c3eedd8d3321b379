// How a round ended, as the interface shows it: ticks as seconds, samples as parts of the highest, players by name. Pure.
import { PLAIN_PROFILE } from "../../../../shared/model.ts";
import type { Award, Rival, RoundResults, SeriesRow } from "../../../../shared/net/sections/results.ts";
import type { RosterEntry } from "../../../../shared/net/sections/roster.ts";
import { profileOf } from "../../../../shared/profile.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { roundKindOf } from "../../../../shared/rulesets/rounds.ts";
import { TEAM_COLORS } from "../../../../shared/rulesets/teams.ts";
import type { Named } from "../../../ui/named.ts";
import type { AwardView, ResultRow, ResultsView, SeriesView } from "../../../ui/roundSignals.ts";

export type ResultsFacts = {
  /** The room's, by which the round was played. */
  rules: Rules;
  ownPlayerId: number;
  roster: ReadonlyMap<number, RosterEntry>;
};

/** @param key unique for each end of a round */
export function viewResults(results: RoundResults, facts: ResultsFacts, key: number): ResultsView {
  const { rules, ownPlayerId } = facts;
  const { round, players, isSeriesOver, lines } = results;
  const topScore = lines.reduce(
    (top, { samples }) => samples.reduce((most, one) => Math.max(most, one), top),
    0,
  );
  const named = (who: Rival): Named => nameOf(who, ownPlayerId);
  const rows = lines.map(
    ({ samples, longestLife, ...line }): ResultRow => ({
      ...line,
      isOwn: line.playerId === ownPlayerId,
      longestLifeS: longestLife / rules.stepHz,
      samples: samples.map((score) => (topScore === 0 ? 0 : score / topScore)),
    }),
  );
  const own = rows.find(({ isOwn }) => isOwn) ?? null;
  return {
    ...{ key, round, players, rows, own, topScore, isSeriesOver },
    bestOf: rules.bestOf,
    kind: roundKindOf(rules),
    seconds: results.ticks / rules.stepHz,
    sampleS: results.sampleTicks / rules.stepHz,
    teams: viewTeams(results.teamScores, own?.team ?? 0),
    awards: results.awards.flatMap((award) => viewAward(award, rows, facts)),
    nemesis: results.nemesis && { ...named(results.nemesis), times: results.nemesis.times },
    favourite: results.favourite && { ...named(results.favourite), times: results.favourite.times },
    series: results.series.map((row) => viewSeriesRow(row, ownPlayerId, own?.team ?? 0)),
  };
}

function nameOf(who: Rival | RosterEntry, ownPlayerId: number): Named {
  return { ...profileOf(who), playerId: who.playerId, isOwn: who.playerId === ownPlayerId };
}

function viewTeams(scores: readonly number[], ownTeam: number): ResultsView["teams"] {
  const teams = scores.map((score, index) => {
    const team = index + 1;
    return { team, color: TEAM_COLORS[index] ?? 0, score, isOwn: team === ownTeam };
  });
  return teams.sort((a, b) => b.score - a.score || a.team - b.team);
}

/** @returns nothing for a player whom this window does not know by name */
function viewAward(award: Award, rows: readonly ResultRow[], facts: ResultsFacts): AwardView[] {
  const { kind, playerId, value } = award;
  const who = rows.find((row) => row.playerId === playerId) ?? facts.roster.get(playerId);
  if (who === undefined) return [];
  const isTime = kind === "longestLife";
  const named = { ...profileOf(who), playerId, isOwn: playerId === facts.ownPlayerId };
  return [{ kind, who: named, value: isTime ? value / facts.rules.stepHz : value }];
}

function viewSeriesRow(row: SeriesRow, ownPlayerId: number, ownTeam: number): SeriesView {
  const { team, places, wins, points, playerId } = row;
  const isTeam = team > 0;
  return {
    ...{ team, places, wins, points },
    who: isTeam ? null : { ...profileOf(row), playerId, isOwn: playerId === ownPlayerId },
    color: isTeam ? (TEAM_COLORS[team - 1] ?? PLAIN_PROFILE.color) : row.color,
    isOwn: isTeam ? team === ownTeam : playerId === ownPlayerId,
  };
}
