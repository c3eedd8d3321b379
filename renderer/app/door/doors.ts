// By which door this page was opened, and so whether it has a bridge to an app. Knows windows, not matches.
import type { AppApi, AppBridge, AppEvent } from "../../../shared/appApi.ts";
import { DOOR_META } from "../../../shared/doorBridge.ts";
import type { Mode } from "../../ui/store.ts";
import type { SafeStorage } from "../settings/storage.ts";
import { createAppClient } from "./appClient.ts";
import { linkCodeOf, openWebBridge, withoutCode } from "./webBridge.ts";

declare global {
  interface Window {
    /** Put there by the desktop's preload. */
    kulkiApp?: AppBridge;
  }
}

export type Entrance = {
  mode: Mode;
  door: "electron" | "web" | null;
  app: AppApi | null;
  onEvent: (listener: (event: AppEvent) => void) => void;
};

export type EntranceHandlers = { onLost: () => void; onRestored: () => void };

function entranceOf(door: "electron" | "web", bridge: AppBridge): Entrance {
  const onEvent = (listener: (event: AppEvent) => void) => void bridge.onEvent(listener);
  return { mode: "app", door, app: createAppClient(bridge), onEvent };
}

/** A link opened in this very tab loads nothing, it only changes the fragment. A window that is locked out tries it;
 *  one that is in removes it from the address bar. */
function heedLinks(page: Window, putOutOfSight: (fragment: string) => void, isIn: () => boolean): void {
  page.addEventListener("hashchange", () => {
    const { hash } = page.location;
    if (linkCodeOf(hash) === null) return;
    if (isIn()) putOutOfSight(hash);
    else page.location.reload();
  });
}

/** Resolves once it is clear what is behind the page. @param openBridge as openWebBridge */
export async function openEntrance(
  page: Window,
  windowStorage: SafeStorage,
  handlers: EntranceHandlers,
  openBridge = openWebBridge,
): Promise<Entrance> {
  if (page.kulkiApp !== undefined) return entranceOf("electron", page.kulkiApp);
  const none = { app: null, onEvent: () => undefined };
  if (page.document.querySelector(`meta[name="${DOOR_META}"]`) === null) {
    return { mode: "guest", door: null, ...none };
  }
  const { origin, pathname, search, hash } = page.location;
  const putOutOfSight = (fragment: string) => {
    const rest = withoutCode(fragment);
    page.history.replaceState(null, "", pathname + search + (rest === "" ? "" : `#${rest}`));
  };
  let bridge: AppBridge | null = null;
  heedLinks(page, putOutOfSight, () => bridge !== null);
  putOutOfSight(hash);
  bridge = await openBridge({ origin, fragment: hash, windowStorage, ...handlers });
  return bridge === null ? { mode: "locked", door: "web", ...none } : entranceOf("web", bridge);
}
