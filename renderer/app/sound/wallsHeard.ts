// When walls that close in are heard: once, as they begin to move. Knows where they are, no rules.
import type { SoundEngine } from "../../audio/sounds.ts";
import type { Frame } from "../../net/frame.ts";

export type WallsHeard = {
  onFrame(frame: Pick<Frame, "walls" | "arenaWidth" | "arenaHeight">): void;
  /** Another world. */
  forget(): void;
};

export function createWallsHeard(engine: Pick<SoundEngine, "play">): WallsHeard {
  /** Whether they stood at the arena's edge in the frame before: who comes later has missed it. */
  let areAtRest = false;
  return {
    onFrame({ walls, arenaWidth, arenaHeight }) {
      if (walls === null) return;
      const { left, top, right, bottom } = walls;
      const areMoving = left > 0 || top > 0 || right < arenaWidth || bottom < arenaHeight;
      if (areMoving && areAtRest) engine.play("walls");
      areAtRest = !areMoving;
    },
    forget() {
      areAtRest = false;
    },
  };
}
