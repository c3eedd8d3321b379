// When the invitation opens and goes: by keys, by playing, by friends.
import { expect, test } from "vitest";
import { afterStep, type InviteStep } from "./cardView.ts";

const after = (...steps: InviteStep[]) =>
  steps.reduce(afterStep, "closed" as const as ReturnType<typeof afterStep>);

test("it opens when a game for others begins, or when asked, and goes with the first move", () => {
  expect([after("hosted"), after("toggle")]).toEqual(["card", "card"]);
  expect([after("hosted", "move"), after("hosted", "toggle"), after("hosted", "back")]).toEqual(
    Array(3).fill("closed"),
  );
});

test("large, it goes back to the card, and stays for a whole class: only the card goes with the first friend", () => {
  expect(after("hosted", "enlarge", "friendCame")).toBe("large");
  expect(after("hosted", "enlarge", "back")).toBe("card");
  expect(after("hosted", "enlarge", "move")).toBe("closed");
  expect(after("hosted", "friendCame")).toBe("closed");
});

test("closed, nothing but its key and a new game opens it", () => {
  for (const step of ["back", "enlarge", "move", "friendCame", "missing"] as const) {
    expect(after(step)).toBe("closed");
    expect(after("hosted", "toggle", step)).toBe("closed");
  }
  expect([after("hosted", "missing"), after("hosted", "enlarge", "missing")]).toEqual(["closed", "closed"]);
});
