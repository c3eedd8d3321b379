// The leaderboard as one player is told it. Knows ranks, no world.
import type { LeaderboardEntry } from "../net/sections/leaderboard.ts";
import type { PlayerRank } from "../sim/scores.ts";

/** Lines of the leaderboard, before one's own. */
const LEADERBOARD_LINES = 10;

/** The biggest players, and behind them oneself if not among them. @param ranks all players by rank */
export function leaderboardFor(playerId: number, ranks: readonly PlayerRank[]): LeaderboardEntry[] {
  const lines: LeaderboardEntry[] = ranks.slice(0, LEADERBOARD_LINES);
  const own = ranks.findIndex((entry) => entry.playerId === playerId);
  return own >= LEADERBOARD_LINES ? [...lines, ranks[own]!] : lines;
}
