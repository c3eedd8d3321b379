// A player who goes to another team. Knows match and seats; who may choose when is elsewhere.
import { hasTeams } from "../../rulesets/abilities.ts";
import { changeTeam } from "../../sim/world.ts";
import type { Match } from "../match.ts";
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

function moveTo(match: Match, seat: Seat, team: number): void {
  changeTeam(match.world, seat.playerId, team);
  dress(match, seat, team);
}
