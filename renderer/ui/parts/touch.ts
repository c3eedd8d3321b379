// Whether this page is played with fingers, and how it can have the whole screen, as browsers say of themselves.
import { useEffect, useState } from "preact/hooks";
import { FINGERS } from "../mediaQueries.ts";
import type { Store } from "../store.ts";

/** True once a finger touched the page, or where fingers are the way to point at all. */
export function useTouch(): boolean {
  const [isTouched, setTouched] = useState(() => matchMedia(FINGERS).matches);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.pointerType === "touch") setTouched(true);
    };
    window.addEventListener("pointerdown", onPointerDown);
    return () => window.removeEventListener("pointerdown", onPointerDown);
  }, []);
  return isTouched;
}

/** Windows without a browser's bars around them: started by an icon. */
const APART = "(display-mode: fullscreen), (display-mode: standalone), (display-mode: minimal-ui)";

/**
 * button: the page may ask for it, or has it because it asked. icon: its browser gives it to pages on the home screen only,
 * as an iPhone's does. null: it has it already, or its app sees to it.
 */
export function wholeScreenWay(door: Store["door"], isFullscreen: boolean): "button" | "icon" | null {
  if (door === "electron") return null;
  // Filled at the page's own wish, a window is one without bars, too.
  if (isFullscreen) return "button";
  if (matchMedia(APART).matches) return null;
  return document.fullscreenEnabled ? "button" : "icon";
}
