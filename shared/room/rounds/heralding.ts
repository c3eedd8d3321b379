// Tells whoever runs a room when a round begins and when it is over, with who won. Changes nothing.
import { participantOf } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { type RoundEvent, winnerOf } from "./roundsState.ts";

/** @returns to be called each tick of the room */
export function createHerald(state: RoomState, onRound: (event: RoundEvent) => void): () => void {
  let known = state.rounds.phase;
  return () => {
    const { phase, round } = state.rounds;
    if (phase === known) return;
    known = phase;
    if (phase === "playing") onRound({ kind: "began", round });
    if (phase === "results") onRound({ kind: "over", round, ...findWinner(state) });
  };
}

function findWinner({ rounds, match }: RoomState): { winner: string | null; team: number } {
  const played = rounds.played.at(-1);
  const won = played ? winnerOf(played) : 0;
  if (played && played.teamScores.length > 0) return { winner: null, team: won };
  return { winner: won === 0 ? null : participantOf(match, won).name, team: 0 };
}
