// Connects the sounds with a page: its browser's audio, and vibration where a hand holds it. Does not decide what is
// heard.
import { createSoundEngine } from "../../audio/engine.ts";
import { createWebAudio } from "../../audio/webAudio.ts";
import { CALM } from "../../ui/mediaQueries.ts";
import type { Store } from "../../ui/store.ts";
import { createSound, type Sound } from "./sound.ts";
import { canVibrate, type StartSound } from "./soundAtTouch.ts";

type Page = Window & typeof globalThis;

/** The vibration function; null where no hand holds the device, or it cannot vibrate. */
function findVibration(page: Page): ((pattern: number[]) => boolean) | null {
  const { navigator } = page;
  if (!canVibrate(page)) return null;
  // Browsers refuse, with a warning, before a person has touched the page.
  return (pattern) => navigator.userActivation?.hasBeenActive !== false && navigator.vibrate(pattern);
}

/** For a page that has been touched. */
export const startPageSound: StartSound = (page: Page, store: Store, now: () => number): Sound => {
  const later = (task: () => void, ms: number) => void page.setTimeout(task, ms);
  const isCalm = () => page.matchMedia(CALM).matches;
  const backend = createWebAudio({
    makeContext: () => ("AudioContext" in page ? new page.AudioContext() : null),
    later,
    warn: (text) => page.console.warn(text),
  });
  const engine = createSoundEngine({ backend, now });
  const sound = createSound({ store, engine, page, vibrate: findVibration(page), now, isCalm, later });
  engine.wake();
  return sound;
};
