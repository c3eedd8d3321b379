// Whether this window fills the screen, and a way to change that: through the app for the desktop's window, through the
// page for any other. Knows no components.
import type { AppApi, AppEvent } from "../../shared/appApi.ts";
import type { Store } from "../ui/store.ts";
import type { Entrance } from "./door/doors.ts";
import type { Preferences } from "./settings/preferences.ts";

/** Turns fullscreen on or off; the result shows up in the store. */
export type SetFullscreen = (on: boolean) => void;

/** Fullscreen through the app. Restores how the window was left, and remembers each change.
 *  @param isNow as the app says */
export function createAppFullscreen(
  store: Store,
  app: Pick<AppApi, "setFullscreen">,
  preferences: Pick<Preferences, "change">,
  onEvent: (listener: (event: AppEvent) => void) => void,
  isNow: boolean,
): SetFullscreen {
  // If the app cannot be reached, nothing changes, and the store shows no change.
  const set = (on: boolean) => void app.setFullscreen(on).catch(() => undefined);
  onEvent((event) => {
    if (event.kind !== "fullscreen") return;
    store.isFullscreen.value = event.on;
    preferences.change({ fullscreen: event.on });
  });
  store.isFullscreen.value = isNow;
  if (store.settings.value.fullscreen && !isNow) set(true);
  return set;
}

/** Fullscreen through the page. A browser lets no page start with it, and ends it by its own keys. */
export function createPageFullscreen(store: Store, document: Document): SetFullscreen {
  document.addEventListener("fullscreenchange", () => {
    store.isFullscreen.value = document.fullscreenElement !== null;
  });
  return (on) => {
    const change = on ? document.documentElement.requestFullscreen?.() : document.exitFullscreen?.();
    void Promise.resolve(change).catch(() => undefined);
  };
}

/** Chooses the way by the door of this page. @param isOn whether the desktop window fills the screen now */
export function chooseFullscreen(
  { app, door, onEvent }: Entrance,
  store: Store,
  page: Document,
  preferences: Preferences,
  isOn: boolean,
): SetFullscreen {
  if (app === null || door !== "electron") return createPageFullscreen(store, page);
  return createAppFullscreen(store, app, preferences, onEvent, isOn);
}
