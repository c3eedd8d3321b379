// Test support: an empty frame, for tests to change.
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { createFrame, type Frame, type FrameMover } from "./frame.ts";

/** Of Classic, seen by player 1. */
export function frameWith(change: Partial<Frame>): Frame {
  return { ...createFrame(CLASSIC, 1, new Map()), ...change };
}

/** Player 1's cell in the corner. */
export function frameMoverWith(change: Partial<FrameMover>): FrameMover {
  return { id: 1, playerId: 1, kind: "cell", x: 0, y: 0, radius: 10, isProtected: false, ...change };
}
