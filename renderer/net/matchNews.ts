// What a guest was told last beside the bodies: who is ahead, where the biggest are. What
// only happens once is in the stream of events. Knows no time.
import type { LeaderboardEntry } from "../../shared/net/sections/leaderboard.ts";
import type { MinimapDot } from "../../shared/net/sections/minimap.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";

export class MatchNews {
  leaderboard: readonly LeaderboardEntry[] = [];
  /** Team 1 first; empty where there are no teams. */
  teamScores: readonly number[] = [];
  /** Empty where everybody sees the whole arena. */
  minimap: readonly MinimapDot[] = [];

  observe({ leaderboard, teamScores = [], minimap }: Snapshot): void {
    if (leaderboard) {
      this.leaderboard = leaderboard;
      this.teamScores = teamScores;
    }
    if (minimap) this.minimap = minimap;
  }
}
