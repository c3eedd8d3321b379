// How near a person wants to see the arena: the wheel goes nearer than the host's view and back, never beyond it. Knows
// no camera.
import { clamp } from "../../shared/math/scalars.ts";
import { hasModifier, isAmong, KEYS } from "./keys.ts";
import { takesKeys } from "./takesKeys.ts";

/** Nearest view, in times of the host's. */
const CLOSEST = 4;
/** Natural logarithm of the change for each pixel that the wheel scrolls: a notch of 100 changes by a seventh. */
const LOG_PER_PIXEL = 0.0014;
/** Pixels per unit of the wheel: pixels, lines, pages. */
const PIXELS = [1, 16, 400] as const;
/** A key's step, in pixels of the wheel. */
const KEY_PIXELS = 150;

export type WheelZoom = {
  /** How many times nearer it is, 1: all that the host shows; 4: a quarter of its width. */
  closeness(): number;
  /** Goes back to the host's view, as a new match begins. */
  reset(): void;
  dispose(): void;
};

/** @param isOn whether there is anything to zoom now */
export function createWheelZoom(surface: HTMLElement, page: Window, isOn: () => boolean): WheelZoom {
  let closeness = 1;
  const scroll = (pixels: number) => {
    closeness = clamp(closeness * Math.exp(-pixels * LOG_PER_PIXEL), 1, CLOSEST);
  };
  const onWheel = (event: WheelEvent) => {
    // With Ctrl the wheel is for the browser's own zoom.
    if (event.ctrlKey || !isOn()) return;
    event.preventDefault();
    scroll(event.deltaY * (PIXELS[event.deltaMode] ?? 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOn() || hasModifier(event) || takesKeys(event.target)) return;
    if (isAmong(KEYS.nearer, event.code)) scroll(-KEY_PIXELS);
    if (isAmong(KEYS.farther, event.code)) scroll(KEY_PIXELS);
  };
  surface.addEventListener("wheel", onWheel, { passive: false });
  page.addEventListener("keydown", onKeyDown);
  return {
    closeness: () => closeness,
    reset() {
      closeness = 1;
    },
    dispose() {
      surface.removeEventListener("wheel", onWheel);
      page.removeEventListener("keydown", onKeyDown);
    },
  };
}
