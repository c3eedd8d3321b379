// Test support: scripted frames of circles, and the looks computed for them.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { frameMoverWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import type { Look } from "./look.ts";
import { createLooks, type Looks } from "./looks.ts";

export const FIELD_MIDDLE = { x: 640, y: 360 };
export const ownCellWith = (change: Partial<FrameMover> = {}) =>
  frameMoverWith({ id: 1, playerId: 1, radius: 40, ...FIELD_MIDDLE, ...change });
export const otherCellWith = (change: Partial<FrameMover> = {}) =>
  frameMoverWith({ id: 2, playerId: 2, radius: 20, x: 200, y: 360, ...change });

export const BALL_EATEN: MatchEvent<"ballEaten"> = {
  kind: "ballEaten",
  ...{ tick: 10, atMs: 0, x: 680, y: 360, radius: 10, color: 0, ballId: 8 },
  ...{ byPlayerId: 1, byCellId: 1 },
};
export const CELL_EATEN: MatchEvent<"cellEaten"> = {
  kind: "cellEaten",
  ...{ tick: 10, atMs: 0, x: 680, y: 360, radius: 20, playerId: 2, cellId: 9 },
  ...{ byPlayerId: 1, byCellId: 1 },
};

/**
 * Repeats a frame.
 * @param each changes it, given the milliseconds since the first
 * @returns the looks of a circle, one for each frame
 */
export function playFrames(
  frame: Frame,
  id: number,
  hz: number,
  seconds: number,
  each?: (ms: number, looks: Looks) => void,
): Look[] {
  const looks = createLooks();
  const seen: Look[] = [];
  for (let nth = 0; nth <= hz * seconds; nth++) {
    const ms = (nth * 1000) / hz;
    each?.(ms, looks);
    looks.begin(frame, 1000 + ms, false);
    const cell = frame.movers.find((one) => one.id === id);
    if (cell) seen.push({ ...looks.lookOf(cell) });
    looks.end();
  }
  return seen;
}

/** Reports an event with the first frame. */
export const tell = (event: MatchEvent) => (ms: number, looks: Looks) => {
  if (ms === 0) looks.onEvent(event);
};
export const scalesOf = (looks: Look[]) => looks.map(({ scale }) => scale);
