// Events of a match that wait for their moment: others are drawn a little in the past, so what happens to them has not
// happened yet on the screen. Keeps what waits, bounded; knows not what comes of it.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";

type Waiting = { event: MatchEvent; beganMs: number };

/** While nobody draws, what happened is not worth keeping: the newest are. */
const MOST_WAITING = 256;
/** Older than so many ticks, an event that nobody drew is over. */
const OVER_TICKS = 30;

export type Moments = { readonly waiting: Waiting[] };

export function createMoments(): Moments {
  return { waiting: [] };
}

export function keepEvent({ waiting }: Moments, event: MatchEvent): void {
  if (waiting.length >= MOST_WAITING) waiting.splice(0, MOST_WAITING / 2);
  waiting.push({ event, beganMs: Number.NaN });
}

/**
 * Hands on what is due. @param isOwn it happened to what is drawn in the present
 * @param delayOf milliseconds from what is seen of it first, to this
 */
export function passDue(
  { waiting }: Moments,
  frame: Frame,
  nowMs: number,
  isOwn: (event: MatchEvent) => boolean,
  delayOf: (event: MatchEvent) => number,
  happen: (event: MatchEvent) => void,
): void {
  let kept = 0;
  for (let i = 0; i < waiting.length; i++) {
    const one = waiting[i]!;
    const { event } = one;
    if (Number.isNaN(one.beganMs) && (isOwn(event) || frame.at >= event.tick)) one.beganMs = nowMs;
    if (nowMs >= one.beganMs + delayOf(event)) {
      if (frame.at - event.tick < OVER_TICKS) happen(event);
    } else waiting[kept++] = one;
  }
  waiting.length = kept;
}
