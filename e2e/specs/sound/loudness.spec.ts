// What a browser's own nodes make of the sounds: rendered as fast as can be, from the same engine as in the game.
import { expect, type Page, test } from "playwright/test";
import { buildAudio } from "../../../.ci/tools/audioPage.mjs";

type Volumes = { isMuted: boolean; master: number; effects: number; interface: number };
type Engine = {
  play(name: string, placed?: { pan?: number; gain?: number; rate?: number }): void;
  setVolumes(volumes: Volumes): void;
  wake(): void;
};
type Backend = { readonly isBackend: true };
declare const kulkiAudio: {
  SOUNDS: Record<string, unknown>;
  createWebAudio(given: {
    makeContext: () => BaseAudioContext;
    later: () => void;
    warn: (text: string) => void;
  }): Backend;
  createSoundEngine(given: { backend: Backend; now: () => number }): Engine;
};
declare global {
  interface Window {
    /** Plays for `seconds`, telling `script` every 20 ms; samples of the left side. */
    record?: (seconds: number, script: (engine: Engine, step: number) => void) => Promise<Float32Array>;
  }
}

async function openAudio(page: Page): Promise<void> {
  await page.addScriptTag({ content: await buildAudio() });
  await page.evaluate(() => {
    const rate = 48_000;
    window.record = async (seconds, script) => {
      const context = new OfflineAudioContext(2, seconds * rate, rate);
      // It is told as asleep while the script speaks.
      Object.defineProperty(context, "state", { value: "running" });
      const backend = kulkiAudio.createWebAudio({
        makeContext: () => context,
        later: () => undefined,
        warn: (text) => {
          throw new Error(text);
        },
      });
      const engine = kulkiAudio.createSoundEngine({ backend, now: () => 1000 * context.currentTime });
      engine.setVolumes({ isMuted: false, master: 1, effects: 1, interface: 1 });
      engine.wake();
      for (let step = 1; step * 0.02 < seconds; step++)
        void context.suspend(step * 0.02).then(() => {
          script(engine, step);
          return context.resume();
        });
      return (await context.startRendering()).getChannelData(0);
    };
  });
}

test("every sound there is, at once and again, all on one side: it does not clip", async ({ page }) => {
  await openAudio(page);
  const peak = await page.evaluate(async () => {
    const names = Object.keys(kulkiAudio.SOUNDS);
    const samples = await window.record?.(8, (engine, step) => {
      // Each step begins with another one.
      for (let i = 0; i < names.length; i++)
        engine.play(names[(i + 5 * step) % names.length] ?? "", { pan: -1 });
    });
    return samples?.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) ?? 0;
  });
  expect(peak).toBeLessThan(0.9);
  expect(peak).toBeGreaterThan(0.5);
});

test("muted in the middle of a sound, it is silent within a tenth of a second, without a click", async ({
  page,
}) => {
  await openAudio(page);
  const { step, before, after } = await page.evaluate(async () => {
    const samples = await window.record?.(1.5, (engine, at) => {
      if (at === 20) engine.play("fanfare", { pan: -1 });
      // In its last chord, which begins half a second after its start.
      if (at === 50) engine.setVolumes({ isMuted: true, master: 1, effects: 1, interface: 1 });
    });
    const highest = (part: Float32Array | undefined) =>
      part?.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) ?? 0;
    return {
      before: highest(samples?.subarray(0.9 * 48_000, 48_000)),
      step: highest(samples?.map((sample, i) => (i === 0 ? 0 : sample - (samples[i - 1] ?? 0)))),
      after: highest(samples?.subarray(1.1 * 48_000)),
    };
  });
  expect(before).toBeGreaterThan(0.2);
  expect(after).toBeLessThan(0.001);
  expect(step).toBeLessThan(0.1);
});
