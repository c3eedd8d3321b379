// Events that wait for their moment: others are drawn a little in the past, so what happens to them has not happened
// yet on the screen. Keeps a bounded number of waiting events; does not know their effects.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";
import { isShown } from "../effects/waiting.ts";

type Waiting = { event: MatchEvent; beganMs: number };

/** Most events that wait; while nothing is drawn only the newest are kept. */
const MOST_WAITING = 256;
/** An event that was not drawn for so many ticks is dropped. */
const OVER_TICKS = 30;

export type Moments = { readonly waiting: Waiting[] };

export function createMoments(): Moments {
  return { waiting: [] };
}

export function keepEvent({ waiting }: Moments, event: MatchEvent): void {
  if (waiting.length >= MOST_WAITING) waiting.splice(0, MOST_WAITING / 2);
  waiting.push({ event, beganMs: Number.NaN });
}

/** What follows an event: when it is first seen, and `delayMs` later. */
export type Outcome = {
  begin(event: MatchEvent): void;
  delayMs(event: MatchEvent): number;
  happen(event: MatchEvent): void;
};

/** Passes on the events that this frame shows. */
export function passDue({ waiting }: Moments, frame: Frame, nowMs: number, outcome: Outcome): void {
  let kept = 0;
  for (let i = 0; i < waiting.length; i++) {
    const one = waiting[i]!;
    const { event } = one;
    if (frame.at - event.tick >= OVER_TICKS) continue;
    if (Number.isNaN(one.beganMs) && isShown(event, frame)) {
      one.beganMs = nowMs;
      outcome.begin(event);
    }
    if (nowMs >= one.beganMs + outcome.delayMs(event)) outcome.happen(event);
    else waiting[kept++] = one;
  }
  waiting.length = kept;
}
