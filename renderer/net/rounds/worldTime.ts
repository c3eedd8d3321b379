// How a world's own ticks follow from the room's, also ahead of what was told: a world may stand while the room goes on,
// begins a round at a tick that is known, and ends it at one. Knows no cells and no clock.
import type { RoundNews } from "../../../shared/net/sections/round.ts";
import type { Rules } from "../../../shared/rules.ts";
import { hasRounds, roundTicks } from "../../../shared/rulesets/rounds.ts";

/** Whether a world makes no steps, and the room's tick in which it makes its next one; null: not known. */
export type WorldStand = { isStanding: boolean; goesOnAt: number | null };

export const GOING: WorldStand = { isStanding: false, goesOnAt: null };

/** @param news null: a room without rounds that nobody holds */
export function standingOf(news: RoundNews | null): WorldStand {
  if (news === null) return GOING;
  const { phase, isPaused, untilTick } = news;
  if (phase === "countdown" && !isPaused) return { isStanding: true, goesOnAt: untilTick };
  return { isStanding: isPaused || phase === "countdown" || phase === "results", goesOnAt: null };
}

export class WorldTime {
  /** The newest snapshot's tick of the room, and of the world. */
  #heardTick = 0;
  #heardWorldTick = 0;
  /** The first tick of the room in which the world makes a step after that; infinite: not known. */
  #firstTick = 1;
  /** The world's last step, if its round takes as long as it may. */
  #lastWorldTick = 0;

  /** @param rules the world's */
  constructor(rules: Rules) {
    this.begin(rules);
  }

  /** Another world begins. */
  begin(rules: Rules): void {
    this.#heardTick = 0;
    this.#lastWorldTick = hasRounds(rules) ? roundTicks(rules) : Number.POSITIVE_INFINITY;
  }

  /** Takes what a snapshot says. A world that falls behind the room stands, even if nobody said so. */
  observe(tick: number, worldTick: number, { isStanding, goesOnAt }: WorldStand): void {
    if (tick === this.#heardTick) return;
    const isBehind = this.#heardTick > 0 && tick - worldTick > this.#heardTick - this.#heardWorldTick;
    this.#firstTick = tick + 1;
    if (isStanding || isBehind) this.#firstTick = Math.max(tick + 1, goesOnAt ?? Number.POSITIVE_INFINITY);
    this.#heardTick = tick;
    this.#heardWorldTick = worldTick;
  }

  /** The world's tick after a tick of the room, as far as it can be known. */
  worldTickAt(tick: number): number {
    if (tick < this.#firstTick) return this.#heardWorldTick;
    // Never back, should the host's world be older than its round.
    const last = Math.max(this.#heardWorldTick, this.#lastWorldTick);
    return Math.min(this.#heardWorldTick + tick - this.#firstTick + 1, last);
  }

  /** Whether the world makes a step in this tick of the room. */
  isStepAt(tick: number): boolean {
    return this.worldTickAt(tick) > this.worldTickAt(tick - 1);
  }
}
