// What the interface shows of a room's rounds, from what this window was told. Pure: keeps nothing, knows no screen.
import type { RosterEntry } from "../../../../shared/net/sections/roster.ts";
import type { RoundNews } from "../../../../shared/net/sections/round.ts";
import { profileOf } from "../../../../shared/profile.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { hasTeams } from "../../../../shared/rulesets/abilities.ts";
import { roundKindOf } from "../../../../shared/rulesets/rounds.ts";
import { TEAM_COLORS } from "../../../../shared/rulesets/teams.ts";
import type { MatchState } from "../../../net/matchState.ts";
import type { LobbyRow, RoundView } from "../../../ui/roundSignals.ts";

export type RoundFacts = Pick<MatchState, "roster" | "ownPlayerId" | "watch"> & {
  rounds: Pick<MatchState["rounds"], "news" | "leftTicks">;
  news: Pick<MatchState["news"], "teamScores">;
};

/** @param rules the room's @param leaderScore of the first on the leaderboard; null: not known
 *  @returns null in a room without rounds that nobody holds */
export function viewRound(rules: Rules, facts: RoundFacts, leaderScore: number | null): RoundView | null {
  const { news, leftTicks } = facts.rounds;
  if (news === null || (news.phase === "endless" && !news.isPaused)) return null;
  const { phase, round, isPaused, pauseNote, ready, left } = news;
  const { roster, ownPlayerId, watch } = facts;
  const own = roster.get(ownPlayerId);
  const kind = roundKindOf(rules);
  return {
    ...{ phase, kind, round, isPaused, pauseNote },
    bestOf: rules.bestOf,
    leftS: leftTicks === null ? null : Math.ceil(leftTicks / rules.stepHz),
    goal: kind === "firstTo" ? rules.roundScore : null,
    best: kind === "firstTo" ? bestScore(rules, facts, leaderScore) : null,
    left: kind === "lastStanding" && left > 0 ? left : null,
    isIn: own !== undefined && isPlaying(own) && watch === null,
    isNext: own?.role === "next",
    isReady: ready.includes(ownPlayerId),
    team: own === undefined ? 0 : teamOf(rules, own),
    people: viewPeople(rules, facts, news),
  };
}

function bestScore(rules: Rules, { news }: RoundFacts, leaderScore: number | null): number | null {
  if (!hasTeams(rules)) return leaderScore;
  return news.teamScores.length === 0 ? null : Math.max(...news.teamScores);
}

/** Everybody who plays, now or from the next round on: people first, in the order in which they came. */
function viewPeople(rules: Rules, { roster, ownPlayerId }: RoundFacts, { ready }: RoundNews): LobbyRow[] {
  const rows = [...roster.values()]
    .filter(({ role }) => role !== "watcher")
    .map((entry) => ({
      ...profileOf(entry),
      playerId: entry.playerId,
      isOwn: entry.playerId === ownPlayerId,
      isReady: entry.role === "bot" || ready.includes(entry.playerId),
      isBot: entry.role === "bot",
      isAway: entry.role === "away" || entry.role === "driven",
      team: teamOf(rules, entry),
    }));
  return rows.sort((a, b) => Number(a.isBot) - Number(b.isBot) || a.playerId - b.playerId);
}

function isPlaying({ role }: RosterEntry): boolean {
  return role !== "watcher" && role !== "next";
}

/** A team is known by its players' colour. Who is in no world yet is in no team. */
function teamOf(rules: Rules, entry: RosterEntry): number {
  if (!hasTeams(rules) || !isPlaying(entry)) return 0;
  return (TEAM_COLORS as readonly number[]).indexOf(entry.color) + 1;
}

export function isSameRound(a: RoundView | null, b: RoundView | null): boolean {
  if (a === null || b === null) return a === b;
  const { people, pauseNote, ...one } = a;
  const { people: others, pauseNote: otherNote, ...other } = b;
  return (
    isSameRow(one, other) &&
    isSameRow(pauseNote, otherNote) &&
    people.length === others.length &&
    people.every((row, index) => isSameRow(row, others[index]!))
  );
}

function isSameRow<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((key) => a[key] === b[key]);
}
