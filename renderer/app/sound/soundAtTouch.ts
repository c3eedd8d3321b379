// The sounds of this page, fetched at its person's first touch: browsers play none before it, so a guest's page does not
// wait for them. Matches that are followed before are followed from then on.
import { FINGERS } from "../../ui/mediaQueries.ts";
import type { Store } from "../../ui/store.ts";
import type { MatchFollower } from "../match/follower.ts";
import type { Sound } from "./sound.ts";

/** Starts all sounds of a page that has been touched. */
export type StartSound = (page: Page, store: Store, now: () => number) => Sound;

type Page = Window & typeof globalThis;

const TOUCHES = ["pointerdown", "keydown"] as const;

/** Whether a hand holds this device, and it can vibrate. */
export function canVibrate(page: Page): boolean {
  return "vibrate" in page.navigator && page.matchMedia(FINGERS).matches;
}

/** @param fetchStart rejects where it cannot be fetched; asked again at the next touch
 *  @param now monotonic milliseconds */
export function createSoundAtTouch(
  page: Page,
  store: Store,
  now: () => number,
  fetchStart: () => Promise<StartSound>,
): Sound {
  store.canVibrate.value = canVibrate(page);
  let sound: Sound | null = null;
  const waiting = new Set<(sound: Sound) => void>();
  const onTouch = () => {
    listen("removeEventListener");
    fetchStart().then(
      (start) => {
        sound = start(page, store, now);
        for (const begin of waiting) begin(sound);
        waiting.clear();
      },
      (error: unknown) => {
        page.console.warn(`no sound yet: ${error}`);
        listen("addEventListener");
      },
    );
  };
  const listen = (how: "addEventListener" | "removeEventListener") => {
    for (const touch of TOUCHES) page[how](touch, onTouch, { capture: true });
  };
  listen("addEventListener");
  return {
    follow(match) {
      let follower: MatchFollower | null = null;
      const begin = (started: Sound) => {
        follower = started.follow(match);
      };
      if (sound) begin(sound);
      else waiting.add(begin);
      return {
        onFrame: (frame, nowMs) => follower?.onFrame(frame, nowMs),
        end() {
          waiting.delete(begin);
          follower?.end();
        },
      };
    },
    hearVolume: (of) => sound?.hearVolume(of),
  };
}
