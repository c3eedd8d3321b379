// Where one listens from, and how something at a place is heard there: from which side, and how loud. Knows places, no
// sounds.
import type { Frame, FrameCell } from "../../net/frame.ts";
import { gapBetween, type Round } from "../../view/motion/danger.ts";

/** The edge of what is seen is no farther to the side than this. */
const WIDEST_PAN = 0.75;
/** Loudness at the farthest corner of what is seen, 0-1. */
const FAINTEST = 0.15;
/** So far beyond what is seen something is heard still, parts of its longer side. */
const MARGIN = 0.08;

export type Ear = {
  /** Who is listened with: oneself, or who is watched. 0: nobody. */
  readonly playerId: number;
  /** That player's living cells in this frame. */
  readonly cells: readonly FrameCell[];
  /** Takes the frame's places. Allocates nothing. @param watchedId whom the window watches, 0: nobody, in free
   *  flight; null: it plays @param isTurned the arena is shown turned by a quarter: its top is on the right */
  listen(frame: Frame, watchedId: number | null, isTurned?: boolean): void;
  /** Loudness of what happens on a circle, 0-1: 1 at one's own rim, 0 where it is out of sight. */
  loudnessOf(spot: Round): number;
  /** From the left of what is seen, -1, to its right, 1. */
  panOf(place: { x: number; y: number }): number;
};

export function createEar(): Ear {
  return new PlacedEar();
}

class PlacedEar implements Ear {
  readonly cells: FrameCell[] = [];
  playerId = 0;
  /** What is listened with: the middle of the cells, and the biggest one's size; without one it stays. */
  readonly #self = { x: Number.NaN, y: Number.NaN, radius: 0 };
  readonly #seen = { left: 0, top: 0, right: 0, bottom: 0 };
  #isTurned = false;

  listen(frame: Frame, watchedId: number | null, isTurned = false): void {
    this.#isTurned = isTurned;
    this.playerId = watchedId ?? frame.ownPlayerId;
    this.#look(frame);
    const { cells } = this;
    cells.length = 0;
    let x = 0;
    let y = 0;
    let biggest = 0;
    for (let i = 0; i < frame.cells.length; i++) {
      const cell = frame.cells[i]!;
      if (cell.playerId !== this.playerId || cell.kind !== "cell" || cell.radius === 0) continue;
      cells.push(cell);
      x += cell.x;
      y += cell.y;
      if (cell.radius > biggest) biggest = cell.radius;
    }
    const self = this.#self;
    self.radius = biggest;
    if (cells.length > 0) {
      self.x = x / cells.length;
      self.y = y / cells.length;
    } else if (watchedId !== null || Number.isNaN(self.x)) {
      self.x = frame.eye.x;
      self.y = frame.eye.y;
    }
  }

  #look({ viewport, arenaWidth, arenaHeight }: Frame): void {
    const seen = this.#seen;
    seen.left = viewport?.left ?? 0;
    seen.top = viewport?.top ?? 0;
    seen.right = viewport?.right ?? arenaWidth;
    seen.bottom = viewport?.bottom ?? arenaHeight;
  }

  loudnessOf(spot: Round): number {
    const { left, top, right, bottom } = this.#seen;
    const beyond = Math.max(
      left - spot.x - spot.radius,
      spot.x - spot.radius - right,
      top - spot.y - spot.radius,
      spot.y - spot.radius - bottom,
    );
    const width = right - left;
    const height = bottom - top;
    const margin = MARGIN * Math.max(width, height);
    const farthest = Math.sqrt(width * width + height * height) / 2;
    const part = Math.min(1, Math.max(0, gapBetween(this.#self, spot)) / Math.max(1, farthest));
    const within = 1 - (1 - FAINTEST) * part;
    return within * Math.min(1, Math.max(0, 1 - beyond / margin));
  }

  panOf({ x, y }: { x: number; y: number }): number {
    const { left, top, right, bottom } = this.#seen;
    const half = Math.max(1, (this.#isTurned ? bottom - top : right - left) / 2);
    const side = this.#isTurned ? (top + half - y) / half : (x - left - half) / half;
    return WIDEST_PAN * Math.min(1, Math.max(-1, side));
  }
}
