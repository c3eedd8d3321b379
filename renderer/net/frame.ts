// What one display frame shows: the only thing the view learns of a match. No sockets, no Pixi.
import type { Ball, Cell, MoverKind } from "../../shared/model.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import type { Rules } from "../../shared/rules.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import type { Walls } from "../../shared/sim/round/walls.ts";
import type { Viewport } from "../../shared/sim/viewport.ts";

/** playerId: whose cell, or who ejected a blob; 0 for a virus. */
export type FrameMover = Cell & {
  playerId: number;
  kind: MoverKind;
  /** Nobody can eat it for now. */
  isProtected: boolean;
};

/** The rules by which a window tells who could eat whom, what a meal is worth, and scores. */
export type FrameRules = Pick<
  Rules,
  "eatRatio" | "eatOverlap" | "teams" | "growthLaw" | "ballScore" | "startRadius"
>;

/** Reused from one display frame to the next: read it, do not keep it. */
export type Frame = {
  arenaWidth: number;
  arenaHeight: number;
  /** The part of the arena that the host shows this guest; null: all of it. */
  viewport: Viewport | null;
  /** The middle of the viewport, world units: that of the own cells, or where this window watches. */
  eye: { x: number; y: number };
  balls: Ball[];
  /** Smallest first, so that the bigger lies on top. Own cells are predicted, others interpolated. */
  movers: FrameMover[];
  roster: ReadonlyMap<number, RosterEntry>;
  /** The own player's id; 0 outside a match. */
  ownPlayerId: number;
  /** The fractional tick at which the others are drawn; own cells are drawn at the present. */
  at: number;
  rules: FrameRules;
  /** The leader's id; 0: not known. */
  leaderId: number;
  /** Behind the menus: the place that marbles near it look at, world units; null: they look as usual. */
  lure: { x: number; y: number } | null;
  /** Where this window's person steers to, world units from the middle of the own cells. */
  way: { x: number; y: number };
  /** Where the walls are at the drawn moment; null: at the arena's edge, where they stay. */
  walls: Walls | null;
};

/** An empty frame for a new match. @param roster kept up to date by the caller */
export function createFrame(rules: Rules, ownPlayerId: number, roster: Frame["roster"]): Frame {
  const { arenaWidth, arenaHeight } = rules;
  return {
    arenaWidth,
    arenaHeight,
    viewport: rules.viewLaw === "grows" ? { left: 0, top: 0, right: 0, bottom: 0 } : null,
    eye: { x: arenaWidth / 2, y: arenaHeight / 2 },
    balls: [],
    movers: [],
    roster,
    ownPlayerId,
    at: 0,
    rules,
    leaderId: 0,
    lure: null,
    way: { x: 0, y: 0 },
    walls: null,
  };
}

export function setWay({ way }: Frame, { moveX, moveY }: PlayerInput): void {
  way.x = moveX;
  way.y = moveY;
}

/** Whether this is a circle that lives: no blob, no virus, and not eaten in this very tick. */
export function isLiving({ kind, radius }: Pick<FrameMover, "kind" | "radius">): boolean {
  return kind === "cell" && radius > 0;
}

export function isLivingOf(
  mover: Pick<FrameMover, "kind" | "radius" | "playerId">,
  playerId: number,
): boolean {
  return mover.playerId === playerId && isLiving(mover);
}
