// When the last window is gone for good, and when it only loads again.
import { expect, test, vi } from "vitest";
import { createWindowWatch } from "./windowWatch.ts";

function createRig() {
  const waiting = new Set<() => void>();
  const onNone = vi.fn();
  const onWindows = createWindowWatch({
    later: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    onNone,
  });
  const letTimePass = () => {
    for (const run of waiting) run();
    waiting.clear();
  };
  return { onWindows, onNone, letTimePass };
}

test("a reload is no farewell, the last window's end is one, told once", () => {
  const { onWindows, onNone, letTimePass } = createRig();
  for (const count of [1, 0, 1, 2, 1]) onWindows(count);
  letTimePass();
  expect(onNone).not.toHaveBeenCalled();
  onWindows(0);
  letTimePass();
  letTimePass();
  expect(onNone).toHaveBeenCalledTimes(1);
  onWindows(1);
  onWindows(0);
  letTimePass();
  expect(onNone).toHaveBeenCalledTimes(2);
});
