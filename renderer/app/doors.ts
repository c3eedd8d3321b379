// By which door this page came, and what that gives: a bridge to an app, or none. Knows windows, not matches.
import {
  type DesktopApi,
  type DesktopBridge,
  type DesktopEvent,
  DOOR_META,
} from "../../shared/desktopApi.ts";
import type { Mode } from "../ui/store.ts";
import { createDesktopClient } from "./desktop.ts";
import type { SafeStorage } from "./storage.ts";
import { openWebBridge } from "./webBridge.ts";

declare global {
  interface Window {
    /** Put there by the desktop's preload. */
    kulkiDesktop?: DesktopBridge;
  }
}

export type Entrance = {
  mode: Mode;
  door: "electron" | "web" | null;
  desktop: DesktopApi | null;
  onEvent: (listener: (event: DesktopEvent) => void) => void;
};

export type EntranceHandlers = { onLost: () => void; onRestored: () => void };

function entranceOf(door: "electron" | "web", bridge: DesktopBridge): Entrance {
  const onEvent = (listener: (event: DesktopEvent) => void) => void bridge.onEvent(listener);
  return { mode: "desktop", door, desktop: createDesktopClient(bridge), onEvent };
}

/** Settles once it is clear what stands behind the page. */
export async function openEntrance(
  page: Window,
  windowStorage: SafeStorage,
  handlers: EntranceHandlers,
): Promise<Entrance> {
  if (page.kulkiDesktop !== undefined) return entranceOf("electron", page.kulkiDesktop);
  const none = { desktop: null, onEvent: () => undefined };
  if (page.document.querySelector(`meta[name="${DOOR_META}"]`) === null) {
    return { mode: "guest", door: null, ...none };
  }
  const { origin, pathname, search, hash } = page.location;
  const bridge = await openWebBridge({
    origin,
    fragment: hash,
    replaceFragment: (fragment) =>
      page.history.replaceState(null, "", pathname + search + (fragment === "" ? "" : `#${fragment}`)),
    windowStorage,
    ...handlers,
  });
  return bridge === null ? { mode: "locked", door: "web", ...none } : entranceOf("web", bridge);
}
