// The description of a scene: who is where, what happens when, and where to look.
import type { Place } from "../../shared/model.ts";
import type { Rules } from "../../shared/rules.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import type { Walls } from "../../shared/sim/round/walls.ts";
import type { World } from "../../shared/sim/world.ts";
import type { MatchEvent } from "../net/events/matchEvent.ts";
import type { Staged, StagedPerson } from "./staging.stage.ts";

type Untimed<E> = E extends unknown ? Omit<E, "tick" | "atMs"> : never;
/** An event without its time. */
export type SceneNews = Untimed<MatchEvent>;

/** Times are milliseconds of the scene's own clock; the scene is shown for a second before 0. */
export type Scene = {
  rules: Rules;
  /** What the window believes of them, where the scene would otherwise end itself: who could eat whom. */
  told?: Partial<Rules>;
  /** The first is the window's own. */
  people: StagedPerson[];
  /** Once, before the first tick. */
  set?(world: World): void;
  /** Before each tick. */
  act?(staged: Staged, ms: number): void;
  /** The own player's input. */
  own?(ms: number): PlayerInput;
  /** Players who have dropped out, as the window is told. */
  away?(ms: number): readonly number[];
  /** Where the walls are, where they close in. */
  walls?(ms: number): Walls;
  /** What a window hears of a round: each once, at its time. */
  tells?: readonly { ms: number; what: SceneNews }[];
  /** When the scene's event is seen best, and the length of the scene. */
  momentMs: number;
  lengthMs: number;
  /** A bench leaves this much out at its beginning; without it, three seconds. */
  warmMs?: number;
  /** The place of the event; by default the middle of the window. */
  focus?: Place;
};

export const SCENE_MIDDLE: Place = { x: 3000, y: 3000 };

/** No balls and no viruses appear by themselves. */
export const EMPTY_ARENA: Rules = {
  ...ARENA,
  arenaWidth: 6000,
  arenaHeight: 6000,
  ballsAtStart: 0,
  ballsLow: 0,
  virusesMin: 0,
  decayFraction: 0,
};

/** From the middle of the scenes' arena. */
export function at(x: number, y: number, radius: number) {
  return { x: SCENE_MIDDLE.x + x, y: SCENE_MIDDLE.y + y, radius };
}

export function move(moveX: number, moveY = 0, buttons = 0): PlayerInput {
  return { moveX, moveY, buttons };
}
