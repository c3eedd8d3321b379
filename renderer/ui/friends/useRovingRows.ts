// A list of rows as one stop of the Tab key: the arrow keys lead from row to row. Knows not what a row is.
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { indexAfter } from "../parts/roving.ts";

/** Marks what takes the focus of a row. */
export const ROW = "data-row";

/** @param list of which each row has one element marked by ROW @param count of rows */
export function useRovingRows(list: RefObject<HTMLElement>, count: number) {
  const [at, setAt] = useState(0);
  const stop = Math.min(at, Math.max(0, count - 1));
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])];
  return {
    tabIndexOf: (index: number) => (index === stop ? 0 : -1),
    onFocusIn({ target }: FocusEvent) {
      const index = rows().indexOf(target as HTMLElement);
      if (index >= 0) setAt(index);
    },
    onKeyDown(event: KeyboardEvent) {
      const elements = rows();
      const next = indexAfter(event.key, stop, elements.length, "down");
      if (next === null || !elements.includes(event.target as HTMLElement)) return;
      event.preventDefault();
      elements[next]?.focus();
    },
  };
}
