// The leaderboard as this window shows it: others with the score the host told last, oneself with the present score and
// the rank that follows from it. So all parts of the HUD show the same own score. Pure.
import type { LeaderboardEntry } from "../../../shared/net/sections/leaderboard.ts";

/** @param told by rank: the biggest, then oneself if not among them
 *  @param ownScore the score now @returns entries by rank, as many as were told */
export function standNow(
  told: readonly LeaderboardEntry[],
  ownPlayerId: number,
  ownScore: number,
): readonly LeaderboardEntry[] {
  const own = told.find(({ playerId }) => playerId === ownPlayerId);
  if (own === undefined) return told;
  const others = told.filter((entry) => entry !== own);
  const isAhead = ({ score, playerId }: LeaderboardEntry) =>
    score > ownScore || (score === ownScore && playerId < ownPlayerId);
  const above = others.filter(isAhead);
  // A player far behind passes people that are not on this list.
  const isBehindAll = above.length === others.length;
  const rank = isBehindAll ? Math.max(own.rank, others.length + 1) : above.length + 1;
  const now = [...above, { ...own, score: ownScore }, ...others.filter((entry) => !isAhead(entry))];
  // If one enters the list, its last entry goes.
  const length = own.rank > told.length && !isBehindAll ? others.length : told.length;
  return now.slice(0, length).map((entry, index) => ({
    ...entry,
    rank: entry.playerId === ownPlayerId ? rank : index + 1,
  }));
}

/** The player who follows one on the leaderboard, after the last the first; null: there is nobody else. */
export function nextAfter(
  playerId: number,
  leaderboard: readonly LeaderboardEntry[],
  ownPlayerId: number,
): number | null {
  const ids = leaderboard.map((entry) => entry.playerId).filter((id) => id !== ownPlayerId);
  return ids[(ids.indexOf(playerId) + 1) % ids.length] ?? null;
}
