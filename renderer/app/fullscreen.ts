// Whether this window fills the screen, as it is and as the person wants it: the desktop's window by the app, any other by
// its own page. Knows no components.
import type { AppApi, AppEvent } from "../../shared/appApi.ts";
import type { Store } from "../ui/store.ts";
import type { Entrance } from "./door/doors.ts";
import type { Preferences } from "./settings/preferences.ts";

/** Sets it; what comes of it shows up in the store. */
export type SetFullscreen = (on: boolean) => void;

/** The desktop's window is again as it was left, and whatever changes it is remembered. @param isNow as the app says */
export function createAppFullscreen(
  store: Store,
  app: Pick<AppApi, "setFullscreen">,
  preferences: Pick<Preferences, "change">,
  onEvent: (listener: (event: AppEvent) => void) => void,
  isNow: boolean,
): SetFullscreen {
  // Where the app cannot be reached, nothing changes, and nothing is shown to have changed.
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

/** A browser lets no page begin so, and ends it by keys of its own. */
export function createPageFullscreen(store: Store, document: Document): SetFullscreen {
  document.addEventListener("fullscreenchange", () => {
    store.isFullscreen.value = document.fullscreenElement !== null;
  });
  return (on) => {
    const change = on ? document.documentElement.requestFullscreen?.() : document.exitFullscreen?.();
    void Promise.resolve(change).catch(() => undefined);
  };
}

/** The way of the door by which the page was opened. @param isOn whether the desktop window fills the screen now */
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
