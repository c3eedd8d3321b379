// What one display frame shows: the only thing the view learns of a match. No sockets, no Pixi.
import type { Ball, Cell, MoverKind } from "../../shared/model.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import type { Rules } from "../../shared/rules.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import type { Viewport } from "../../shared/sim/viewport.ts";

/** playerId: whose cell, or who ejected a blob; 0 for a virus. */
export type FrameCell = Cell & {
  playerId: number;
  kind: MoverKind;
  /** Nobody can eat it for now. */
  isProtected: boolean;
};

/** By what a window can tell who could eat whom, what one gains by a meal and what one comes to. */
export type FrameRules = Pick<
  Rules,
  "eatRatio" | "eatOverlap" | "teams" | "growthLaw" | "ballScore" | "startRadius"
>;

/** Reused from one display frame to the next: read it, do not keep it. */
export type Frame = {
  arenaWidth: number;
  arenaHeight: number;
  /** What of the arena the host shows this guest; null: all of it. */
  viewport: Viewport | null;
  /** What the viewport is about, world units: the middle of the own cells, or where this window watches. */
  eye: { x: number; y: number };
  balls: Ball[];
  /** Smallest first, so that the bigger lies on top. Own cells are predicted, others interpolated. */
  cells: FrameCell[];
  roster: ReadonlyMap<number, RosterEntry>;
  /** 0 outside a match. */
  ownPlayerId: number;
  /** The tick, with a fraction, at which the others are drawn; own cells are at the present. */
  at: number;
  rules: FrameRules;
  /** First on the leaderboard; 0: nobody that is known. */
  leaderId: number;
  /** Outside a match: what those near it look at, world units; null: they look about as always. */
  lure: { x: number; y: number } | null;
  /** Where this window's person steers to, world units from the middle of the own cells. */
  way: { x: number; y: number };
};

/** The frame of a match that nothing is known of yet. @param roster filled by the caller as people come and go */
export function createFrame(rules: Rules, ownPlayerId: number, roster: Frame["roster"]): Frame {
  const { arenaWidth, arenaHeight } = rules;
  return {
    arenaWidth,
    arenaHeight,
    viewport: rules.viewLaw === "grows" ? { left: 0, top: 0, right: 0, bottom: 0 } : null,
    eye: { x: arenaWidth / 2, y: arenaHeight / 2 },
    balls: [],
    cells: [],
    roster,
    ownPlayerId,
    at: 0,
    rules,
    leaderId: 0,
    lure: null,
    way: { x: 0, y: 0 },
  };
}

export function setWay({ way }: Frame, { moveX, moveY }: PlayerInput): void {
  way.x = moveX;
  way.y = moveY;
}
