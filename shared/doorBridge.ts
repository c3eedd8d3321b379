// How the browser door's page reaches its app: where, with which key, and what goes over it. Knows no sockets.
import type { AppEvent } from "./appApi.ts";

/** Path of the browser door's own WebSocket: the bridge between its page and the app. */
export const BRIDGE_PATH = "/bridge/";

/** Content of <meta name="kulki-door"> in the page the browser door serves; a host's guest page has no such tag. */
export const DOOR_META = "kulki-door";

/** What opens the bridge: a code works once, the secret it is exchanged for works until the app ends. */
export type BridgeAuth = { code: string } | { secret: string };

export type BridgeAnswer = { ok: true; value: unknown } | { ok: false };

/** Events of the browser door's bridge, page to app. */
export type BridgeCalls = {
  call: (method: string, args: readonly unknown[], reply: (answer: BridgeAnswer) => void) => void;
};
/** App to page. `secret` is the first thing an accepted page hears. */
export type BridgeEvents = {
  secret: (secret: string) => void;
  event: (event: AppEvent) => void;
};
