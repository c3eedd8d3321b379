// All that times a connection's match: when snapshots come, how far ahead inputs are stamped, which moments are drawn.
// Goes on when the room begins another world. Knows no bodies.
import { createInputStamper, type InputStamper } from "./inputStamper.ts";
import { createPlayoutTime, type PlayoutTime } from "./interpolation.ts";
import { createLeadControl, type LeadControl } from "./leadControl.ts";
import { createPresentTime, type PresentTime } from "./presentTime.ts";
import { TickClock } from "./tickClock.ts";

export type MatchTime = {
  readonly stepHz: number;
  /** Length of a tick, milliseconds. */
  readonly tickMs: number;
  readonly clock: TickClock;
  readonly lead: LeadControl;
  readonly stamper: InputStamper;
  readonly present: PresentTime;
  readonly playout: PlayoutTime;
};

/** @param before of the same connection; of no use if its ticks were of another length */
export function createMatchTime(stepHz: number, before: MatchTime | null = null): MatchTime {
  if (before?.stepHz === stepHz) return before;
  const tickMs = 1000 / stepHz;
  return {
    stepHz,
    tickMs,
    clock: new TickClock(tickMs),
    lead: createLeadControl(),
    stamper: createInputStamper(stepHz),
    present: createPresentTime(),
    playout: createPlayoutTime(),
  };
}
