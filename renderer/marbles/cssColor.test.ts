// Colours as canvases and styles read them.
import { expect, test } from "vitest";
import { cssColor } from "./cssColor.ts";

test("colours keep their leading zeros", () => {
  expect(cssColor(0x00ff0a)).toBe("#00ff0a");
  expect(cssColor(0x00ff0a, 0.5)).toBe("rgba(0,255,10,0.5)");
});
