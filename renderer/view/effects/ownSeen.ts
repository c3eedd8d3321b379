// Where this window's own cells were in the frame before: one that is eaten is gone from frames at once.
import type { Frame } from "../../net/frame.ts";

export type SeenCell = { id: number; x: number; y: number };

export type OwnSeen = {
  find(id: number): SeenCell | null;
  /** After what began with this frame has begun. */
  note(frame: Frame): void;
  clear(): void;
};

export function createOwnSeen(): OwnSeen {
  const seen: SeenCell[] = [];
  let count = 0;
  return {
    find(id) {
      for (let i = 0; i < count; i++) if (seen[i]!.id === id) return seen[i]!;
      return null;
    },
    note({ cells, ownPlayerId }) {
      count = 0;
      for (const { id, playerId, x, y, radius } of cells) {
        if (playerId !== ownPlayerId || radius === 0) continue;
        seen[count] ??= { id: 0, x: 0, y: 0 };
        const cell = seen[count]!;
        cell.id = id;
        cell.x = x;
        cell.y = y;
        count += 1;
      }
    },
    clear() {
      count = 0;
    },
  };
}
