// Where the biggest players are, for those who see only a part of the arena. Knows the world, no sessions.
import type { MinimapDot } from "../../shared/net/snapshot.ts";
import { summarizeCells } from "../../shared/sim/ownCells.ts";
import type { PlayerRank } from "../../shared/sim/scores.ts";
import type { World } from "../../shared/sim/world.ts";

/** Players on the minimap. */
const DOTS = 10;

/** @param ranks all players, the biggest first; who has no cell now is left out */
export function findDots({ rules, bodies, players }: World, ranks: readonly PlayerRank[]): MinimapDot[] {
  const dots: MinimapDot[] = [];
  for (const { playerId } of ranks) {
    if (dots.length === DOTS) break;
    const slots = players.get(playerId)?.cellSlots ?? [];
    const cells = slots.map((slot) => ({
      x: bodies.x[slot]!,
      y: bodies.y[slot]!,
      radius: bodies.radius[slot]!,
    }));
    const { x, y, radius } = summarizeCells(cells);
    if (radius > 0) dots.push({ playerId, x: x / rules.arenaWidth, y: y / rules.arenaHeight });
  }
  return dots;
}
