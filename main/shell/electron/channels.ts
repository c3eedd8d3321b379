// Names of the two IPC channels, the same for preload and main process. The preload is bundled, so it may import this.

/** Page to app: invoke(method, args) of AppApi. */
export const CALL_CHANNEL = "kulki:call";
/** App to page: one AppEvent. */
export const EVENT_CHANNEL = "kulki:event";
