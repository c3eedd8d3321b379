// Sounds that are fetched at the first touch: nothing before it, and nobody who is followed is forgotten.
import { expect, test, vi } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import type { Follow } from "../match/follower.ts";
import { createSoundAtTouch, type StartSound } from "./soundAtTouch.ts";

const MATCH = {} as Parameters<Follow>[0];
const FRAME = {} as Parameters<ReturnType<Follow>["onFrame"]>[0];

/** @param isHeld whether a hand holds the device */
function createPage(isHeld = false) {
  const parts = {
    navigator: { vibrate: () => true },
    matchMedia: () => ({ matches: isHeld }),
    console: { warn: vi.fn() },
  };
  return Object.assign(new EventTarget(), parts) as unknown as Window & typeof globalThis;
}

function createRig(page = createPage(), fetched = vi.fn<() => Promise<StartSound>>()) {
  const follower = { onFrame: vi.fn(), end: vi.fn() };
  const whole = { follow: vi.fn(() => follower), hearVolume: vi.fn() };
  fetched.mockImplementation(async () => () => whole);
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const sound = createSoundAtTouch(page, store, () => 0, fetched);
  const touch = async () => {
    page.dispatchEvent(new Event("pointerdown"));
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    await Promise.resolve();
  };
  return { store, sound, touch, fetched, whole, follower };
}

test("nothing is fetched before a touch, and once after it", async () => {
  const { sound, touch, fetched, whole } = createRig();
  sound.hearVolume("volume");
  expect(fetched).not.toHaveBeenCalled();
  await touch();
  await touch();
  expect(fetched).toHaveBeenCalledOnce();
  sound.hearVolume("volume");
  expect(whole.hearVolume).toHaveBeenCalledExactlyOnceWith("volume");
});

test("a match that was joined before is followed from the touch on, unless it is over by then", async () => {
  const { sound, touch, whole, follower } = createRig();
  sound.follow(MATCH).end();
  const followed = sound.follow(MATCH);
  followed.onFrame(FRAME, 1);
  await touch();
  expect(whole.follow).toHaveBeenCalledOnce();
  followed.onFrame(FRAME, 2);
  expect(follower.onFrame).toHaveBeenCalledExactlyOnceWith(FRAME, 2);
  followed.end();
  expect(follower.end).toHaveBeenCalledOnce();
});

test("a hand that holds a device which shakes is known before", () => {
  expect(createRig(createPage(false)).store.canVibrate.value).toBe(false);
  expect(createRig(createPage(true)).store.canVibrate.value).toBe(true);
});

test("what cannot be fetched is said, and tried again at the next touch", async () => {
  const fetched = vi.fn<() => Promise<StartSound>>();
  const page = createPage();
  const { touch, whole, sound } = createRig(page, fetched);
  fetched.mockRejectedValueOnce(new Error("cut"));
  await touch();
  await vi.waitFor(() => expect(page.console.warn).toHaveBeenCalledWith("no sound yet: Error: cut"));
  await touch();
  sound.follow(MATCH);
  expect(whole.follow).toHaveBeenCalledOnce();
});
