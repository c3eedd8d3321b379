// When what happened is seen: a window's own circle is drawn at the present, all others a few ticks in the past, and so
// is what they do. Knows events and ticks; draws nothing.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";

/** More than this a window that is not drawn keeps of nothing. */
const MAX_WAITING = 256;
/** What waited longer is no news any more: the page was hidden. */
const TOO_LATE_MS = 1000;
/** A ball goes from a frame as soon as that lies behind the last snapshot that had it, ticks before the meal. */
const BALL_LEAD_TICKS = 1;

/** Whether this window's own circle did it, or it was done to that. */
export function isOwnDeed(event: MatchEvent, ownPlayerId: number): boolean {
  if (event.kind === "ownDeath" || event.kind === "ownLife") return true;
  const isDoer = "byPlayerId" in event && event.byPlayerId === ownPlayerId;
  return isDoer || ("playerId" in event && event.playerId === ownPlayerId);
}

/** Whether a frame shows what happened. */
export function isShown(event: MatchEvent, { at, ownPlayerId }: Pick<Frame, "at" | "ownPlayerId">): boolean {
  if (isOwnDeed(event, ownPlayerId)) return true;
  return at >= event.tick - (event.kind === "ballEaten" ? BALL_LEAD_TICKS : 0);
}

export type Waiting = {
  add(event: MatchEvent): void;
  /** Hands on what this frame shows first, in the order it happened. */
  release(frame: Frame, nowMs: number, begin: (event: MatchEvent) => void): void;
  clear(): void;
};

export function createWaiting(): Waiting {
  const events: MatchEvent[] = [];
  return {
    add(event) {
      if (events.length === MAX_WAITING) events.shift();
      events.push(event);
    },
    release(frame, nowMs, begin) {
      let kept = 0;
      for (let i = 0; i < events.length; i++) {
        const event = events[i]!;
        if (nowMs - event.atMs > TOO_LATE_MS) continue;
        if (isShown(event, frame)) begin(event);
        else events[kept++] = event;
      }
      events.length = kept;
    },
    clear() {
      events.length = 0;
    },
  };
}
