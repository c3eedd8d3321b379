// Which quick phrase a key says.
import { expect, test } from "vitest";
import { phraseOfKey } from "./keys.ts";

test("numbers one to eight of either row say a phrase, whatever is printed on them", () => {
  expect(phraseOfKey({ code: "Digit1", key: "1" })).toBe(0);
  expect(phraseOfKey({ code: "Digit8", key: "_" })).toBe(7);
  expect(phraseOfKey({ code: "Numpad3", key: "3" })).toBe(2);
});

test("no other key does, nor a number pad that is switched to arrows", () => {
  for (const code of ["Digit0", "Digit9", "Numpad9", "KeyT", "F1", ""])
    expect(phraseOfKey({ code, key: code.at(-1) ?? "" })).toBe(null);
  expect(phraseOfKey({ code: "Numpad1", key: "End" })).toBe(null);
});
