// Bodies that a frame has still, because it is of a moment ago, while their end is shown already. Ids of balls and cells
// are of one row.
import type { Frame } from "../../net/frame.ts";

/** More than this a window that is not drawn keeps of nothing. */
const MAX_HIDDEN = 512;

export type Hidden = {
  /** Whether a body of the frame is not to be drawn. */
  has(id: number): boolean;
  /** @param tick from which on frames do not have it any more */
  hide(id: number, tick: number): void;
  /** Forgets what the frame does not have by itself. */
  forget(frame: Pick<Frame, "at">): void;
  clear(): void;
};

export function createHidden(): Hidden {
  const ticks = new Map<number, number>();
  return {
    has: (id) => ticks.size > 0 && ticks.has(id),
    hide(id, tick) {
      if (ticks.size === MAX_HIDDEN) ticks.clear();
      ticks.set(id, tick);
    },
    forget({ at }) {
      if (ticks.size === 0) return;
      for (const [id, tick] of ticks) if (at > tick) ticks.delete(id);
    },
    clear: () => ticks.clear(),
  };
}
