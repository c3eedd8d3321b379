// How much one person may say: who has said little may say a few things at once, then one now and then. Counts in ticks
// of the room; knows no seats.
import { SLOW_PAUSE_S, type Talk } from "../../phrases.ts";

/** With "on": so many phrases at once, then one in so many seconds. */
export const AT_ONCE = 3;
export const PAUSE_S = 2;

/** spentUntil: in which tick all that was said is made up for. saidAt: in which the last phrase was said. */
type Spent = { spentUntil: number; saidAt: number };

export class TalkRules {
  readonly #people = new Map<string, Spent>();

  /** Whether a person may say something now; if so, it counts as said. @param tick of the room @param hz its ticks a
   *  second */
  take(person: string, talk: Exclude<Talk, "off">, tick: number, hz: number): boolean {
    const { spentUntil, saidAt } = this.#people.get(person) ?? { spentUntil: tick, saidAt: -Infinity };
    const spent = Math.max(spentUntil - tick, 0);
    const isTooSoon =
      talk === "slow" ? tick - saidAt < SLOW_PAUSE_S * hz : spent > (AT_ONCE - 1) * PAUSE_S * hz;
    if (isTooSoon) return false;
    this.#forget(tick - SLOW_PAUSE_S * hz);
    this.#people.set(person, { spentUntil: tick + spent + PAUSE_S * hz, saidAt: tick });
    return true;
  }

  /** Forgets who has said nothing for so long that it does not count any more. */
  #forget(before: number): void {
    for (const [person, { saidAt }] of this.#people) if (saidAt <= before) this.#people.delete(person);
  }
}
