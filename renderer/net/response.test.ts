// What lag does to one's own circle: it reacts at once, and is hardly ever put right.
import { describe, expect, test } from "vitest";
import { benchRules } from "../../shared/rulesets/bench.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { correctionFigures } from "./correctionFigures.stage.ts";
import { EMPTY_CLASSIC, StormRig } from "./storm.stage.ts";

describe("80 ms of round trip, 30 ms of jitter each way, another direction 15 times a second, for a minute", () => {
  test.each([1, 2, 3])("with nothing to eat a reconcile never moves an own cell (seed %d)", (seed) => {
    expect(correctionFigures(EMPTY_CLASSIC, seed)).toEqual({ count: 1800, p50: 0, p95: 0, p99: 0, max: 0 });
  });

  test.each([
    ["Classic with 4 guests", CLASSIC, 4, 1],
    ["Classic with 4 guests", CLASSIC, 4, 2],
    ["world 5k with 8 guests", benchRules("5k"), 8, 3],
    ["world 14k with 8 guests", benchRules("14k"), 8, 4],
  ])("%s: at most 3 units at the 99th percentile", (_name, rules, guests, seed) => {
    const { count, p99, max } = correctionFigures(rules, seed, guests);
    expect(count).toBeGreaterThan(1700 * guests);
    expect(p99).toBeLessThanOrEqual(3);
    // What was eaten changes the radius, so the speed: if nothing ever moved, nothing was measured.
    expect(max).toBeGreaterThan(0);
  });
});

describe.each([0, 40, 150, 400])("%d ms away", (delayMs) => {
  test("the own circle reacts in the very next display frame, wherever in a step the input comes", () => {
    for (let phaseMs = 0; phaseMs < 34; phaseMs += 3) {
      let moveX = 0;
      const rig = new StormRig({ seed: 1, script: () => ({ moveX, moveY: 0, buttons: 0 }) });
      rig.setWeather({ delayMs });
      rig.run(4000 + phaseMs);
      const drawnX = () => rig.guests[0]!.state.sampleFrame(rig.nowMs).movers[0]!.x;
      const before = drawnX();
      moveX = before > 640 ? -300 : 300;
      const drawn: number[] = [];
      rig.run(200, () => drawn.push((drawnX() - before) * Math.sign(moveX)));
      // A display frame at full speed is 4.5 units.
      expect(drawn[0]).toBeGreaterThan(2);
      expect(drawn.toSorted((a, b) => a - b)).toEqual(drawn);
    }
  });
});
