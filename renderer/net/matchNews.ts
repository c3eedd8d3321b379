// What a guest was told last beside the bodies: who is ahead, where the biggest are, who was eaten. Knows no time.
import type {
  Death,
  Kill,
  LeaderboardEntry,
  MinimapDot,
  Snapshot,
} from "../../shared/net/snapshot/snapshot.ts";

export class MatchNews {
  leaderboard: readonly LeaderboardEntry[] = [];
  /** Team 1 first; empty where there are no teams. */
  teamScores: readonly number[] = [];
  /** Empty where everybody sees the whole arena. */
  minimap: readonly MinimapDot[] = [];
  #kills: Kill[] = [];
  #death: Death | null = null;

  observe({ leaderboard, teamScores = [], minimap, kills, death }: Snapshot): void {
    if (leaderboard) {
      this.leaderboard = leaderboard;
      this.teamScores = teamScores;
    }
    if (minimap) this.minimap = minimap;
    if (kills) this.#kills.push(...kills);
    if (death) this.#death = death;
  }

  /** Who was eaten since the last call, oldest first. */
  takeKills(): Kill[] {
    const kills = this.#kills;
    this.#kills = [];
    return kills;
  }

  /** How the own life ended, if it did since the last call. */
  takeDeath(): Death | null {
    const death = this.#death;
    this.#death = null;
    return death;
  }
}
