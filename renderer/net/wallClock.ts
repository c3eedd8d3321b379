// engine.io-client asks the system's clock whether a heartbeat is overdue, and that clock jumps when a laptop wakes or
// the time is set. Knows only this one field of the library.

/**
 * Leaves the end of a silent connection to the library's timer, which counts the time that really passed. Without this,
 * setting the clock forward by more than a heartbeat ends a healthy connection with the next message sent.
 * @param engine of engine.io-client 6.6, where `_pingTimeoutTime` is the Date.now() at which `_hasPingExpired` becomes
 *   true
 */
export function ignoreWallClock(engine: object): void {
  Object.defineProperty(engine, "_pingTimeoutTime", {
    get: () => Number.POSITIVE_INFINITY,
    set: () => undefined,
    configurable: true,
  });
}
