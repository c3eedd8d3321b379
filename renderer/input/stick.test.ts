// The stick under a thumb, by its numbers.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect } from "vitest";
import { beginStick, dragStick, readStick, STICK_RADIUS, STICK_REST, type Stick } from "./stick.ts";

const place = fc.record({
  x: fc.double({ min: -200, max: 2200, noNaN: true }),
  y: fc.double({ min: -200, max: 2200, noNaN: true }),
});
const begun = ({ x, y }: { x: number; y: number }): Stick => {
  const stick = { originX: 0, originY: 0, x: 0, y: 0 };
  beginStick(stick, x, y);
  return stick;
};
const read = (stick: Stick) => readStick(stick, { x: 0, y: 0 });

propTest.prop([place, fc.array(place, { minLength: 1, maxLength: 20 })])(
  "the knob is under the finger, the origin never farther from it than the radius, the strength between none and all",
  (down, way) => {
    const stick = begun(down);
    expect(read(stick)).toEqual({ x: 0, y: 0 });
    for (const { x, y } of way) {
      dragStick(stick, x, y);
      expect(stick).toMatchObject({ x, y });
      expect(Math.hypot(x - stick.originX, y - stick.originY)).toBeLessThanOrEqual(STICK_RADIUS + 1e-9);
      const said = read(stick);
      expect(Math.hypot(said.x, said.y)).toBeLessThanOrEqual(1 + 1e-9);
    }
  },
);

propTest.prop([
  place,
  fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  fc.double({ min: 0, max: 900, noNaN: true }),
])(
  "it says the way from where the finger went down, nothing in its rest, all from its radius on",
  (down, angle, length) => {
    const stick = begun(down);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    dragStick(stick, down.x + cos * length, down.y + sin * length);
    const strength = Math.min(1, Math.max(0, length - STICK_REST) / (STICK_RADIUS - STICK_REST));
    const said = read(stick);
    expect(said.x).toBeCloseTo(cos * strength, 6);
    expect(said.y).toBeCloseTo(sin * strength, 6);
  },
);

propTest.prop([
  place,
  fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  fc.double({ min: 60, max: 900, noNaN: true }),
])(
  "the origin trails: however far the finger has gone, two radii back is all the other way",
  (down, angle, length) => {
    const stick = begun(down);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    dragStick(stick, down.x + cos * length, down.y + sin * length);
    const back = length - 2 * STICK_RADIUS;
    dragStick(stick, down.x + cos * back, down.y + sin * back);
    expect(read(stick).x).toBeCloseTo(-cos, 6);
    expect(read(stick).y).toBeCloseTo(-sin, 6);
  },
);
