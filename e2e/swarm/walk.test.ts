// The walk and how a turn is found in the snapshots: it must neither miss what is shown nor make anything up.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRng } from "../../shared/math/rng.ts";
import { decodeInput, encodeInput } from "../../shared/net/inputCodec.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { angleBetween, createResponseWatch, moveOf, nextHeading } from "./walk.ts";

const seed = fc.nat({ max: 0xffff });
const TICK_MS = 100 / 3;
const STEP = 9;

test.prop([
  seed,
  fc.double({ min: 0, max: 1280, noNaN: true }),
  fc.double({ min: 0, max: 720, noNaN: true }),
])("every input differs from the one before, wherever the cell is, and the wire takes it", (start, x, y) => {
  const rng = createRng(start);
  let heading = 0;
  for (let i = 0; i < 20; i++) {
    const next = nextHeading(heading, rng, CLASSIC, { id: 1, x, y, radius: 10 });
    expect(Math.abs(angleBetween(heading, next))).toBeGreaterThan(0.49);
    expect(decodeInput(encodeInput({ tick: i, ...moveOf(next), buttons: 0 }))).toMatchObject(moveOf(next));
    heading = next;
  }
});

/** Plays inputs into a cell that turns `delayTicks` later, every second tick one. @returns the measured times */
function playTurns(start: number, delayTicks: number, count: number): number[] {
  const rng = createRng(start);
  const watch = createResponseWatch();
  const sent: { heading: number; tick: number }[] = [];
  const times: number[] = [];
  let heading = 0;
  let cell = { id: 1, x: 0, y: 0, radius: 10 };
  for (let tick = 0; tick < 2 * count; tick++) {
    if (tick % 2 === 0) {
      heading = nextHeading(heading, rng, CLASSIC, null);
      sent.push({ heading, tick });
      watch.onSent(heading, tick * TICK_MS);
    }
    const shown = sent.findLast((input) => input.tick <= tick - delayTicks);
    if (shown) {
      const snap = (value: number) => Math.round(value * 64) / 64;
      const { x, y } = cell;
      cell = {
        ...cell,
        x: snap(x + STEP * Math.cos(shown.heading)),
        y: snap(y + STEP * Math.sin(shown.heading)),
      };
    }
    const time = watch.onSnapshot(cell, tick * TICK_MS);
    if (time !== null) times.push(time);
  }
  return times;
}

test.prop([seed, fc.integer({ min: 0, max: 8 })])(
  "each turn is found when it shows, also on a slow link",
  (start, delay) => {
    const times = playTurns(start, delay, 40);
    expect(times.length).toBeGreaterThan(34);
    for (const time of times) expect(time).toBeCloseTo(delay * TICK_MS, 6);
  },
);

test("a cell that goes on as before, stands, or is born elsewhere shows no turn", () => {
  const watch = createResponseWatch();
  watch.onSnapshot({ id: 1, x: 100, y: 100, radius: 10 }, 0);
  watch.onSnapshot({ id: 1, x: 109, y: 100, radius: 10 }, 33);
  watch.onSent(Math.PI / 2, 40);
  expect(watch.onSnapshot({ id: 1, x: 118, y: 100, radius: 10 }, 66)).toBeNull();
  expect(watch.onSnapshot({ id: 1, x: 118, y: 100, radius: 10 }, 99)).toBeNull();
  expect(watch.onSnapshot({ id: 1, x: 118, y: 100, radius: 0 }, 132)).toBeNull();
  expect(watch.onSnapshot({ id: 1, x: 118, y: 400, radius: 10 }, 165)).toBeNull();
  expect(watch.onSnapshot({ id: 1, x: 118, y: 409, radius: 10 }, 198)).toBeNull();
  watch.onSent(0, 200);
  expect(watch.onSnapshot({ id: 1, x: 127, y: 409, radius: 10 }, 231)).toBe(31);
});
