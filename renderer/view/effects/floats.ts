// Numbers that float up from one's own circle: "+34". Digits are pictures of the sheet, side by side; in screen units,
// so that they have the same size at every zoom.
import { clamp } from "../../../shared/math/scalars.ts";
import { worldToScreen } from "../camera.ts";
import { digitOf, PART } from "../pictures/paintings.ts";
import { ROUND } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeOut, fadeFrom, mix, partOf } from "./curves.ts";
import { createPool } from "./pool.ts";
import { type Aim, findMover, followMover, type Shot } from "./shot.ts";

export const FLOAT_MS = 900;
const MAX_FLOATS = 4;
const MAX_DIGITS = 5;
/** How far a number rises, CSS pixels. */
const RISE = 42;
/** Height of the smallest digits, CSS pixels; larger by PER_TEN_TIMES with each ten times as much gained. */
const SMALLEST = 17;
const PER_TEN_TIMES = 7;
const LARGEST = 36;
/** Time in which it grows to its size, milliseconds. */
const GROW_MS = 90;
/** Distance from one digit's middle to the next one's, in heights of a digit. */
const ADVANCE = 0.62;
const EDGE = 8;
/** Where it starts, beside the crown: so many of the circle's radii up and ASIDE, and AWAY CSS pixels more. */
const UP = 0.85;
const ASIDE = 0.5;
const AWAY = 12;

/** lane: to the right or to the left. */
export type Float = Aim & { startMs: number; amount: number; toRadius: number; lane: 1 | -1 };
/** rise: CSS pixels above where it starts. size: height of its digits, CSS pixels. */
export type FloatLook = { rise: number; size: number; alpha: number; isOver: boolean };

export function floatAt(
  { startMs, amount }: Pick<Float, "startMs" | "amount">,
  nowMs: number,
  out: FloatLook,
): void {
  const part = partOf(nowMs, startMs, FLOAT_MS);
  const full = Math.min(SMALLEST + PER_TEN_TIMES * Math.log10(Math.max(amount, 1)), LARGEST);
  out.rise = RISE * easeOut(part);
  out.size = full * mix(0.5, 1, easeOut(partOf(nowMs, startMs, GROW_MS)));
  out.alpha = fadeFrom(part, 0.55);
  out.isOver = part === 1;
}

export type Floats = {
  /** @param cellId the cell that it starts from */
  add(amount: number, cellId: number, shot: Shot): void;
  draw(shot: Shot, brush: Brush): void;
  clear(): void;
};

/** @param x @param y the middle of the number */
function writeAmount(amount: number, x: number, y: number, { size, alpha }: FloatLook, brush: Brush): void {
  const shown = Math.min(amount, 10 ** MAX_DIGITS - 1);
  const count = Math.floor(Math.log10(shown)) + 1;
  const step = size * ADVANCE;
  let at = x - (count * step) / 2;
  brush.putShaped(PART.plus, at, y, size / 2, ROUND, alpha, LARGEST / 2);
  for (let i = count - 1; i >= 0; i--) {
    at += step;
    const digit = Math.floor(shown / 10 ** i) % 10;
    brush.putShaped(digitOf(digit), at, y, size / 2, ROUND, alpha, LARGEST / 2);
  }
}

export function createFloats(): Floats {
  const floats = createPool<Float>(MAX_FLOATS, () => ({
    ...{ startMs: 0, amount: 0, toId: 0, toX: 0, toY: 0, toRadius: 0 },
    lane: 1,
  }));
  const look: FloatLook = { rise: 0, size: 0, alpha: 0, isOver: false };
  const spot = { x: 0, y: 0 };
  let lane: Float["lane"] = -1;

  const drawOne = (float: Float, { frame, camera, screen }: Shot, brush: Brush): void => {
    followMover(float, frame);
    float.toRadius = findMover(frame, float.toId)?.radius ?? float.toRadius;
    worldToScreen(camera, float.toX, float.toY, spot);
    const radius = float.toRadius * camera.scale;
    const up = UP * radius + AWAY + look.rise;
    const halfWidth = look.size * 2;
    const aside = float.lane * (ASIDE * radius + AWAY);
    const x = clamp(spot.x + aside, halfWidth, screen.width - halfWidth);
    writeAmount(float.amount, x, Math.max(spot.y - up, look.size / 2 + EDGE), look, brush);
  };

  return {
    add(amount, cellId, { frame, nowMs }) {
      const cell = findMover(frame, cellId);
      const slot = cell === null ? null : floats.take();
      if (cell === null || slot === null) return;
      // Numbers go to both sides in turn, so that one does not cover the one before.
      lane = lane === 1 ? -1 : 1;
      Object.assign(slot, {
        startMs: nowMs,
        amount,
        toId: cellId,
        toX: cell.x,
        toY: cell.y,
        toRadius: cell.radius,
        lane,
      });
    },
    draw(shot, brush) {
      for (let i = floats.count - 1; i >= 0; i--) {
        const float = floats.items[i]!;
        floatAt(float, shot.nowMs, look);
        if (look.isOver) floats.free(i);
        else drawOne(float, shot, brush);
      }
    },
    clear: floats.clear,
  };
}
