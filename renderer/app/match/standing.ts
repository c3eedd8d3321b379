// The leaderboard as this window shows it: the others as the host told last, oneself as one is now, in one's place by
// that. So the same mass stands in every place at every moment. Pure.
import type { LeaderboardEntry } from "../../../shared/net/sections/leaderboard.ts";

/**
 * @param told by rank: the biggest, then oneself if not among them
 * @param ownScore of this moment @returns by rank, as many as were told
 */
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
  // Who is far behind passes people that nobody here knows of.
  const isBehindAll = above.length === others.length;
  const rank = isBehindAll ? Math.max(own.rank, others.length + 1) : above.length + 1;
  const now = [...above, { ...own, score: ownScore }, ...others.filter((entry) => !isAhead(entry))];
  // Who comes in from outside puts the last of the biggest out.
  const length = own.rank > told.length && !isBehindAll ? others.length : told.length;
  return now.slice(0, length).map((entry, index) => ({
    ...entry,
    rank: entry.playerId === ownPlayerId ? rank : index + 1,
  }));
}
