// A list whose lines slide past each other when their order changes. Measures only then, and moves lines only by
// transforms.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CALM } from "../mediaQueries.ts";
import { EASE, SLOW_MS } from "../motion.ts";

/** Place of a line in its list, CSS pixels. */
type Spot = { x: number; y: number };

function slide(line: HTMLElement, from: Spot, to: Spot): void {
  const way = `translate(${from.x - to.x}px, ${from.y - to.y}px)`;
  line.animate([{ transform: way }, { transform: "none" }], {
    // Slow enough to follow two lines that change places.
    duration: SLOW_MS,
    easing: EASE,
  });
}

/** A ref for the list's element. Nothing slides where less motion is wished.
 *  @param keys the keys of the lines, in order */
export function useSliding<E extends HTMLElement = HTMLOListElement>(
  keys: readonly (number | string)[],
): RefObject<E> {
  const list = useRef<E>(null);
  const before = useRef(new Map<number | string, Spot>());
  const order = keys.join();
  // Only a new order moves lines, not other changes.
  useLayoutEffect(() => {
    const isCalm = matchMedia(CALM).matches;
    const now = new Map<number | string, Spot>();
    keys.forEach((key, index) => {
      const line = list.current?.children[index] as HTMLElement | undefined;
      if (line === undefined || line.offsetHeight <= 1) return;
      const to = { x: line.offsetLeft, y: line.offsetTop };
      const from = before.current.get(key);
      now.set(key, to);
      if (from !== undefined && !isCalm && (from.x !== to.x || from.y !== to.y)) slide(line, from, to);
    });
    before.current = now;
  }, [order]);
  return list;
}
