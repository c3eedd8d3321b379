// All sounds of this window: sets volumes by the settings, plays buttons, the seconds of a question, and matches. The
// engine plays sounds; vibration goes to feel.ts.
import { isLastStanding } from "../../../shared/rulesets/rounds.ts";
import type { SoundEngine, SoundName, Volumes } from "../../audio/sounds.ts";
import type { Volume } from "../../ui/actions.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow } from "../match/follower.ts";
import { createFeel } from "./feel.ts";
import { MatchSounds } from "./matchSounds.ts";
import { watchPresses } from "./presses.ts";
import { hearReadiness, hearResults } from "./resultSounds.ts";
import { hearSaid } from "./saidSounds.ts";

type RoundSignals = "results" | "areResultsClosed" | "round" | "said";
type ComebackSignals = "comeback" | "screen" | "isPractice";

export type SoundParts = {
  store: Pick<
    Store,
    "settings" | "stillThereS" | "death" | "field" | "desk" | RoundSignals | ComebackSignals
  >;
  engine: SoundEngine;
  page: Pick<Window, "addEventListener">;
  /** As navigator.vibrate; null: nothing vibrates here. */
  vibrate: ((pattern: number[]) => unknown) | null;
  /** Monotonic milliseconds. */
  now: () => number;
  /** Whether less motion is wished. */
  isCalm: () => boolean;
  /** Calls back after some milliseconds. */
  later: (task: () => void, ms: number) => void;
};

export type Sound = {
  follow: Follow;
  /** Plays a sample as loud as this setting says. */
  hearVolume(of: Volume): void;
};

/** The sample of each volume, heard while it is set. */
const SAMPLES: Record<Volume, SoundName> = {
  volume: "eat",
  effectsVolume: "swallow",
  interfaceVolume: "join",
};

/** The last seconds of a question sound higher; how many they are. */
const LAST_SECONDS = 3;
const LAST_RATE = 1.26;

type VolumeSettings = { muted: boolean } & Record<Volume, number>;

/** Amplitudes of the sliders. Ears hear ratios, so half of a slider is a quarter of the amplitude.
 *  @param settings 0-100 */
export function volumesOf({ muted, volume, effectsVolume, interfaceVolume }: VolumeSettings): Volumes {
  const amplitude = (percent: number) => (percent / 100) ** 2;
  return {
    isMuted: muted,
    master: amplitude(volume),
    effects: amplitude(effectsVolume),
    interface: amplitude(interfaceVolume),
  };
}

/** Plays that a comeback has begun, and that it succeeded; not that it was given up. */
function hearComeback({ comeback, screen, isPractice }: SoundParts["store"], engine: SoundEngine): void {
  let isAway = false;
  comeback.subscribe((now) => {
    const wasAway = isAway;
    isAway = now !== null;
    if (isAway === wasAway || isPractice.peek()) return;
    if (isAway) engine.play("lost");
    // After giving up, the home screen comes in the same step.
    else queueMicrotask(() => !isAway && screen.peek() === "match" && engine.play("back"));
  });
}

/** Plays once that somebody wants to join, not for each who comes while others wait. */
function hearWaiting({ desk }: SoundParts["store"], engine: SoundEngine): void {
  let wasAwaited = false;
  desk.subscribe((view) => {
    const isAwaited = (view?.waiting.length ?? 0) > 0;
    if (isAwaited && !wasAwaited) engine.play("join");
    wasAwaited = isAwaited;
  });
}

export function createSound({ store, engine, page, vibrate, now, isCalm, later }: SoundParts): Sound {
  let wasMuted = store.settings.value.muted;
  store.settings.subscribe((settings) => {
    engine.setVolumes(volumesOf(settings));
    // Play something when sound is turned on again.
    if (wasMuted && !settings.muted) engine.play("press");
    wasMuted = settings.muted;
  });
  store.stillThereS.subscribe((seconds) => {
    if (seconds !== null) engine.play("countdown", { rate: seconds <= LAST_SECONDS ? LAST_RATE : 1 });
  });
  let wasDead = false;
  store.death.subscribe((death) => {
    // Played with the panel that shows it.
    if (death?.isNewBest && !wasDead) engine.play("lead");
    wasDead = death !== null;
  });
  hearComeback(store, engine);
  hearWaiting(store, engine);
  hearResults({ store, engine, isCalm, later });
  hearReadiness({ store, engine });
  hearSaid({ store, engine });
  watchPresses(page, () => engine.play("press"), engine.wake);
  const feel = createFeel(vibrate, () => store.settings.value.vibration);
  const isTurned = () => store.field.value?.isTurned ?? false;
  return {
    follow: ({ accepted, state }) =>
      new MatchSounds(state, engine, feel, {
        ...{ nowMs: now(), isBack: accepted.isBack, isTurned },
        hasOneLife: isLastStanding(accepted.rules),
      }),
    hearVolume: (of) => engine.play(SAMPLES[of]),
  };
}
