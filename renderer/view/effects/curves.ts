// How things change over time, as plain numbers: eases, repeatable chance, and how thrown things slow down. Parts of a
// way are 0-1.

import { clamp } from "../../../shared/math/scalars.ts";
import { restAfter } from "../motion/springs.ts";

/** Starts slowly: for things that are sucked in. */
export function easeIn(part: number): number {
  return part * part;
}

/** Ends slowly: for things that are thrown, or come to rest. */
export function easeOut(part: number): number {
  const rest = 1 - part;
  return 1 - rest * rest * rest;
}

export function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** How much of an effect is over, 0-1. */
export function partOf(nowMs: number, startMs: number, lengthMs: number): number {
  return clamp((nowMs - startMs) / lengthMs, 0, 1);
}

/** 1 until `from`, then down to 0 at the end. */
export function fadeFrom(part: number, from: number): number {
  return part <= from ? 1 : (1 - part) / (1 - from);
}

/** Part of the distance that something which follows smoothly covers in a time. @param settleMs time for 63 % */
export function followPart(elapsedMs: number, settleMs: number): number {
  return 1 - restAfter(Math.max(elapsedMs, 0), settleMs);
}

/** A number 0-1 that looks random and is always the same for the same two numbers. Source: lowbias32, Chris Wellons. */
export function chanceOf(seed: number, index: number): number {
  let x = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** How far something that slows down has come, as a part of its whole way. @param drag per second */
export function thrownPart(elapsedMs: number, drag: number): number {
  return 1 - Math.exp((-elapsedMs / 1000) * drag);
}
