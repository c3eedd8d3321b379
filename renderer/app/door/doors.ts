// By which door this page came, and what that gives: a bridge to an app, or none. Knows windows, not matches.
import type { DesktopApi, DesktopBridge, DesktopEvent } from "../../../shared/desktopApi.ts";
import { DOOR_META } from "../../../shared/doorBridge.ts";
import type { Mode } from "../../ui/store.ts";
import type { SafeStorage } from "../settings/storage.ts";
import { createDesktopClient } from "./desktop.ts";
import { codeOf, openWebBridge, withoutCode } from "./webBridge.ts";

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

/**
 * A link opened in this very tab loads nothing, it only changes the fragment: a window that is locked out tries it, one
 * that is in needs none and puts it out of sight.
 */
function heedLinks(page: Window, putOutOfSight: (fragment: string) => void, isIn: () => boolean): void {
  page.addEventListener("hashchange", () => {
    const { hash } = page.location;
    if (codeOf(hash) === null) return;
    if (isIn()) putOutOfSight(hash);
    else page.location.reload();
  });
}

/** Settles once it is clear what stands behind the page. @param openBridge as openWebBridge */
export async function openEntrance(
  page: Window,
  windowStorage: SafeStorage,
  handlers: EntranceHandlers,
  openBridge = openWebBridge,
): Promise<Entrance> {
  if (page.kulkiDesktop !== undefined) return entranceOf("electron", page.kulkiDesktop);
  const none = { desktop: null, onEvent: () => undefined };
  if (page.document.querySelector(`meta[name="${DOOR_META}"]`) === null) {
    return { mode: "guest", door: null, ...none };
  }
  const { origin, pathname, search, hash } = page.location;
  const putOutOfSight = (fragment: string) => {
    const rest = withoutCode(fragment);
    page.history.replaceState(null, "", pathname + search + (rest === "" ? "" : `#${rest}`));
  };
  let bridge: DesktopBridge | null = null;
  heedLinks(page, putOutOfSight, () => bridge !== null);
  putOutOfSight(hash);
  bridge = await openBridge({ origin, fragment: hash, windowStorage, ...handlers });
  return bridge === null ? { mode: "locked", door: "web", ...none } : entranceOf("web", bridge);
}
