// A part of a screen whose code comes after the screen itself: until it is there, and where it cannot be had, the screen
// is whole without it.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** @param load asked again when the screen is next shown, for as long as it has failed */
export function fetchedPart(load: () => Promise<ComponentType>): ComponentType {
  let known: ComponentType | null = null;
  return function FetchedPart() {
    const [, setHere] = useState(known !== null);
    useEffect(() => {
      if (known !== null) return;
      let isShown = true;
      load().then(
        (part) => {
          known = part;
          if (isShown) setHere(true);
        },
        () => undefined,
      );
      return () => {
        isShown = false;
      };
    }, []);
    const Known = known;
    return Known === null ? null : <Known />;
  };
}
