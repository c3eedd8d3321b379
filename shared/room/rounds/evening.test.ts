// An evening of thirty guests and a host who do whatever they like, over several hosts that go on with it.
import { expect, test } from "vitest";
import { nextInt } from "../../math/rng.ts";
import { WildEvening } from "./wildEvening.stage.ts";

test.each([1, 2])(
  "thirty guests do whatever they like for minutes, and all agree, seed %i",
  { timeout: 180_000 },
  (seed) => {
    const evening = new WildEvening(seed);
    for (let tick = 1; tick <= 4500; tick++) {
      if (nextInt(evening.rng, 4) === 0) evening.act();
      evening.tick();
      if (tick % 701 === 0) evening.moveOn();
    }
    expect([...evening.phases]).toEqual(expect.arrayContaining(["countdown", "lobby", "playing", "results"]));
    expect(evening.ends.length).toBeGreaterThan(2);
    for (const { known, isHere } of evening.guests) {
      if (isHere) for (const tick of known!.ends) expect(evening.ends).toContain(tick);
    }
  },
);
