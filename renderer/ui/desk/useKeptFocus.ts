// Keeps the focus in a list whose lines come and go: where the line with the focus has gone, or the button that was
// pressed, the one that took its place has it, as else no key would do anything. Knows no list.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type KeptFocus = {
  list: RefObject<HTMLUListElement>;
  /** Of the list, or of what is around it and its buttons. */
  onFocusIn: (event: FocusEvent) => void;
};

/** The first button of the line at that place, or of the nearest one that has any. */
function stopNear(list: HTMLElement, index: number): HTMLElement | null {
  const lines = [...list.children];
  const after = lines.slice(index);
  const before = lines.slice(0, index).reverse();
  for (const line of [...after, ...before]) {
    const stop = line.querySelector<HTMLElement>("button:not(:disabled)");
    if (stop !== null) return stop;
  }
  return null;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** For a list that can have the focus itself (tabIndex -1), where it is empty. */
export function useKeptFocus(): KeptFocus {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<{ element: HTMLElement; index: number } | null>(null);
  useLayoutEffect(() => {
    const root = list.current;
    if (root === null || last.current === null || last.current.element.isConnected) return;
    const { index } = last.current;
    last.current = null;
    // Whoever has gone on elsewhere is left there.
    if (!isNowhere()) return;
    (stopNear(root, index) ?? root).focus();
    // A list without a line may be hidden.
    if (isNowhere()) root.closest("dialog")?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    const root = list.current;
    if (root === null || !(target instanceof HTMLElement)) return;
    const index = [...root.children].findIndex((line) => line.contains(target));
    last.current = { element: target, index: Math.max(0, index) };
  };
  return { list, onFocusIn };
}
