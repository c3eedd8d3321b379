// What one display frame shows: the only thing the view learns of a match. No sockets, no Pixi.
import type { Ball, Cell, MoverKind } from "../../shared/model.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import type { Viewport } from "../../shared/sim/viewport.ts";

/** playerId: whose cell, or who ejected a blob; 0 for a virus. */
export type FrameCell = Cell & { playerId: number; kind: MoverKind };

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
};
