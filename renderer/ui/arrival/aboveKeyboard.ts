// Keeps elements at the bottom above an on-screen keyboard, which covers the page without making it smaller.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Sets --keyboard on the element: how much of the page's lower end is covered, CSS pixels. */
export function useAboveKeyboard(element: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return undefined;
    const place = () => {
      const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      element.current?.style.setProperty("--keyboard", `${Math.round(covered)}px`);
    };
    place();
    seen.addEventListener("resize", place);
    seen.addEventListener("scroll", place);
    return () => {
      seen.removeEventListener("resize", place);
      seen.removeEventListener("scroll", place);
    };
  }, [element]);
}
