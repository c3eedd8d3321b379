// What the minimap shows, from the match's state, as parts of the arena instead of world units. Knows no drawing.
import type { Rules } from "../../../shared/rules.ts";
import type { Viewport } from "../../../shared/sim/viewport.ts";
import type { Frame } from "../../net/frame.ts";
import type { MatchNews } from "../../net/matchNews.ts";
import type { MatchState } from "../../net/matchState.ts";
import type { MinimapValues } from "../../ui/store.ts";

/** @returns null where everybody sees the whole arena, and before the first snapshot */
export function readMinimap(
  { arenaWidth, arenaHeight }: Rules,
  state: Pick<MatchState, "ownPlayerId" | "roster" | "own" | "tick"> & { news: Pick<MatchNews, "minimap"> },
  { viewport, walls }: Frame,
): MinimapValues | null {
  if (viewport === null || state.tick === 0) return null;
  const own = state.own();
  return {
    own: own && own.radius > 0 ? { x: own.x / arenaWidth, y: own.y / arenaHeight } : null,
    others: state.news.minimap
      .filter((dot) => dot.playerId !== state.ownPlayerId)
      .map((dot) => {
        const entry = state.roster.get(dot.playerId);
        return { ...dot, color: entry?.color ?? 0, isAway: entry?.role === "away" };
      }),
    view: partOf(viewport, arenaWidth, arenaHeight),
    open: walls && partOf(walls, arenaWidth, arenaHeight),
    aspect: arenaWidth / arenaHeight,
  };
}

function partOf(
  { left, top, right, bottom }: Viewport,
  width: number,
  height: number,
): MinimapValues["view"] {
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height };
}
