// Sound as a person sets it: by key, by button, and in the Settings.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { App } from "../App.tsx";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { Store } from "../store.ts";

let page: PageRig;
beforeAll(bringDialogs);

beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const set = (change: Partial<Store["settings"]["value"]>) =>
  page.change(() => {
    page.store.settings.value = { ...page.store.settings.value, ...change };
  });

test("M turns the sound off, on any screen, and no other key does; held, it is one press", () => {
  for (const screen of ["home", "match"] as const) {
    page.change(() => {
      page.store.screen.value = screen;
    });
    page.press("KeyN");
    page.press("KeyM", { ctrlKey: true });
    page.press("KeyM");
    page.press("KeyM", { repeat: true });
    expect(page.takeCalls()).toEqual([["toggleMute"]]);
  }
});

test("the button says what it does, and by which key of this keyboard", () => {
  expect(page.button("Mute").attribute("title")).toBe("Mute (M)");
  page.click("Mute");
  expect(page.takeCalls()).toEqual([["toggleMute"]]);
  page.change(() => {
    page.store.keyNames.value = { ...page.store.keyNames.value, mute: "," };
  });
  set({ muted: true });
  expect(page.button("Turn sound on").attribute("title")).toBe("Turn sound on (,)");
});

test("for a second a line says what the key did, and not before anybody did", () => {
  const line = () => page.root.all(".sound-line")[0]!;
  expect(line().attribute("role")).toBe("status");
  expect(line().text).toBe("");
  set({ muted: true });
  expect(line().text).toBe("Sound off");
  page.change(() => void vi.advanceTimersByTime(700));
  set({ muted: false });
  page.change(() => void vi.advanceTimersByTime(700));
  expect(line().text).toBe("Sound on");
  page.change(() => void vi.advanceTimersByTime(400));
  expect(line().text).toBe("");
});

test("a volume is set while it is pulled, and heard once it is let go of", () => {
  page.change(() => {
    page.store.dialog.value = "settings";
  });
  page.takeCalls();
  const [volume, effects] = page.root.all("input").filter((one) => one.attribute("type") === "range");
  page.change(() => void volume!.dispatch("input", { currentTarget: { valueAsNumber: 40 } }));
  expect(page.takeCalls()).toEqual([["saveSettings", { volume: 40 }]]);
  page.change(() => void volume!.dispatch("change"));
  page.change(() => void effects!.dispatch("change"));
  expect(page.takeCalls()).toEqual([
    ["hearVolume", "volume"],
    ["hearVolume", "effectsVolume"],
  ]);
  set({ volume: 40 });
  expect(volume!.attribute("aria-valuetext")).toBe("40%");
});

test("whether a hand is shaken is asked only where it holds what shakes", () => {
  page.change(() => {
    page.store.dialog.value = "settings";
  });
  expect(page.root.text).not.toContain("Vibration");
  page.change(() => {
    page.store.canVibrate.value = true;
  });
  expect(page.root.text).toContain("Vibration");
});
