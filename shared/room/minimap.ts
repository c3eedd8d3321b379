// Where the biggest players and one's own mates are, for guests who see only a part of the arena. Knows the world, no
// sessions.

import type { MinimapDot } from "../net/sections/minimap.ts";
import { MAX_MINIMAP_DOTS } from "../net/sections/minimap.ts";
import { circlesOf, summarizeCells } from "../sim/ownCells.ts";
import type { PlayerRank } from "../sim/scores.ts";
import type { World } from "../sim/world.ts";
import type { WorldPlayer } from "../sim/worldState.ts";

/** Players on the minimap, without the mates that are added. */
const DOTS = 10;

/** The biggest players, and behind them the biggest of one team. Players without a cell are left out.
 *  @param ranks all players, the biggest first @param team 0: nobody's mate */
export function findDots(world: World, ranks: readonly PlayerRank[], team: number): MinimapDot[] {
  const dots: MinimapDot[] = [];
  let biggest = 0;
  for (const { playerId } of ranks) {
    const player = world.players.get(playerId);
    const isMate = team > 0 && player?.team === team;
    if (player === undefined || dots.length === MAX_MINIMAP_DOTS || !(isMate || biggest < DOTS)) continue;
    const dot = dotOf(world, player);
    if (dot === null) continue;
    dots.push(dot);
    biggest++;
  }
  return dots;
}

/** A player's dot; null without a cell. */
function dotOf({ rules, bodies }: World, { id, cellSlots }: WorldPlayer): MinimapDot | null {
  const { x, y, radius } = summarizeCells(circlesOf(bodies, cellSlots));
  return radius > 0 ? { playerId: id, x: x / rules.arenaWidth, y: y / rules.arenaHeight } : null;
}
