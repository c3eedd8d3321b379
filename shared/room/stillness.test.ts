// What of a guest's inputs is a person's doing, with inputs as windows send them.
import { expect, test } from "vitest";
import { createRng, nextFloat } from "../math/rng.ts";
import { createStillness, noteInput, noteMoved } from "./stillness.ts";

type Way = [number, number];

/** Plays inputs one second apart. @returns the seconds in which a hand was seen */
function seconds(inputs: readonly { way?: Way; buttons?: number; isMoved?: boolean }[]): number[] {
  const stillness = createStillness(-1);
  const seen: number[] = [];
  inputs.forEach(({ way: [moveX, moveY] = [0, 0], buttons = 0, isMoved }, second) => {
    if (isMoved) noteMoved(stillness);
    noteInput(stillness, { moveX, moveY, buttons }, second);
    if (stillness.sinceMs === second) seen.push(second);
  });
  return seen;
}

test("starts, turns and buttons are a hand; the same way again, and standing, are none", () => {
  const right: Way = [8192, 0];
  const steps = [
    {},
    { way: right },
    { way: right },
    { way: [0, 8192] as Way },
    {},
    {},
    { way: [0, 8192] as Way },
  ];
  expect(seconds(steps)).toEqual([1, 3, 6]);
  expect(seconds([{ buttons: 4 }, { buttons: 4 }, {}, { buttons: 1 }])).toEqual([0, 2, 3]);
});

test("a pointer that rests wavers with camera and zoom: no hand", () => {
  const rng = createRng(3);
  const steps = Array.from({ length: 200 }, (_, i) => {
    const length = 300 - i;
    return { way: [length, Math.round((nextFloat(rng) - 0.5) * 0.3 * length)] as Way };
  });
  expect(seconds(steps)).toEqual([0]);
});

test("who turns slowly is there", () => {
  const steps = Array.from({ length: 90 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 90;
    return { way: [Math.round(500 * Math.cos(angle)), Math.round(500 * Math.sin(angle))] as Way };
  });
  expect(seconds(steps).length).toBeGreaterThan(10);
});

test("a life that begins elsewhere turns the way to a resting pointer, and nobody did it", () => {
  const steps = [
    { way: [100, 0] as Way },
    {},
    { way: [-300, 200] as Way, isMoved: true },
    { way: [-150, 100] as Way },
    {},
    { way: [0, -90] as Way },
  ];
  expect(seconds(steps)).toEqual([0, 5]);
});
