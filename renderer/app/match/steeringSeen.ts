// Turns directions on the screen into directions in the arena, which may be shown turned. For the controls up is always
// up. Knows no keys and no fingers.
import type { Rules } from "../../../shared/rules.ts";
import { speedOf } from "../../../shared/sim/movement.ts";
import type { PlayerInput } from "../../../shared/sim/playerInput.ts";
import type { Controls } from "../../input/controls.ts";
import type { Point } from "../../view/camera.ts";
import { turnWay, turnWayBack } from "../../view/turn/turn.ts";
import type { ArenaPicture } from "../stage/arenaPicture.ts";

/**
 * What a person wants now, as an input in the arena's own directions. The controls are handed places as they are seen
 * on the screen, relative to the arena's corner: only differences between them count.
 * @param centre of the own cells, world units; null while there is none
 * @param reach how far the own circle goes in one step, world units
 * @param isTurned whether the arena is shown turned
 */
export function sampleSteering(
  controls: Pick<Controls, "sampleInput">,
  view: Pick<ArenaPicture, "toWorld">,
  centre: Point | null,
  reach: number,
  isTurned: boolean,
): PlayerInput {
  if (!isTurned) return controls.sampleInput(centre, view.toWorld, reach);
  const turn = { isTurned };
  const toSeen = (x: number, y: number, out: Point) => {
    const place = view.toWorld(x, y, out);
    return turnWay(turn, place.x, place.y, out);
  };
  const own = centre && turnWay(turn, centre.x, centre.y, { x: 0, y: 0 });
  const { moveX, moveY, buttons } = controls.sampleInput(own, toSeen, reach);
  const way = turnWayBack(turn, moveX, moveY, { x: 0, y: 0 });
  return { moveX: way.x, moveY: way.y, buttons };
}

/** How far the own circle goes in one step, world units; without one, that of a new circle. */
export function stepReach(rules: Rules, own: { radius: number } | null): number {
  return speedOf(rules, own?.radius || rules.startRadius) / rules.stepHz;
}
