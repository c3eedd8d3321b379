// Whether this page is played with fingers, and how it can fill the screen, as the browser tells.
import { useEffect, useState } from "preact/hooks";
import { FINGERS } from "../mediaQueries.ts";
import type { Store } from "../store.ts";

/** True once a finger has touched the page, or where fingers are the usual way to point. */
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

/** Windows without browser bars: started by an icon. */
const APART = "(display-mode: fullscreen), (display-mode: standalone), (display-mode: minimal-ui)";

/** How the page can fill the screen. button: it may ask for it, or has asked. icon: the browser allows it only for
 *  pages on the home screen, as on an iPhone. null: it fills the screen already, or its app sees to that. */
export function wholeScreenWay(door: Store["door"], isFullscreen: boolean): "button" | "icon" | null {
  if (door === "electron") return null;
  // In fullscreen APART is true, too, so check this first.
  if (isFullscreen) return "button";
  if (matchMedia(APART).matches) return null;
  return document.fullscreenEnabled ? "button" : "icon";
}
