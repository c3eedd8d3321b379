// Keeps the focus within an element: after the last control comes the first. A modal dialog by itself lets the focus go
// to the page's body in between, where no key does anything and no focus is seen.

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Whether Tab stops at an element. Of radio buttons it stops at the chosen one. */
function isStop(root: HTMLElement, element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(":disabled") || !element.checkVisibility()) return false;
  if (!(element instanceof HTMLInputElement) || element.type !== "radio" || element.checked) return true;
  return root.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`) === null;
}

/** Handles a key pressed within `root`: leaves all steps to the browser except one that would leave it. */
export function keepFocusWithin(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "Tab" || event.defaultPrevented) return;
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => isStop(root, element));
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
  const { activeElement } = document;
  const isLeaving = activeElement === last || (event.shiftKey && activeElement === root);
  if (!isLeaving) return;
  event.preventDefault();
  first?.focus();
}
