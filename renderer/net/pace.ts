// A wish that a person can change faster than it may be sent: the newest one goes out, at its time. Knows no connection.

export type Pace<T> = {
  /** Sends it now, or later in place of what still waits. @param nowMs monotonic milliseconds */
  offer(value: T, nowMs: number): void;
  /** Sends what waits, if its time has come. To be called about as often as anything is drawn. */
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
