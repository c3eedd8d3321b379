// Balls that this window's own cells eat by the rules, shown before the host tells of it, as own cells are drawn at the
// present. A ball that the host does not confirm was not eaten, and appears again.
import type { Ball } from "../../../shared/model.ts";
import { canEat } from "../../../shared/sim/canEat.ts";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";

/** Ticks of the drawn moment within which the host has told of it, also over a slow network. */
const WAIT_TICKS = 20;

export type Foretold = {
  /** Tells each ball that an own cell eats now, once.
   *  @param tell is also given untilTick, by which the host must have confirmed */
  watch(frame: Frame, tell: (ball: Ball, eater: FrameMover, untilTick: number) => void): void;
  /** Whether this ball was told. */
  has(ballId: number): boolean;
  clear(): void;
};

export function createForetold(): Foretold {
  const ticks = new Map<number, number>();

  const forget = (at: number): void => {
    if (ticks.size === 0) return;
    for (const [id, tick] of ticks) if (at > tick) ticks.delete(id);
  };
  return {
    watch(frame, tell) {
      const { movers, balls, rules, at, ownPlayerId } = frame;
      forget(at);
      for (const mover of movers) {
        if (!isLivingOf(mover, ownPlayerId)) continue;
        for (const ball of balls) {
          const dx = mover.x - ball.x;
          if (dx > mover.radius || -dx > mover.radius || ball.radius === 0) continue;
          if (!canEat(rules, mover.radius, ball.radius, dx, mover.y - ball.y) || ticks.has(ball.id)) continue;
          ticks.set(ball.id, at + WAIT_TICKS);
          tell(ball, mover, at + WAIT_TICKS);
        }
      }
    },
    has: (ballId) => ticks.has(ballId),
    clear: () => ticks.clear(),
  };
}
