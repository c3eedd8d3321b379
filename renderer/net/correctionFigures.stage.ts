// Test support: how far snapshots correct the predicted own cells, over a link with lag. Nothing of the game imports
// this.
import type { Rules } from "../../shared/rules.ts";
import { StormRig, steerRandomly } from "./storm.stage.ts";

export type CorrectionFigures = { count: number; p50: number; p95: number; p99: number; max: number };

/** How far reconciles move own cells, world units, before smoothing, deaths aside: a minute of steering at random.
 *  40 ms and up to 30 ms of jitter each way; the link was good at first, so that the lead has to adapt. */
export function correctionFigures(rules: Rules, seed: number, guests = 1): CorrectionFigures {
  const rig = new StormRig({ seed, rules, guests, script: steerRandomly(15) });
  rig.setWeather({ delayMs: 5 });
  rig.run(2000);
  rig.setWeather({ delayMs: 40, jitterMs: 30 });
  rig.run(5000);
  for (const guest of rig.guests) guest.corrections.length = 0;
  rig.run(60_000);
  const sorted = rig.guests.flatMap((guest) => guest.corrections).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
