// Whether this page is played with fingers.
import { useEffect, useState } from "preact/hooks";

/** True once a finger touched the page, or where fingers are the way to point at all. */
export function useTouch(): boolean {
  const [isTouched, setTouched] = useState(() => matchMedia("(pointer: coarse)").matches);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.pointerType === "touch") setTouched(true);
    };
    window.addEventListener("pointerdown", onPointerDown);
    return () => window.removeEventListener("pointerdown", onPointerDown);
  }, []);
  return isTouched;
}
