// Whether a pressed key belongs to the element that has the focus. Knows no keys.

/** Whether an element takes keys itself: fields take letters, dialogs their own arrows and the space bar. */
export function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], dialog, [role=dialog]") !== null
  );
}
