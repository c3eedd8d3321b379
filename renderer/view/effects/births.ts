// A new life of one's own: rings contract onto it, so that one finds oneself at once, and a puff where it lands. Found
// in the frames themselves, as a player who joins is born, too.
import type { FrameMover } from "../../net/frame.ts";
import { worldToScreen } from "../camera.ts";
import { DROP_MS } from "../motion/births.ts";
import { PART } from "../pictures/paintings.ts";
import { ROUND } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeIn, easeOut, mix, partOf } from "./curves.ts";
import { biggestOf, type Shot } from "./shot.ts";

/** When the last ring is gone. */
const RING_MS = 620;
const RING_APART_MS = 260;
/** Radius at which each ring begins, CSS pixels. */
const RING_STARTS = [140, 96] as const;
/** Least radius at which a ring ends, CSS pixels: about a dot no ring could be seen. */
const RING_END_LEAST = 16;
export const BIRTH_MS = RING_MS + (RING_STARTS.length - 1) * RING_APART_MS;
/** Radius of the ring that stands still where less motion is wished, CSS pixels. */
const STILL_RING = 44;
const STILL_MS = 1500;
/** Size of the shadow under a circle that is high above, in times of the circle's. */
const SHADOW_HIGH = 2.2;
const SHADOW_LOW = 1.25;
const SHADOW_ALPHA = 0.6;
const SHADOW_FADE_MS = 180;

export type RingLook = { radius: number; alpha: number };

/** How a ring looks. @param index 0 for the first ring @param ownRadius the own circle's, CSS pixels */
export function birthRingAt(elapsedMs: number, index: number, ownRadius: number, out: RingLook): void {
  const part = partOf(elapsedMs, index * RING_APART_MS, RING_MS);
  const end = Math.max(ownRadius * 1.15, RING_END_LEAST);
  out.radius = mix(Math.max(RING_STARTS[index] ?? 0, end * 1.6), end, easeOut(part));
  const isOn = elapsedMs >= index * RING_APART_MS && part < 1;
  out.alpha = isOn ? Math.min(part / 0.12, 1, (1 - part) / 0.25) : 0;
}

/** The shadow under a landing circle. Radius in times of the circle's. */
export function shadowAt(elapsedMs: number, out: RingLook): void {
  const fall = partOf(elapsedMs, 0, DROP_MS);
  out.radius = mix(SHADOW_HIGH, SHADOW_LOW, easeIn(fall));
  out.alpha = SHADOW_ALPHA * fall * (1 - partOf(elapsedMs, DROP_MS, SHADOW_FADE_MS));
}

export type Births = {
  /** Begins the effect for a life that frames may not show as new. */
  begin(): void;
  /** Whether a life begins with this frame. */
  watch(shot: Shot): boolean;
  drawShadow(shot: Shot, brush: Brush): void;
  /** @param onLanding called when the circle has landed */
  draw(shot: Shot, brush: Brush, onLanding: (cell: FrameMover) => void): void;
  clear(): void;
};

export function createBirths(): Births {
  let wasAlive = false;
  let isTold = false;
  let startMs = Number.NEGATIVE_INFINITY;
  let hasLanded = true;
  /** The biggest own circle at the last look. */
  let own: FrameMover | null = null;
  const look: RingLook = { radius: 0, alpha: 0 };
  const spot = { x: 0, y: 0 };

  const drawRings = ({ camera, nowMs, isCalm }: Shot, cell: FrameMover, brush: Brush): void => {
    worldToScreen(camera, cell.x, cell.y, spot);
    const ownRadius = cell.radius * camera.scale;
    const count = isCalm ? 1 : RING_STARTS.length;
    for (let i = 0; i < count; i++) {
      birthRingAt(nowMs - startMs, i, ownRadius, look);
      if (isCalm) Object.assign(look, { radius: Math.max(STILL_RING, ownRadius * 1.5), alpha: 0.9 });
      brush.putShaped(PART.ownRing, spot.x, spot.y, look.radius, ROUND, look.alpha, RING_STARTS[0]);
    }
  };

  return {
    begin() {
      isTold = true;
    },
    watch({ frame, nowMs, isCalm }) {
      own = frame.ownPlayerId === 0 ? null : biggestOf(frame, frame.ownPlayerId);
      const isBorn = own !== null && (!wasAlive || isTold);
      wasAlive = own !== null;
      isTold = false;
      if (isBorn) {
        startMs = nowMs;
        hasLanded = isCalm;
      }
      return isBorn;
    },
    drawShadow({ nowMs }, brush) {
      if (own === null || nowMs - startMs >= DROP_MS + SHADOW_FADE_MS) return;
      shadowAt(nowMs - startMs, look);
      brush.putShaped(PART.shade, own.x, own.y, look.radius * own.radius, ROUND, look.alpha);
    },
    draw(shot, brush, onLanding) {
      const { nowMs, isCalm } = shot;
      const cell = own;
      if (cell === null || nowMs - startMs >= (isCalm ? STILL_MS : BIRTH_MS)) return;
      if (!hasLanded && nowMs - startMs >= DROP_MS) {
        hasLanded = true;
        onLanding(cell);
      }
      drawRings(shot, cell, brush);
    },
    clear() {
      wasAlive = false;
      isTold = false;
      startMs = Number.NEGATIVE_INFINITY;
    },
  };
}
