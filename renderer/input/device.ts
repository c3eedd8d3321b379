// By what a person plays just now: mouse, keys or fingers. Knows no match.
import type { Device } from "../../shared/hints.ts";
import { takesKeys } from "./takesKeys.ts";

/** CSS pixels; shorter moves are a desk that shakes. */
const LEAST_MOVE = 4;
/** Keys that steer, or go from button to button. */
const KEYS = /^(Arrow(Left|Right|Up|Down)|Key[ASD]|Tab)$/;

/**
 * Tells at once, and whenever it turns out to be another one.
 * @param isFingers whether fingers are the way to point at all
 */
export function watchDevice(page: Window, isFingers: boolean, tell: (device: Device) => void): void {
  let device: Device = isFingers ? "touch" : "mouse";
  let from: { x: number; y: number } | null = null;
  const use = (next: Device) => {
    if (next === device) return;
    device = next;
    from = null;
    tell(next);
  };
  const options = { capture: true, passive: true };
  page.addEventListener(
    "keydown",
    ({ code, target }) => KEYS.test(code) && (code === "Tab" || !takesKeys(target)) && use("keys"),
    options,
  );
  page.addEventListener(
    "pointerdown",
    ({ pointerType }) => use(pointerType === "mouse" ? "mouse" : "touch"),
    options,
  );
  page.addEventListener(
    "pointermove",
    ({ pointerType, screenX: x, screenY: y }) => {
      if (pointerType !== "mouse") return;
      from ??= { x, y };
      if (Math.abs(x - from.x) + Math.abs(y - from.y) >= LEAST_MOVE) use("mouse");
    },
    options,
  );
  tell(device);
}
