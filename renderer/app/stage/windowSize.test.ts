// The picture's size follows the window's, and its sharpness the screen's, also where only that changes.
import { beforeEach, expect, test } from "vitest";
import { type WindowSize, watchWindowSize } from "./windowSize.ts";

class FakeWindow extends EventTarget {
  innerWidth = 1280;
  innerHeight = 720;
  devicePixelRatio = 1;
}

let page: FakeWindow;
let told: (readonly [number, number, number])[];
let size: WindowSize;
beforeEach(() => {
  page = new FakeWindow();
  told = [];
  size = watchWindowSize(page as unknown as Window, (...pixels) => told.push(pixels));
});

test("told at once, and with each change of size", () => {
  expect(told).toEqual([[1280, 720, 1]]);
  page.innerWidth = 800;
  page.dispatchEvent(new Event("resize"));
  expect(told.at(-1)).toEqual([800, 720, 1]);
});

test("each change of the density alone is told, once, with no event", () => {
  for (const ratio of [2, 2, 1.25, 1, 1.0000000298, 3, 3]) {
    page.devicePixelRatio = ratio;
    size.look();
  }
  expect(told.map(([, , ratio]) => ratio)).toEqual([1, 2, 1.25, 1, 1.0000000298, 3]);
});

test("after its end no event is heard", () => {
  size.dispose();
  page.dispatchEvent(new Event("resize"));
  expect(told.length).toBe(1);
});
