// A part of a screen whose code is fetched after the screen itself. Until it has come, or if it cannot be fetched, the
// screen works without it.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** @param load called again when the screen is next shown, if it has failed */
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
