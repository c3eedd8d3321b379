// A player who goes to another team in the lobby. Knows match and seats; who may choose when is elsewhere.
import { hasTeams } from "../../rulesets/abilities.ts";
import { addPlayer, removePlayer } from "../../sim/world.ts";
import { startPresses } from "../driving.ts";
import { hasNoLife, type Match } from "../match.ts";
import type { Seat } from "../seat.ts";
import { dress } from "./worlds.ts";

/** Moves a player to a team. If a bot is there, it takes the player's place, so that teams stay as large as they are.
 *  @returns whether anything changed */
export function chooseTeam(match: Match, seat: Seat, team: number): boolean {
  const { world, seats } = match;
  const player = world.players.get(seat.playerId);
  if (!player || !hasTeams(world.rules) || team > world.rules.teams || player.team === team) return false;
  const left = player.team;
  const swapped = seats.bots().find(({ playerId }) => world.players.get(playerId)?.team === team);
  if (swapped) moveTo(match, swapped, left);
  moveTo(match, seat, team);
  return true;
}

/** A player's team is settled as it joins, so it goes out and comes in again. */
function moveTo(match: Match, seat: Seat, team: number): void {
  const { world, pauses } = match;
  const { playerId } = seat;
  const isWaiting = hasNoLife(world, playerId);
  removePlayer(world, playerId);
  addPlayer(world, playerId, team, isWaiting, pauses.protectionRestOf(playerId));
  startPresses(world, seat);
  dress(match, seat, team);
}
