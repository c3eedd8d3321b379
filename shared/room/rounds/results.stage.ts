// Test support: lines of hand-made rounds, of which a test gives only what matters. Nothing of the game imports this.
import { createLine } from "../../sim/round/lines.ts";
import type { RoundLine } from "../../sim/round/roundState.ts";
import type { PlayedRound } from "./roundsState.ts";

/** Lines of players 1, 2, ..., best first: each has ten less than the one before, the last has
 *  ten. */
export function linesOf(...told: Partial<RoundLine>[]): RoundLine[] {
  return told.map((change, index) => {
    const score = 10 * (told.length - index);
    return { ...createLine(index + 1), score, highestScore: score, ...change };
  });
}

/** A round that these players ended in, best first, with these sums of the teams. */
export function playedBy(
  players: readonly (readonly [playerId: number, team?: number])[],
  teamScores: number[] = [],
): PlayedRound {
  const standings = players.map(([playerId, team = 0], index) => ({
    playerId,
    team,
    score: 10 * (players.length - index) ** 2,
  }));
  return { standings, teamScores };
}
