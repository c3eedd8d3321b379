// The killer that one looks at after being eaten, found in the frame, and how far the view has moved there. Knows no
// camera.
import type { MatchEvent } from "../../../net/events/matchEvent.ts";
import { type Frame, type FrameMover, isLivingOf } from "../../../net/frame.ts";
import { restAfter } from "../springs.ts";

/** Time in which the view moves there, milliseconds. */
export const FOCUS_MS = 600;
/** Time in which it glides from one of the killer's cells to another, about, milliseconds. */
const GLIDE_MS = 120;

/** playerId: 0: nobody is looked at. cellId, x, y, radius: the outlined cell, as last seen if it is gone. part: 0
 *  not there yet, 1 there. sinceMs: time since the death. */
export type Focus = {
  playerId: number;
  cellId: number;
  x: number;
  y: number;
  radius: number;
  part: number;
  sinceMs: number;
};

type Kept = { focus: Focus; beganMs: number; lastMs: number; eyeX: number; eyeY: number };

export type FocusFinder = {
  readonly focus: Focus;
  onEvent(event: MatchEvent): void;
  /** @param isCalm less motion is wished: the killer is outlined, but the view does not move */
  follow(frame: Frame, nowMs: number, isCalm: boolean): void;
  clear(): void;
};

export function createFocusFinder(): FocusFinder {
  const focus = { playerId: 0, cellId: 0, x: 0, y: 0, radius: 0, part: 0, sinceMs: 0 };
  const kept: Kept = { focus, beganMs: Number.NaN, lastMs: 0, eyeX: 0, eyeY: 0 };
  return {
    focus,
    onEvent(event) {
      if (event.kind === "ownLife") clearFocus(kept);
      if (event.kind !== "ownDeath") return;
      clearFocus(kept);
      focus.playerId = event.death.byPlayerId;
    },
    follow(frame, nowMs, isCalm) {
      if (focus.playerId !== 0) followFocus(kept, frame, nowMs, isCalm);
    },
    clear: () => clearFocus(kept),
  };
}

function clearFocus(kept: Kept): void {
  kept.focus.playerId = kept.focus.cellId = kept.focus.part = kept.focus.sinceMs = 0;
  kept.beganMs = Number.NaN;
}

function followFocus(kept: Kept, frame: Frame, nowMs: number, isCalm: boolean): void {
  const { focus } = kept;
  const { eye } = frame;
  if (Number.isNaN(kept.beganMs)) {
    Object.assign(kept, { beganMs: nowMs, lastMs: nowMs, eyeX: eye.x, eyeY: eye.y });
    Object.assign(focus, { x: eye.x, y: eye.y, radius: 0 });
  } else if (eye.x !== kept.eyeX || eye.y !== kept.eyeY || isAlive(frame)) {
    // A new life, or watching somebody.
    clearFocus(kept);
    return;
  }
  const cell = findKiller(frame, focus);
  if (cell) {
    const rest = focus.cellId === 0 ? 0 : restAfter(Math.max(0, nowMs - kept.lastMs), GLIDE_MS);
    focus.cellId = cell.id;
    focus.x = cell.x + (focus.x - cell.x) * rest;
    focus.y = cell.y + (focus.y - cell.y) * rest;
    focus.radius = cell.radius;
  }
  kept.lastMs = nowMs;
  focus.sinceMs = nowMs - kept.beganMs;
  const gone = Math.min(1, focus.sinceMs / FOCUS_MS);
  focus.part = isCalm || focus.cellId === 0 ? 0 : gone * gone * (3 - 2 * gone);
}

function isAlive({ movers, ownPlayerId }: Frame): boolean {
  for (const mover of movers) if (isLivingOf(mover, ownPlayerId)) return true;
  return false;
}

/** The killer's cell: the same as before while it exists, else the player's cell nearest to it. */
function findKiller({ movers }: Frame, focus: Focus): FrameMover | null {
  let nearest: FrameMover | null = null;
  let least = Infinity;
  for (const mover of movers) {
    if (!isLivingOf(mover, focus.playerId)) continue;
    if (mover.id === focus.cellId) return mover;
    const distance = Math.abs(mover.x - focus.x) + Math.abs(mover.y - focus.y) - mover.radius;
    if (distance >= least) continue;
    least = distance;
    nearest = mover;
  }
  return nearest;
}
