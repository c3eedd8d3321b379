// Holds events back until they are seen: own circles are drawn at the present, others a few ticks in the past, and so
// are their deeds. Knows events and ticks; draws nothing.
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";

/** Most events kept, for a window that is not drawn. */
const MAX_WAITING = 256;
/** An event that waited longer is dropped, as the page was hidden, milliseconds. */
const TOO_LATE_MS = 1000;
/** A ball disappears from frames this many ticks before its meal: behind the last snapshot that had it. */
const BALL_LEAD_TICKS = 1;

/** Whether this window's own circle did it, or suffered it. */
export function isOwnDeed(event: MatchEvent, ownPlayerId: number): boolean {
  if (event.kind === "ownDeath" || event.kind === "ownLife") return true;
  const isDoer = "byPlayerId" in event && event.byPlayerId === ownPlayerId;
  return isDoer || ("playerId" in event && event.playerId === ownPlayerId);
}

/** Whether a frame shows the moment of an event. */
export function isShown(event: MatchEvent, { at, ownPlayerId }: Pick<Frame, "at" | "ownPlayerId">): boolean {
  if (isOwnDeed(event, ownPlayerId)) return true;
  return at >= event.tick - (event.kind === "ballEaten" ? BALL_LEAD_TICKS : 0);
}

export type Waiting = {
  add(event: MatchEvent): void;
  /** Passes on events that this frame is the first to show, in their order. */
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
