// A heartbeat while somebody who could eat one is near: the nearer, the faster. Knows frames and the clock; is handed
// the engine.
import type { SoundEngine } from "../../audio/sounds.ts";
import { type Frame, type FrameMover, isLiving } from "../../net/frame.ts";
import { isAway } from "../../view/motion/away.ts";
import { isOwnSide } from "../../view/motion/circles.ts";
import { dangerBound, gapBetween, isDangerTo, nearestTo } from "../../view/motion/danger.ts";
import type { Ear } from "./ear.ts";

/** A hunter is near from this distance on, from rim to rim, as a part of the view's shorter side. */
const NEAR = 0.2;
/** A hunter that was near stays so up to this many times the distance. */
const LASTS = 1.12;
/** Time from beat to beat, milliseconds: slowest at the distance where it begins, fastest rim to rim. */
const SLOWEST_MS = 1000;
const FASTEST_MS = 340;
const FAINTEST = 0.25;

export type Hunters = {
  /** @param ear as it is for this frame */
  onFrame(frame: Frame, ear: Ear, nowMs: number): void;
  /** Forgets hunters, as nothing is known of them any more. */
  calm(): void;
};

export function createHunters(engine: Pick<SoundEngine, "play">): Hunters {
  let hunterId = 0;
  let beatenMs = Number.NEGATIVE_INFINITY;
  let nearest: FrameMover | null = null;
  let least = 0;

  const look = (frame: Frame, ear: Ear) => {
    nearest = null;
    const own = ear.cells;
    if (own.length === 0 || ear.playerId !== frame.ownPlayerId) return;
    if (own.every(isProtected)) return;
    const range = NEAR * shorterSide(frame);
    least = range * LASTS;
    for (let i = 0; i < frame.movers.length; i++) {
      const mover = frame.movers[i]!;
      if (!isLiving(mover) || isOwnSide(mover.playerId, frame)) continue;
      // A player who dropped out stands still.
      if (isAway(frame.roster.get(mover.playerId))) continue;

      const wasHunter = mover.id === hunterId;
      if (!isDangerTo(mover, own, dangerBound(frame.rules.eatRatio, wasHunter))) continue;
      const gap = gapBetween(mover, nearestTo(mover, own));
      if (gap >= least || (gap >= range && !wasHunter)) continue;
      least = gap;
      nearest = mover;
    }
  };

  return {
    onFrame(frame, ear, nowMs) {
      look(frame, ear);
      hunterId = nearest?.id ?? 0;
      if (nearest === null) return;
      const nearness = 1 - Math.min(1, Math.max(0, least) / (NEAR * shorterSide(frame)));
      const pauseMs = SLOWEST_MS + (FASTEST_MS - SLOWEST_MS) * nearness;
      // A hunter at the bound of "near" does not start a beat each time.
      if (nowMs - beatenMs < pauseMs) return;
      beatenMs = nowMs;
      const gain = FAINTEST + (1 - FAINTEST) * nearness;
      engine.play("hunted", { gain, pan: ear.panOf(nearest), rate: 1 + 0.2 * nearness });
    },
    calm() {
      hunterId = 0;
      nearest = null;
    },
  };
}

function isProtected(cell: FrameMover): boolean {
  return cell.isProtected;
}

function shorterSide({ viewport, arenaWidth, arenaHeight }: Frame): number {
  if (viewport === null) return Math.min(arenaWidth, arenaHeight);
  return Math.min(viewport.right - viewport.left, viewport.bottom - viewport.top);
}
