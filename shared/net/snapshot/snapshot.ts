// What a guest knows after one snapshot, as plain data. encoder.ts writes it, decoder.ts reads it.
import type { Ball, Cell, MoverKind } from "../../model.ts";
import type { SectionsRead } from "../sections/sections.ts";

/** A circle that moves, with its owner: whose cell it is, or who ejected it; 0 for a virus. radius 0 means eaten in this
 *  tick. isProtected: nobody can eat it in the next step. */
export type SnapshotMover = Cell & { playerId: number; kind: MoverKind; isProtected: boolean };

/** An own cell, with all that its movement in the next steps depends on. The impulse is the rest of a boost that is
 *  still to be travelled, world units; bornTick is the world's tick that made the cell. */
export type OwnCell = SnapshotMover & { impulseX: number; impulseY: number; bornTick: number };

/** Lists of bodies ascend by id. A list or body that did not change is the same object as in the snapshot before, so
 *  treat all as read only. */
export type SnapshotState = {
  /** The room's tick: it never stops or goes back. */
  tick: number;
  /** The world's step count. It stands still while the match is paused, and begins anew with a new match. */
  worldTick: number;
  /** Ticks by which this guest's newest input came before its stamp was due; negative if late. -128..127. */
  inputMarginTicks: number;
  /** Round trip as the host measured it, milliseconds, 0 until known. */
  rttMs: number;
  /** The guest's own cells, on the simulation's grid of 1/64 unit. */
  ownCells: OwnCell[];
  /** Everything else that moves, on a grid of 1/4 unit. */
  movers: SnapshotMover[];
  /** Balls, on a grid of 1/4 unit. */
  balls: Ball[];
};

/** A state, and the sections that came with it. */
export type Snapshot = SnapshotState & SectionsRead;
