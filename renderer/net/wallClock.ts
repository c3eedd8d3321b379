// engine.io-client asks the system's clock whether a heartbeat is overdue, and that clock jumps: when a laptop wakes, when
// the time is set. Knows of the library no more than the one field in question.

/**
 * Leaves the end of a silent connection to the library's timer, which counts time that has really passed. Without this, a
 * clock set forward by more than a heartbeat ends a healthy connection with the next message that is sent.
 * @param engine of engine.io-client 6.6, where `_pingTimeoutTime` is the Date.now() at which `_hasPingExpired` becomes true
 */
export function ignoreWallClock(engine: object): void {
  Object.defineProperty(engine, "_pingTimeoutTime", {
    get: () => Number.POSITIVE_INFINITY,
    set: () => undefined,
    configurable: true,
  });
}
