// What happens, made visible: each effect begins with an event of the match and ends by itself. A function of events,
// frames and the clock; nothing of it goes back to the match.
import { Container } from "pixi.js";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";
import type { Camera, Screen } from "../camera.ts";

/** What a frame is drawn with. @property isCalm less motion is wished */
export type Shot = { frame: Frame; camera: Camera; screen: Screen; nowMs: number; isCalm: boolean };

export type Effects = {
  /** In the arena, below the circles and above them. World units. */
  below: Container;
  above: Container;
  /** On the screen, above all. CSS pixels. */
  overlay: Container;
  onEvent(event: MatchEvent): void;
  draw(shot: Shot): void;
  /** A match begins: what happened in another one is over. */
  clear(): void;
};

export function createEffects(): Effects {
  return {
    below: new Container(),
    above: new Container(),
    overlay: new Container(),
    onEvent: () => undefined,
    draw: () => undefined,
    clear: () => undefined,
  };
}
