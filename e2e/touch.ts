// Fingers on a page, as its browser hears them: several at once, each where it is until it is lifted or taken away.

import type { Locator, Page } from "playwright/test";
import type { Place } from "../shared/model.ts";

export type Fingers = {
  /** Puts one down, or moves it there. @param finger a small number of one's choice */
  put(finger: number, place: Place): Promise<void>;
  lift(finger: number): Promise<void>;
  /** The system takes all of them: a call comes in, a bar is pulled down. */
  takeAway(): Promise<void>;
};

/** CSS pixels of the page's window. */
export async function openFingers(page: Page): Promise<Fingers> {
  const devtools = await page.context().newCDPSession(page);
  const down = new Map<number, Place>();
  const send = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel") =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchCancel" ? [] : [...down].map(([id, place]) => ({ ...place, id })),
    });
  return {
    async put(finger, place) {
      const type = down.has(finger) ? "touchMove" : "touchStart";
      down.set(finger, place);
      await send(type);
    },
    async lift(finger) {
      down.delete(finger);
      await send("touchEnd");
    },
    async takeAway() {
      down.clear();
      await send("touchCancel");
    },
  };
}

export async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("it is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
