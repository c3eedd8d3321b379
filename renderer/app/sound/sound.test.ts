// What is heard outside of matches: buttons, the host's question, and how loud all of it is.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createSoundEngine } from "../../audio/engine.ts";
import { createMemoryBackend } from "../../audio/memoryBackend.stage.ts";
import type { DeathReport } from "../../ui/deathReport.ts";
import { createStore } from "../../ui/store.ts";
import { createFeel } from "./feel.ts";
import { createSound, volumesOf } from "./sound.ts";

const time = { nowMs: 0 };

function createRig(vibrate: ((pattern: number[]) => unknown) | null = null) {
  const now = () => time.nowMs;
  const backend = createMemoryBackend(now);
  const store = createStore(PLAIN_SETTINGS, "app", "web");
  const page = new EventTarget() as unknown as Pick<Window, "addEventListener">;
  const sound = createSound({
    ...{ store, page, vibrate, now },
    ...{ isCalm: () => false, later: () => undefined },
    engine: createSoundEngine({ backend, now }),
  });
  const touch = () => (page as unknown as EventTarget).dispatchEvent(new Event("keydown"));
  const set = (change: Partial<typeof PLAIN_SETTINGS>) => {
    store.settings.value = { ...store.settings.value, ...change };
  };
  /** What was heard since, a second later. */
  const heard = () => {
    time.nowMs += 1000;
    return backend.heard.splice(0).map(({ name }) => name);
  };
  return { backend, store, sound, touch, set, heard };
}

beforeEach(() => {
  time.nowMs = 1000;
});

test("ears hear ratios: the first half of a slider is a quarter of the loudness", () => {
  const volumes = { muted: false, volume: 50, effectsVolume: 100, interfaceVolume: 0 };
  expect(volumesOf(volumes)).toEqual({ isMuted: false, master: 0.25, effects: 1, interface: 0 });
  expect(volumesOf({ ...volumes, muted: true }).isMuted).toBe(true);
});

test("a volume is heard as it is set, each by what it is about", () => {
  const rig = createRig();
  rig.touch();
  rig.set({ volume: 50, effectsVolume: 20 });
  expect(rig.backend.levels.master).toBeCloseTo(0.25);
  expect(rig.backend.levels.effects).toBeCloseTo(0.04);
  rig.sound.hearVolume("interfaceVolume");
  rig.sound.hearVolume("effectsVolume");
  expect(rig.backend.heard.map(({ bus }) => bus)).toEqual(["interface", "effects"]);
});

test("nothing is heard before somebody touched the page, and nothing while it is muted", () => {
  const rig = createRig();
  rig.store.stillThereS.value = 9;
  expect(rig.heard()).toEqual([]);
  rig.touch();
  rig.store.stillThereS.value = 8;
  expect(rig.heard()).toEqual(["countdown"]);
  rig.set({ muted: true });
  rig.store.stillThereS.value = 7;
  expect(rig.heard()).toEqual([]);
  rig.set({ muted: false });
  expect(rig.heard()).toEqual(["press"]);
});

test("each second of the host's question is heard, the last ones higher, and its end is still", () => {
  const rig = createRig();
  rig.touch();
  const rates: number[] = [];
  for (const seconds of [5, 4, 3, 2, 1]) {
    rig.store.stillThereS.value = seconds;
    rig.store.stillThereS.value = seconds;
    rates.push(...rig.backend.heard.splice(0).map(({ rate }) => rate));
    time.nowMs += 1000;
  }
  expect(rates).toHaveLength(5);
  expect(rates[0]).toBe(rates[1]);
  expect(rates[2]).toBeGreaterThan(rates[1]!);
  rig.store.stillThereS.value = null;
  expect(rig.heard()).toEqual([]);
});

test("a life that was one's best ever ends with a good word, once", () => {
  const rig = createRig();
  rig.touch();
  const death = { isNewBest: true, isComing: false } as DeathReport;
  rig.store.death.value = death;
  rig.store.death.value = { ...death, isComing: true };
  expect(rig.heard()).toEqual(["lead"]);
  rig.store.death.value = null;
  rig.store.death.value = { ...death, isNewBest: false };
  expect(rig.heard()).toEqual([]);
});

test("a connection that is lost is heard, and that it is there again, neither of them twice in a second", async () => {
  const rig = createRig();
  const { comeback, screen } = rig.store;
  const lost = { reason: "lost", leftS: 60, driver: null, isTrying: false } as const;
  rig.touch();
  screen.value = "match";
  comeback.value = lost;
  comeback.value = { ...lost, leftS: 59 };
  expect(rig.heard()).toEqual(["lost"]);
  comeback.value = null;
  await Promise.resolve();
  expect(rig.heard()).toEqual(["back"]);
  for (let blip = 0; blip < 3; blip++) {
    comeback.value = lost;
    comeback.value = null;
    await Promise.resolve();
  }
  expect(rig.heard()).toEqual(["lost", "back"]);
});

test("who gives up, or whose time is over, is not told to be back; and practice loses nothing", async () => {
  const rig = createRig();
  const { comeback, screen, isPractice } = rig.store;
  const lost = { reason: "lost", leftS: 60, driver: null, isTrying: false } as const;
  rig.touch();
  screen.value = "match";
  comeback.value = lost;
  rig.heard();
  comeback.value = null;
  screen.value = "home";
  await Promise.resolve();
  expect(rig.heard()).toEqual([]);
  screen.value = "match";
  isPractice.value = true;
  comeback.value = lost;
  comeback.value = null;
  await Promise.resolve();
  expect(rig.heard()).toEqual([]);
});

test("a hand feels something where it holds what shakes, and wants it", () => {
  const felt: number[][] = [];
  let isWanted = false;
  const feel = createFeel(
    (pattern) => felt.push(pattern),
    () => isWanted,
  );
  feel.now("death");
  isWanted = true;
  feel.now("bitten");
  createFeel(null, () => true).now("pop");
  expect(felt).toHaveLength(1);
});
