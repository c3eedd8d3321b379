// Makes a list of rows one stop of the Tab key; the arrow keys go from row to row. Does not know what a row is.
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { indexAfter } from "../parts/roving.ts";

/** Attribute of the element in a row that takes the focus. */
export const ROW = "data-row";

/** @param list its rows have one element each with ROW @param count of rows */
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
