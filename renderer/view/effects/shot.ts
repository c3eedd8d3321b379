// What effects need of a frame to be drawn, and how they search in it. Keeps nothing.
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";

/** A frame to draw, with its camera, screen and time. isCalm: less motion is wished. */
export type Shot = { frame: Frame; camera: Camera; screen: Screen; nowMs: number; isCalm: boolean };

/** A place that follows a cell for as long as it exists. */
export type Aim = { toId: number; toX: number; toY: number };

export function findMover({ movers }: Frame, id: number): FrameMover | null {
  for (let i = 0; i < movers.length; i++) if (movers[i]!.id === id) return movers[i]!;
  return null;
}

/** Moves an aim to its cell; if that is gone, the aim stays. */
export function followMover(aim: Aim, frame: Frame): void {
  const cell = findMover(frame, aim.toId);
  if (cell === null || cell.radius === 0) return;
  aim.toX = cell.x;
  aim.toY = cell.y;
}

/** The biggest living cell of a player; null: none in sight. */
export function biggestOf({ movers }: Frame, playerId: number): FrameMover | null {
  let biggest: FrameMover | null = null;
  for (const mover of movers) {
    if (!isLivingOf(mover, playerId)) continue;
    if (biggest === null || mover.radius > biggest.radius) biggest = mover;
  }
  return biggest;
}
