// Where this window's own cells were in the frame before: an eaten one is gone from frames at once, and a split is
// shown before the host tells of it.
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";

export type SeenCell = { id: number; x: number; y: number };

export type OwnSeen = {
  find(id: number): SeenCell | null;
  /** Whether a frame has more own cells, by a split. */
  hasPieces(frame: Frame): boolean;
  /** Tells each new piece, and the cell it came from. */
  eachPiece(frame: Frame, tell: (piece: FrameMover, from: SeenCell) => void): void;
  /** Notes the own cells of a frame; call after the frame's effects have begun. */
  note(frame: Frame): void;
  clear(): void;
};

export function createOwnSeen(): OwnSeen {
  const seen: SeenCell[] = [];
  let count = 0;
  const find = (id: number): SeenCell | null => {
    for (let i = 0; i < count; i++) if (seen[i]!.id === id) return seen[i]!;
    return null;
  };
  const nearest = ({ x, y }: FrameMover): SeenCell => {
    let best = seen[0]!;
    for (let i = 1; i < count; i++)
      if (Math.hypot(seen[i]!.x - x, seen[i]!.y - y) < Math.hypot(best.x - x, best.y - y)) best = seen[i]!;
    return best;
  };
  return {
    find,
    hasPieces(frame) {
      if (count === 0) return false;
      const now = countOwn(frame);
      // More than twice as many is a pop. As many as before: the host gave a predicted piece its own id.
      return now > count && now <= 2 * count;
    },
    eachPiece(frame, tell) {
      for (const mover of frame.movers)
        if (isLivingOf(mover, frame.ownPlayerId) && find(mover.id) === null) tell(mover, nearest(mover));
    },
    note(frame) {
      count = 0;
      for (const own of frame.movers) {
        if (!isLivingOf(own, frame.ownPlayerId)) continue;
        const { id, x, y } = own;
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

function countOwn(frame: Frame): number {
  let count = 0;
  for (const mover of frame.movers) if (isLivingOf(mover, frame.ownPlayerId)) count += 1;
  return count;
}
