// Sends values at a limited rate: of values that come faster, the newest is sent once it may be. Knows no connection.

export type Pace<T> = {
  /** Sends a value now, or later in place of the one that waits. @param nowMs monotonic milliseconds */
  offer(value: T, nowMs: number): void;
  /** Sends the waiting value, if its time has come. Call it for each frame. */
  pump(nowMs: number): void;
};

/** @param intervalMs the least time between two sendings */
export function createPace<T>(intervalMs: number, send: (value: T) => void): Pace<T> {
  let waiting: { value: T } | null = null;
  let sentAtMs = Number.NEGATIVE_INFINITY;
  const pump = (nowMs: number) => {
    if (waiting === null || nowMs - sentAtMs < intervalMs) return;
    const { value } = waiting;
    waiting = null;
    sentAtMs = nowMs;
    send(value);
  };
  return {
    pump,
    offer(value, nowMs) {
      waiting = { value };
      pump(nowMs);
    },
  };
}
