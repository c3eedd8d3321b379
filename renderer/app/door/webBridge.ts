// The bridge of the browser door: AppBridge over the door's own WebSocket, opened with a code that works once or
// the secret it was exchanged for. Knows nothing of what is called.
import { io, type Socket } from "socket.io-client";
import type { AppBridge, AppEvent } from "../../../shared/appApi.ts";
import {
  BRIDGE_PATH,
  type BridgeAnswer,
  type BridgeAuth,
  type BridgeCalls,
  type BridgeEvents,
} from "../../../shared/doorBridge.ts";
import { ignoreWallClock } from "../../net/wallClock.ts";
import type { SafeStorage } from "../settings/storage.ts";

export type WebBridgeDeps = {
  /** The page's origin, like "http://127.0.0.1:40123". */
  origin: string;
  /** The page's fragment, with or without "#". */
  fragment: string;
  windowStorage: SafeStorage;
  onLost: () => void;
  onRestored: () => void;
};

const SECRET_KEY = "kulki.secret";
const RETRY_MS = 1000;
const RETRY_MAX_MS = 5000;

/** The fragment without its code; the rest of it stays. */
export function withoutCode(fragment: string): string {
  return fragment
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part !== "" && !/^code(=|$)/.test(part))
    .join("&");
}

/** The code of a link's fragment, null where it has none. */
export function linkCodeOf(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("code");
}

/** The keys of this window: a link's code first, then the secret of an earlier code. */
export type WindowKeys = {
  /** The key to try; null: there is none left. */
  current(): BridgeAuth | null;
  /** The current key was refused; go on to the next. */
  refuse(): void;
  /** This window is in. @param secret opens the bridge for this tab again until the app ends */
  admit(secret: string): void;
};

export function createWindowKeys(fragment: string, windowStorage: SafeStorage): WindowKeys {
  const code = linkCodeOf(fragment);
  const kept = windowStorage.read(SECRET_KEY);
  let keys: BridgeAuth[] = [
    ...(code === null ? [] : [{ code }]),
    ...(kept === null ? [] : [{ secret: kept }]),
  ];
  return {
    current: () => keys[0] ?? null,
    refuse() {
      const [refused, ...others] = keys;
      if (refused && "secret" in refused) windowStorage.remove(SECRET_KEY);
      keys = others;
    },
    admit(secret) {
      keys = [{ secret }];
      windowStorage.write(SECRET_KEY, secret);
    },
  };
}

/** Opens the bridge; null where the door refuses this window, as it has no valid code and no secret of the running
 *  app. Waits while the door cannot be reached. */
export function openWebBridge(deps: WebBridgeDeps): Promise<AppBridge | null> {
  const keys = createWindowKeys(deps.fragment, deps.windowStorage);
  if (keys.current() === null) return Promise.resolve(null);
  const socket: Socket<BridgeEvents, BridgeCalls> = io(deps.origin, {
    path: BRIDGE_PATH,
    transports: ["websocket"],
    reconnectionDelay: RETRY_MS,
    reconnectionDelayMax: RETRY_MAX_MS,
    // Asked for at each attempt, as after the first one the secret takes the code's place.
    auth: (give) => give(keys.current() ?? {}),
  });
  socket.io.on("open", () => ignoreWallClock(socket.io.engine));
  const listeners = new Set<(event: AppEvent) => void>();
  socket.on("event", (event) => {
    for (const listener of listeners) listener(event);
  });
  const bridge: AppBridge = {
    async call(method, args) {
      const answer: BridgeAnswer = await socket.emitWithAck("call", method, args);
      if (!answer.ok) throw new Error(`the app refused ${method}`);
      return answer.value;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return new Promise((resolve) => {
    let isOpen = false;
    socket.on("secret", (secret) => {
      keys.admit(secret);
      if (isOpen) deps.onRestored();
      isOpen = true;
      resolve(bridge);
    });
    socket.on("connect_error", () => {
      // An active socket goes on trying; one that is not active was refused.
      if (socket.active) return;
      keys.refuse();
      if (keys.current() === null) resolve(null);
      else socket.connect();
    });
    socket.on("disconnect", deps.onLost);
  });
}
