// Where a guest looks that does not play: at the leader, at one player, or where its own keys steer it.
// Knows the world, no sessions: the host owns the view, so a tampered window sees no more than others.
import { clamp } from "../math/scalars.ts";
import type { Place, WatchWish } from "../model.ts";
import type { WatchView } from "../net/sections/watch.ts";
import { circlesOf, summarizeCells } from "../sim/ownCells.ts";
import { IDLE_INPUT, type PlayerInput } from "../sim/playerInput.ts";
import { type Viewport, viewGrowth, writeViewport } from "../sim/viewport.ts";
import type { World } from "../sim/world.ts";

/** A camera in free flight crosses so many of its views in a second. */
const VIEWS_PER_S = 0.7;
/** Sum of radii whose view a camera in free flight has, world units. */
const FREE_TOTAL_RADIUS = 300;

/** `view` is what the guest is told; `input` is its newest input, which steers a free camera. */
export type Watching = { wish: WatchWish; view: WatchView; input: PlayerInput };

/** @param place where to look until there is somebody to look at, world units */
export function createWatching(wish: WatchWish, place: Place): Watching {
  const view = { playerId: 0, x: place.x, y: place.y, totalRadius: FREE_TOTAL_RADIUS };
  return { wish, view, input: { ...IDLE_INPUT } };
}

/** Call once a tick, after the step. If the watched player has left, the view follows the leader.
 *  @param leaderId 0: nobody leads */
export function moveWatching({ wish, view, input }: Watching, world: World, leaderId: number): void {
  if (wish.kind === "free") {
    view.playerId = 0;
    view.totalRadius = FREE_TOTAL_RADIUS;
    fly(view, world, input);
    return;
  }
  const isHere = wish.kind === "player" && world.players.has(wish.playerId);
  view.playerId = isHere ? wish.playerId : leaderId;
  if (world.players.has(view.playerId)) followCells(view, world, view.playerId);
  else view.playerId = 0;
}

/** Moves a free camera: at full speed where the guest points at the view's edge or beyond it, as keys do. */
function fly(view: WatchView, { rules }: World, { moveX, moveY }: PlayerInput): void {
  const growth = rules.viewLaw === "arena" ? 1 : viewGrowth(rules, view.totalRadius);
  const viewWidth = rules.viewWidth * growth;
  const way = Math.sqrt(moveX * moveX + moveY * moveY);
  const part = (VIEWS_PER_S * viewWidth) / rules.stepHz / Math.max(way, viewWidth / 2);
  view.x = clamp(view.x + moveX * part, 0, rules.arenaWidth);
  view.y = clamp(view.y + moveY * part, 0, rules.arenaHeight);
}

/** Moves the view with a player's cells. Between two lives it stays where the last one ended. */
function followCells(view: WatchView, { bodies, players }: World, playerId: number): void {
  const cells = circlesOf(bodies, players.get(playerId)?.cellSlots ?? []);
  const { x, y, radius } = summarizeCells(cells);
  if (radius === 0) return;
  view.x = x;
  view.y = y;
  view.totalRadius = cells.reduce((sum, cell) => sum + cell.radius, 0);
}

/** Moves the view so that it shows nothing beyond the arena's edges, if the arena is larger than the view.
 *  @param scratch overwritten */
export function keepViewInside(view: WatchView, { rules }: World, scratch: Viewport): void {
  const { arenaWidth, arenaHeight } = rules;
  writeViewport(rules, view.x, view.y, view.totalRadius, scratch);
  const halfWidth = Math.min(scratch.right - scratch.left, arenaWidth) / 2;
  const halfHeight = Math.min(scratch.bottom - scratch.top, arenaHeight) / 2;
  view.x = clamp(view.x, halfWidth, arenaWidth - halfWidth);
  view.y = clamp(view.y, halfHeight, arenaHeight - halfHeight);
}
