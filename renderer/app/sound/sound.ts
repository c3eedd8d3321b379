// All that is heard in this window: volumes as its person has set them, buttons, the seconds of a question, matches.
// Where sounds are played is the engine's; what a hand feels goes to what vibrates.
import type { SoundEngine, SoundName, Volumes } from "../../audio/sounds.ts";
import type { Volume } from "../../ui/actions.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow } from "../match/follower.ts";
import { createFeel } from "./feel.ts";
import { MatchSounds } from "./matchSounds.ts";
import { watchPresses } from "./presses.ts";

type ComebackSignals = "comeback" | "screen" | "isPractice";

export type SoundParts = {
  store: Pick<Store, "settings" | "stillThereS" | "death" | "canVibrate" | "field" | ComebackSignals>;
  engine: SoundEngine;
  page: Pick<Window, "addEventListener">;
  /** As navigator.vibrate, where a hand holds what it shakes; null: nothing shakes here. */
  vibrate: ((pattern: number[]) => unknown) | null;
  /** Monotonic milliseconds. */
  now: () => number;
};

export type Sound = {
  follow: Follow;
  /** Plays something that is as loud as this setting says. */
  hearVolume(of: Volume): void;
};

/** What is heard of each while it is set. */
const SAMPLES: Record<Volume, SoundName> = {
  volume: "eat",
  effectsVolume: "swallow",
  interfaceVolume: "join",
};

/** The last seconds of a question are higher, from here on. */
const LAST_SECONDS = 3;
const LAST_RATE = 1.26;

type VolumeSettings = { muted: boolean } & Record<Volume, number>;

/** Ears hear ratios: half of a slider is a quarter of the amplitude. @param settings 0-100 */
export function volumesOf({ muted, volume, effectsVolume, interfaceVolume }: VolumeSettings): Volumes {
  const amplitude = (percent: number) => (percent / 100) ** 2;
  return {
    isMuted: muted,
    master: amplitude(volume),
    effects: amplitude(effectsVolume),
    interface: amplitude(interfaceVolume),
  };
}

/** That the way back has begun is heard, and that it led back; not that it was given up. */
function hearComeback({ comeback, screen, isPractice }: SoundParts["store"], engine: SoundEngine): void {
  let isAway = false;
  comeback.subscribe((now) => {
    const wasAway = isAway;
    isAway = now !== null;
    if (isAway === wasAway || isPractice.peek()) return;
    if (isAway) engine.play("lost");
    // Whoever gives up is home with the same step.
    else queueMicrotask(() => !isAway && screen.peek() === "match" && engine.play("back"));
  });
}

export function createSound({ store, engine, page, vibrate, now }: SoundParts): Sound {
  store.canVibrate.value = vibrate !== null;
  let wasMuted = store.settings.value.muted;
  store.settings.subscribe((settings) => {
    engine.setVolumes(volumesOf(settings));
    // The first thing that is heard again is that one hears.
    if (wasMuted && !settings.muted) engine.play("press");
    wasMuted = settings.muted;
  });
  store.stillThereS.subscribe((seconds) => {
    if (seconds !== null) engine.play("countdown", { rate: seconds <= LAST_SECONDS ? LAST_RATE : 1 });
  });
  let wasDead = false;
  store.death.subscribe((death) => {
    // It is told with the panel that says so.
    if (death?.isNewBest && !wasDead) engine.play("lead");
    wasDead = death !== null;
  });
  hearComeback(store, engine);
  watchPresses(page, () => engine.play("press"), engine.wake);
  const feel = createFeel(vibrate, () => store.settings.value.vibration);
  const isTurned = () => store.field.value?.isTurned ?? false;
  return {
    follow: ({ accepted, state }) =>
      new MatchSounds(state, engine, feel, { nowMs: now(), isBack: accepted.isBack, isTurned }),
    hearVolume: (of) => engine.play(SAMPLES[of]),
  };
}
