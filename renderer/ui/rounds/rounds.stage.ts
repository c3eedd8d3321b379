// Test support: rounds as a match tells them, made by hand. Nothing of the game imports this.
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { PLAIN_PAUSE } from "../../../shared/net/sections/round.ts";
import type { LobbyRow, RoundView } from "../roundSignals.ts";

export const LOBBY_ROUND: RoundView = {
  phase: "lobby",
  kind: "timed",
  round: 1,
  bestOf: 1,
  isPaused: false,
  pauseNote: PLAIN_PAUSE,
  leftS: null,
  goal: null,
  best: null,
  left: null,
  isIn: true,
  isNext: false,
  isReady: false,
  team: 0,
  people: [],
};

export function lobbyRow(playerId: number, name: string, change: Partial<LobbyRow> = {}): LobbyRow {
  return {
    ...PLAIN_PROFILE,
    playerId,
    name,
    color: playerId % 12,
    isOwn: playerId === 1,
    isReady: false,
    isBot: false,
    isAway: false,
    team: 0,
    ...change,
  };
}

/** One's own person, two others and three bots, in teams if there are so many. */
export function lobbyPeople(teams = 0): LobbyRow[] {
  const rows = [
    lobbyRow(1, "Ala"),
    lobbyRow(2, "Bruno", { isReady: true }),
    lobbyRow(3, "Wielkolud Grzesiu"),
    lobbyRow(4, "Ewa", { isAway: true }),
    ...[5, 6, 7].map((id) => lobbyRow(id, `Bot ${id}`, { isBot: true, isReady: true })),
  ];
  return teams < 2 ? rows : rows.map((row, index) => ({ ...row, team: 1 + (index % teams) }));
}
