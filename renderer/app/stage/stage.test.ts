// What is on the canvas when: the match if there is one, else the quiet picture; and a hidden page that stands still.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame } from "../../net/frame.ts";
import { type BringOwnRooms, bringOwnRooms } from "../ownRooms.ts";
import { startDisplayLoop } from "./displayLoop.ts";
import { startStage } from "./stage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose display refreshes when the test says so. */
function openPage() {
  let onRefresh: (() => void) | null = null;
  const document = Object.assign(new EventTarget(), { hidden: false });
  const clock = { nowMs: 0 };
  const page = Object.assign(new EventTarget(), {
    document,
    matchMedia: () => ({ matches: false }),
    requestAnimationFrame: (call: () => void) => {
      onRefresh = call;
      return 1;
    },
    cancelAnimationFrame: () => {
      onRefresh = null;
    },
  });
  return {
    page: page as unknown as Window,
    now: () => clock.nowMs,
    /** @returns whether the page wanted to draw */
    refresh(afterMs: number): boolean {
      clock.nowMs += afterMs;
      const call = onRefresh;
      onRefresh = null;
      call?.();
      return call !== null;
    },
    passSeconds(seconds: number) {
      for (let i = 0; i < seconds; i++) {
        clock.nowMs += 1000;
        vi.advanceTimersByTime(1000);
      }
    },
    hide(isHidden: boolean) {
      document.hidden = isHidden;
      document.dispatchEvent(new Event("visibilitychange"));
    },
  };
}

function openStage(bring: BringOwnRooms = bringOwnRooms, mode: "app" | "guest" = "app") {
  const rig = openPage();
  const drawn: Frame[] = [];
  const rests: number[] = [];
  let frames = 0;
  const match = { drawFrame: () => void frames++, rest: (nowMs: number) => void rests.push(nowMs) };
  const shown = { match: null as typeof match | null, isAtDoor: false };
  startStage({
    page: rig.page,
    view: {
      draw: (frame: Frame) => void drawn.push(frame),
      toWorld: (x: number, y: number, out: object) => Object.assign(out, { x, y }),
    } as never,
    now: rig.now,
    rng: () => 0.5,
    match: () => shown.match as never,
    bringOwnRooms: bring,
    mode,
    isAtDoor: () => shown.isAtDoor,
  });
  const enter = () => {
    shown.match = match;
  };
  const standAtDoor = () => {
    shown.isAtDoor = true;
  };
  return { ...rig, drawn, rests, frames: () => frames, enter, standAtDoor };
}

test("the menu's frame comes before its picture; a match takes the picture's place", async () => {
  let asked = 0;
  const rooms = bringOwnRooms();
  const { refresh, drawn, frames, enter } = openStage(() => {
    asked++;
    return rooms;
  });
  refresh(16);
  expect(asked).toBe(0);
  refresh(16);
  await rooms;
  await rooms;
  refresh(16);
  expect([asked, drawn.length]).toEqual([1, 1]);
  enter();
  refresh(16);
  expect([drawn.length, frames()]).toEqual([1, 1]);
});

test("a guest's page fetches the quiet picture once no match has come for a while, and not while it may be coming", async () => {
  const rooms = bringOwnRooms();
  const bring = vi.fn(() => rooms);
  const { refresh, drawn } = openStage(bring, "guest");
  for (let i = 0; i < 100; i++) refresh(16);
  expect(bring).not.toHaveBeenCalled();
  refresh(2000);
  expect(bring).toHaveBeenCalledOnce();
  await rooms;
  await rooms;
  refresh(16);
  expect(drawn).toHaveLength(1);
});

test("a guest's page that waits at its host's door fetches it at once", () => {
  const bring = vi.fn(bringOwnRooms);
  const { refresh, standAtDoor } = openStage(bring, "guest");
  refresh(16);
  refresh(16);
  expect(bring).not.toHaveBeenCalled();
  standAtDoor();
  refresh(16);
  expect(bring).toHaveBeenCalledOnce();
});

test("a match in a hidden page stands still at once and says so every second, until the page is shown", () => {
  const { hide, passSeconds, rests, enter } = openStage();
  enter();
  hide(true);
  expect(rests).toEqual([0]);
  passSeconds(3);
  expect(rests).toEqual([0, 1000, 2000, 3000]);
  // Some browsers say it twice.
  hide(true);
  passSeconds(1);
  expect(rests).toHaveLength(6);
  hide(false);
  passSeconds(5);
  expect(rests).toHaveLength(6);
});

test("frames are counted over a second, a time spent hidden says nothing of them, and a hidden page has none", () => {
  const { page, now, refresh, hide } = openPage();
  let drawn = 0;
  const loop = startDisplayLoop(page, now, () => void drawn++);
  for (let i = 0; i < 50; i++) refresh(20);
  expect([loop.fps(), drawn]).toEqual([50, 50]);
  refresh(60_000);
  expect(loop.fps()).toBe(50);
  hide(true);
  expect(loop.fps()).toBe(0);
  loop.dispose();
  expect(refresh(20)).toBe(false);
});
