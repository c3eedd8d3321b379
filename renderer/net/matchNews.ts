// What a guest was last told beside the bodies: leaderboard, teams, minimap. Things that happen once are in the stream
// of events. Knows no time.
import type { LeaderboardEntry } from "../../shared/net/sections/leaderboard.ts";
import type { MinimapDot } from "../../shared/net/sections/minimap.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";

export class MatchNews {
  leaderboard: readonly LeaderboardEntry[] = [];
  /** Scores of teams, team 1 first; empty where there are no teams. */
  teamScores: readonly number[] = [];
  /** Dots of the minimap; empty where everybody sees the whole arena. */
  minimap: readonly MinimapDot[] = [];

  observe({ leaderboard, teamScores = [], minimap }: Snapshot): void {
    if (leaderboard) {
      this.leaderboard = leaderboard;
      this.teamScores = teamScores;
    }
    if (minimap) this.minimap = minimap;
  }

  /** Another world has begun, of which nothing is told yet. */
  forget(): void {
    this.leaderboard = [];
    this.teamScores = [];
    this.minimap = [];
  }
}
