// Where arrow keys move the focus within a row or list. Knows no element.

const STEPS: Record<"across" | "down", Readonly<Record<string, number>>> = {
  across: { ArrowLeft: -1, ArrowRight: 1 },
  down: { ArrowUp: -1, ArrowDown: 1 },
};

/**
 * @param key as a keyboard event names it
 * @param direction across: from the last to the first and back, as tabs do; down: stops at the ends, as rows do
 * @returns the index that gets the focus; null: the key does not move it
 */
export function indexAfter(
  key: string,
  index: number,
  count: number,
  direction: "across" | "down",
): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[direction][key];
  if (step === undefined) return null;
  const next = index + step;
  return direction === "across" ? (next + count) % count : Math.min(count - 1, Math.max(0, next));
}
