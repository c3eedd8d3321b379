// Whether a window fills the screen: as it was left, as its person says, and as whatever else changes it says.
import { expect, test } from "vitest";
import type { AppEvent, SettingsChange } from "../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { createStore } from "../ui/store.ts";
import { createAppFullscreen, createPageFullscreen } from "./fullscreen.ts";
import { createMemoryApp, outOfReach, settle } from "./memoryApp.stage.ts";

function openDesktop(wasLeft: boolean, isNow: boolean, setFullscreen = async () => undefined as never) {
  const store = createStore({ ...PLAIN_SETTINGS, fullscreen: wasLeft }, "app", "electron");
  const { app, calls } = createMemoryApp({ setFullscreen });
  const changes: SettingsChange[] = [];
  let tell: (event: AppEvent) => void = () => undefined;
  const preferences = { change: (change: SettingsChange) => void changes.push(change) };
  const set = createAppFullscreen(store, app, preferences, (listener) => (tell = listener), isNow);
  return { store, calls, changes, set, tell: (event: AppEvent) => tell(event) };
}

test("the desktop's window is again as it was left, and is not asked for what it is already", () => {
  expect(openDesktop(true, false).calls).toEqual([["setFullscreen", true]]);
  expect(openDesktop(true, true).calls).toEqual([]);
  expect(openDesktop(false, false).calls).toEqual([]);
  expect(openDesktop(false, true).store.isFullscreen.value).toBe(true);
});

test("what the app says is shown and remembered, not what was asked for", async () => {
  const { store, changes, set, tell, calls } = openDesktop(false, false);
  set(true);
  expect([calls, store.isFullscreen.value, changes]).toEqual([[["setFullscreen", true]], false, []]);
  tell({ kind: "fullscreen", on: true });
  tell({ kind: "aboutWished" });
  expect([store.isFullscreen.value, changes]).toEqual([true, [{ fullscreen: true }]]);
  const far = openDesktop(false, false, outOfReach);
  far.set(true);
  await settle();
  expect(far.store.isFullscreen.value).toBe(false);
});

test("a page asks its browser, and shows what came of it", async () => {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const page = Object.assign(new EventTarget(), {
    fullscreenElement: null as object | null,
    documentElement: { requestFullscreen: async () => enter({}) },
    exitFullscreen: () => Promise.reject(new Error("refused")),
  });
  const enter = (element: object) => {
    page.fullscreenElement = element;
    page.dispatchEvent(new Event("fullscreenchange"));
  };
  const set = createPageFullscreen(store, page as unknown as Document);
  set(true);
  expect(store.isFullscreen.value).toBe(true);
  set(false);
  await settle();
  expect(store.isFullscreen.value).toBe(true);
});
