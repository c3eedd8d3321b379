// What a control shows while the host has not answered: what was wished, so that it does not lag behind the hand.
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { useUi } from "../uiContext.ts";

/** After that what the host says counts, whatever was wished. Longer than a host that answers takes. */
const PATIENCE_MS = 2000;

/** @param told what the host says @returns what is shown, and how to show a wish */
export function useWished<T>(told: T): [T, (wished: T) => void] {
  const { store } = useUi();
  const trouble = store.deskTrouble.value;
  const [wish, setWish] = useState<{ wished: T } | null>(null);
  // After a failure nothing has changed.
  useLayoutEffect(() => setWish(null), [trouble]);
  useEffect(() => {
    if (wish === null) return;
    const timer = setTimeout(() => setWish(null), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [wish]);
  return [wish === null ? told : wish.wished, (wished) => setWish({ wished })];
}
