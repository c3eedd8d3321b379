// How things go from one state to another, as plain numbers of time: eases, chance that is the same each time, and the
// way something thrown goes on. Parts of a way are 0-1.

import { clamp } from "../../../shared/math/scalars.ts";
import { restAfter } from "../motion/springs.ts";

/** Starts slowly: what is sucked in. */
export function easeIn(part: number): number {
  return part * part;
}

/** Ends slowly: what is thrown, or comes to rest. */
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

/** Part by which something that follows smoothly comes nearer in a time. @param settleMs in which it goes 63 % */
export function followPart(elapsedMs: number, settleMs: number): number {
  return 1 - restAfter(Math.max(elapsedMs, 0), settleMs);
}

/** A number 0-1 that looks like chance and is the same for the same two. Source: lowbias32, Chris Wellons. */
export function chanceOf(seed: number, index: number): number {
  let x = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** How far something has come that slows down, as a part of where it comes to rest. @param drag per second */
export function thrownPart(elapsedMs: number, drag: number): number {
  return 1 - Math.exp((-elapsedMs / 1000) * drag);
}
