// Whether a person moves the pointer on purpose. Knows no page.

/** Shorter moves do not count, CSS pixels: the desk shook, or the page changed under the pointer. */
const LEAST_MOVE = 4;

export type PointerMoves = {
  /** The pointer is there, in pixels of the screen. @returns whether it has gone far enough from where it began */
  note(event: Pick<PointerEvent, "screenX" | "screenY">): boolean;
  /** Where it is next it begins. */
  reset(): void;
};

export function createPointerMoves(): PointerMoves {
  let from: { x: number; y: number } | null = null;
  return {
    note({ screenX: x, screenY: y }) {
      from ??= { x, y };
      return Math.abs(x - from.x) + Math.abs(y - from.y) >= LEAST_MOVE;
    },
    reset() {
      from = null;
    },
  };
}
