// What effects need of a frame to be drawn, and how they search in it. Keeps nothing.
import type { Frame, FrameCell } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";

/** A frame to draw, with its camera, screen and time. isCalm: less motion is wished. */
export type Shot = { frame: Frame; camera: Camera; screen: Screen; nowMs: number; isCalm: boolean };

/** A place that follows a cell for as long as it exists. */
export type Aim = { toId: number; toX: number; toY: number };

export function findCell({ cells }: Frame, id: number): FrameCell | null {
  for (let i = 0; i < cells.length; i++) if (cells[i]!.id === id) return cells[i]!;
  return null;
}

/** Moves an aim to its cell; if that is gone, the aim stays. */
export function followCell(aim: Aim, frame: Frame): void {
  const cell = findCell(frame, aim.toId);
  if (cell === null || cell.radius === 0) return;
  aim.toX = cell.x;
  aim.toY = cell.y;
}

/** The biggest living cell of a player; null: none in sight. */
export function biggestOf({ cells }: Frame, playerId: number): FrameCell | null {
  let biggest: FrameCell | null = null;
  for (const cell of cells) {
    if (cell.playerId !== playerId || cell.kind !== "cell" || cell.radius === 0) continue;
    if (biggest === null || cell.radius > biggest.radius) biggest = cell;
  }
  return biggest;
}
