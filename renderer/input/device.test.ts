// By what a person plays: what they did last, as far as it says something.
import { beforeEach, expect, test } from "vitest";
import type { Device } from "../../shared/hints.ts";
import { watchDevice } from "./device.ts";

let page: EventTarget;
let told: Device[];

beforeEach(() => {
  page = new EventTarget();
  told = [];
  // What takesKeys asks of a target.
  Object.assign(globalThis, { Element: class {} });
  watchDevice(page as unknown as Window, false, (device) => told.push(device));
});

const happen = (type: string, facts: object) => page.dispatchEvent(Object.assign(new Event(type), facts));
const move = (screenX: number) => happen("pointermove", { pointerType: "mouse", screenX, screenY: 0 });

test("it is a mouse until it turns out otherwise, and fingers where those are the way to point", () => {
  expect(told).toEqual(["mouse"]);
  watchDevice(page as unknown as Window, true, (device) => told.push(device));
  expect(told).toEqual(["mouse", "touch"]);
});

test("keys that steer or go from button to button are keys; one that does something in play is not", () => {
  for (const code of ["Space", "KeyW", "Enter", "Escape"]) happen("keydown", { code });
  expect(told).toEqual(["mouse"]);
  happen("keydown", { code: "ArrowLeft" });
  expect(told).toEqual(["mouse", "keys"]);
});

test("a mouse that was moved is one again, a desk that shook is not", () => {
  happen("keydown", { code: "Tab" });
  move(100);
  move(103);
  expect(told.at(-1)).toBe("keys");
  move(110);
  expect(told.at(-1)).toBe("mouse");
});

test("a finger and a pen touch", () => {
  happen("pointerdown", { pointerType: "touch" });
  happen("pointerdown", { pointerType: "mouse" });
  happen("pointerdown", { pointerType: "pen" });
  expect(told).toEqual(["mouse", "touch", "mouse", "touch"]);
});
