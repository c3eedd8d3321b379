// The clock of a round as a window's edges show it: each of the last seconds glows and fades, and when the round is over
// time stands still for a while. A function of its times and the clock; rings are glows.
import { clamp } from "../../../shared/math/scalars.ts";
import { PART } from "../pictures/paintings.ts";
import type { Brush } from "./brush.ts";
import { easeOut, mix, partOf } from "./curves.ts";
import type { Shot } from "./shot.ts";
import { createVignette } from "./vignette.ts";

/** A second glows up within GLOW_MS, and has faded before the next one. */
const GLOW_MS = 110;
export const SECOND_MS = 900;
/** How strong the tenth second before the end is, and the last. */
const WEAKEST = 0.2;
const STRONGEST = 0.42;
const FIRST_SECOND = 10;
/** How far it reaches in, beside the shade of the end. */
const GLOW_REACH = 0.4;
/** The end: darkest after DARKEN_MS, and bright again by STILL_MS. */
const DARKEN_MS = 380;
const BRIGHTENS_MS = 1300;
export const STILL_MS = 2400;
const DARKEST = 0.3;

/** @param leftS seconds until the end, 10 to 1 @returns how strong its glow is, 0-1 */
export function secondGlowAt(elapsedMs: number, leftS: number): number {
  if (elapsedMs >= SECOND_MS) return 0;
  const strength = mix(WEAKEST, STRONGEST, clamp((FIRST_SECOND - leftS) / (FIRST_SECOND - 1), 0, 1));
  const rest = 1 - partOf(elapsedMs, GLOW_MS, SECOND_MS - GLOW_MS);
  return strength * easeOut(partOf(elapsedMs, 0, GLOW_MS)) * rest * rest;
}

/** @returns how dark the edges are after a round's end, 0-1 */
export function stillnessAt(elapsedMs: number): number {
  const rise = easeOut(partOf(elapsedMs, 0, DARKEN_MS));
  return DARKEST * rise * (1 - partOf(elapsedMs, BRIGHTENS_MS, STILL_MS - BRIGHTENS_MS));
}

export type RoundEdges = {
  /** One of the last seconds begins. */
  second(nowMs: number, leftS: number): void;
  /** The round is over. */
  stop(nowMs: number): void;
  clear(): void;
  draw(shot: Shot, brush: Brush): void;
};

export function createRoundEdges(): RoundEdges {
  const vignette = createVignette();
  let secondMs = Number.NEGATIVE_INFINITY;
  let stoppedMs = Number.NEGATIVE_INFINITY;
  let left = 0;
  return {
    second(nowMs, leftS) {
      secondMs = nowMs;
      left = leftS;
    },
    stop(nowMs) {
      stoppedMs = nowMs;
      secondMs = Number.NEGATIVE_INFINITY;
    },
    clear() {
      secondMs = stoppedMs = Number.NEGATIVE_INFINITY;
    },
    draw({ screen, nowMs }, brush) {
      if (nowMs - secondMs < SECOND_MS)
        vignette.draw(brush, PART.ember, screen, secondGlowAt(nowMs - secondMs, left), GLOW_REACH);
      if (nowMs - stoppedMs < STILL_MS)
        vignette.draw(brush, PART.dusk, screen, stillnessAt(nowMs - stoppedMs));
    },
  };
}
