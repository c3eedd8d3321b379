// The first seconds of a life, in which nobody can eat it. It lies with the cell: a player who is protected has exactly one,
// as whatever makes two of it ends it. Ends by itself at its tick, or before:
// - with the first bite of a cell, in the very step: whoever is bigger had its turn before, so it eats from the next step on;
// - with a split or a pop, and when something is ejected: before anybody eats in that step. A press that does neither, as
//   the cell is too small, ends nothing.
// Balls and blobs do not end it: nobody is hurt by those.
import type { Rules } from "../../rules.ts";
import type { Bodies } from "../bodies.ts";

export function protectionTicks({ protectionS, stepHz }: Rules): number {
  return Math.round(protectionS * stepHz);
}

/** A life begins. @param tick steps done @param rest until this tick it has what is left from before; from then on it is
 *  protected anew */
export function protect(rules: Rules, bodies: Bodies, slot: number, tick: number, rest: number): void {
  bodies.protectedUntil[slot] = tick < rest ? rest : tick + protectionTicks(rules);
}

/** @param tick steps done: whether it is protected in the next one */
export function isProtected({ protectedUntil }: Bodies, slot: number, tick: number): boolean {
  return protectedUntil[slot]! > tick;
}

export function endProtection({ protectedUntil }: Bodies, slot: number): void {
  protectedUntil[slot] = 0;
}
