// The moment of one's own death: the edges darken, and the killer is outlined. The camera's part is in motion/, the
// panel comes later. A function of its time and the clock.
import type { Frame, FrameMover } from "../../net/frame.ts";
import { PART } from "../pictures/paintings.ts";
import type { Brush } from "./brush.ts";
import { easeOut, mix, partOf } from "./curves.ts";
import { biggestOf, findMover, type Shot } from "./shot.ts";
import { createVignette } from "./vignette.ts";

/** The edges are darkest after DARKEN_MS, and bright again by DARK_MS. */
const DARKEN_MS = 320;
const DARK_UNTIL_MS = 1100;
export const DARK_MS = 1800;
const DARKEST = 0.62;
/** How long the killer is outlined. */
export const OUTLINE_MS = 3000;
const OUTLINE_FADE_MS = 400;
/** Time in which the outline grows from the killer's rim to its full size, milliseconds. */
const OUTLINE_OPENS_MS = 180;
/** That size, in times of the killer's radius, and at least so many CSS pixels, so that a small one is found. */
const OUTLINE_SCALE = 1.13;
const OUTLINE_LEAST = 22;
/** @returns 0-1 */
export function darknessAt(elapsedMs: number): number {
  const rise = easeOut(partOf(elapsedMs, 0, DARKEN_MS));
  return DARKEST * rise * (1 - partOf(elapsedMs, DARK_UNTIL_MS, DARK_MS - DARK_UNTIL_MS));
}

export type OutlineLook = { scale: number; alpha: number };

/** @param out scale: times the killer's radius */
export function outlineAt(elapsedMs: number, out: OutlineLook): void {
  out.scale = mix(1, OUTLINE_SCALE, easeOut(partOf(elapsedMs, 0, OUTLINE_OPENS_MS)));
  out.alpha = 1 - partOf(elapsedMs, OUTLINE_MS - OUTLINE_FADE_MS, OUTLINE_FADE_MS);
}

export type DeathMoment = {
  /** @param killerCellId 0: not known @param killerId 0: nobody */
  begin(nowMs: number, killerCellId: number, killerId: number): void;
  /** A new life, or another match. */
  clear(): void;
  drawOutline(shot: Shot, brush: Brush): void;
  drawDark(shot: Shot, brush: Brush): void;
};

export function createDeathMoment(): DeathMoment {
  let startMs = Number.NEGATIVE_INFINITY;
  let killerCellId = 0;
  let killerId = 0;
  const vignette = createVignette();
  const outline: OutlineLook = { scale: 1, alpha: 1 };

  const findKiller = (frame: Frame): FrameMover | null => {
    const cell = findMover(frame, killerCellId);
    return cell !== null && cell.radius > 0 ? cell : killerId === 0 ? null : biggestOf(frame, killerId);
  };
  return {
    begin(nowMs, cellId, playerId) {
      startMs = nowMs;
      killerCellId = cellId;
      killerId = playerId;
    },
    clear() {
      startMs = Number.NEGATIVE_INFINITY;
    },
    drawOutline({ frame, camera, nowMs, isCalm }, brush) {
      if (nowMs - startMs >= OUTLINE_MS) return;
      const cell = findKiller(frame);
      if (cell === null) return;
      outlineAt(nowMs - startMs, outline);
      if (isCalm) outline.scale = OUTLINE_SCALE;
      const radius = Math.max(cell.radius * outline.scale, OUTLINE_LEAST / camera.scale);
      brush.put(PART.dangerRing, cell.x, cell.y, radius, outline.alpha);
    },
    drawDark({ screen, nowMs, isCalm }, brush) {
      if (isCalm || nowMs - startMs >= DARK_MS) return;
      vignette.draw(brush, PART.shade, screen, darknessAt(nowMs - startMs));
    },
  };
}
