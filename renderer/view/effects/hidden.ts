// Bodies that frames still have, as they show the past, but whose end is shown already. Balls and cells share one row
// of ids.
import type { Frame } from "../../net/frame.ts";

/** Most bodies kept, for a window that is not drawn. */
const MAX_HIDDEN = 512;

export type Hidden = {
  /** Whether a body of the frame must not be drawn. */
  has(id: number): boolean;
  /** Hides a body. @param tick from which on frames do not have it any more */
  hide(id: number, tick: number): void;
  /** Forgets bodies that the frame does not have any more. */
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
