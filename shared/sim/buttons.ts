// What a player's buttons do in one step, before anything moves. Knows inputs; how cells split and eject is elsewhere.
import { canSplit } from "../rulesets/abilities.ts";
import { ejectBlobs } from "./ejecting.ts";
import { BUTTON_EJECT, pressesBetween, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import { splitPlayer, splitTooBig } from "./splitting.ts";
import type { World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** Splits as often as split was pressed since the last input, ejects while that is held, and splits cells that are
 *  too big. */
export function act(world: World, player: WorldPlayer): void {
  if (canSplit(world.rules)) {
    splitTooBig(world, player);
    for (let presses = takePresses(player); presses > 0; presses--) splitPlayer(world, player);
  }
  if ((player.input.buttons & BUTTON_EJECT) !== 0) ejectBlobs(world, player);
}

/** How often split was pressed since the last call. Inputs carry a count modulo 4, so that an input that is lost or
 *  sent twice neither loses nor doubles a press. */
function takePresses(player: WorldPlayer): number {
  const presses = player.input.buttons & SPLIT_PRESSES_MASK;
  const more = pressesBetween(player.splitPresses ?? presses, presses);
  if (player.splitPresses !== null) player.splitPresses = presses;
  return more;
}
