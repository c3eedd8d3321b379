// The place from which a window listens, and how something elsewhere is heard there: from which side, and how loud.
// Knows places, no sounds.
import { clamp } from "../../../shared/math/scalars.ts";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import { gapBetween, type Round } from "../../view/motion/danger.ts";

/** Pan of a sound at the edge of the view, at most; 1 would be wholly to one side. */
const WIDEST_PAN = 0.75;
/** Loudness at the farthest corner of the view, 0-1. */
const FAINTEST = 0.15;
/** How far beyond the view something is still heard, as a part of its longer side. */
const MARGIN = 0.08;

export type Ear = {
  /** The player whose ears these are: oneself, or the watched player; 0: nobody. */
  readonly playerId: number;
  /** That player's living cells in this frame. */
  readonly cells: readonly FrameMover[];
  /**
   * Takes the places of a frame. Allocates nothing.
   * @param watchedId the watched player; 0: a free camera; null: the window plays
   * @param isTurned whether the arena is shown turned by a quarter: its top is on the right
   */
  listen(frame: Frame, watchedId: number | null, isTurned?: boolean): void;
  /** Loudness of something on a circle, 0-1: 1 at the own rim, 0 out of sight. */
  loudnessOf(spot: Round): number;
  /** Pan from the left of the view, -1, to its right, 1. */
  panOf(place: { x: number; y: number }): number;
};

export function createEar(): Ear {
  return new PlacedEar();
}

class PlacedEar implements Ear {
  readonly cells: FrameMover[] = [];
  playerId = 0;
  /** The middle of the player's cells, and the biggest one's radius; without a cell the last ones stay. */
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
    for (let i = 0; i < frame.movers.length; i++) {
      const mover = frame.movers[i]!;
      if (!isLivingOf(mover, this.playerId)) continue;
      cells.push(mover);
      x += mover.x;
      y += mover.y;
      if (mover.radius > biggest) biggest = mover.radius;
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
    return within * clamp(1 - beyond / margin, 0, 1);
  }

  panOf({ x, y }: { x: number; y: number }): number {
    const { left, top, right, bottom } = this.#seen;
    const half = Math.max(1, (this.#isTurned ? bottom - top : right - left) / 2);
    const side = this.#isTurned ? (top + half - y) / half : (x - left - half) / half;
    return WIDEST_PAN * clamp(side, -1, 1);
  }
}
