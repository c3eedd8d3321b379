// The first seconds of a life, in which nobody can eat it. The cell has it: a protected player has exactly one cell, as
// a split ends the protection. It ends at its tick, or sooner:
// - with the first bite of a cell, in that step; bigger cells had their turn already, so they can eat it from the next
//   step on;
// - with a split or a pop, and when something is ejected: before anybody eats in that step. A press that does neither,
//   as the cell is too small, ends nothing. Eating balls and blobs does not end it: that hurts nobody.
import type { Rules } from "../../rules.ts";
import type { Bodies } from "../bodies.ts";

export function protectionTicks({ protectionS, stepHz }: Rules): number {
  return Math.round(protectionS * stepHz);
}

/**
 * Protects a cell at the beginning of a life.
 * @param tick steps done
 * @param rest a life that begins before this tick is protected until it, with what was left from before; a later one is
 *   protected anew
 */
export function protect(rules: Rules, bodies: Bodies, slot: number, tick: number, rest: number): void {
  bodies.protectedUntil[slot] = tick < rest ? rest : tick + protectionTicks(rules);
}

/** Whether a cell is protected in the next step. @param tick steps done */
export function isProtected({ protectedUntil }: Bodies, slot: number, tick: number): boolean {
  return protectedUntil[slot]! > tick;
}

export function endProtection({ protectedUntil }: Bodies, slot: number): void {
  protectedUntil[slot] = 0;
}
