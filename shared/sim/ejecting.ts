// Ejecting: cells throw a blob towards the place the player points at. A blob is lighter than what it costs.
import { nextFloat } from "../math/rng.ts";
import { rotate } from "../math/rotation.ts";
import { canEject } from "../rulesets/abilities.ts";
import { allocateSlot, BODY_BLOB } from "./bodies.ts";
import { boost, placeInside } from "./boosting.ts";
import { findTarget } from "./movement.ts";
import { endProtection } from "./spawning/protection.ts";
import { directionTo } from "./splitting.ts";
import type { World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** Every cell that is big enough ejects a blob, if ejectPauseS has passed since the last time. Source: OgarII. */
export function ejectBlobs(world: World, player: WorldPlayer): void {
  const { rules, bodies, tick } = world;
  if (!canEject(rules) || tick < player.ejectReadyTick) return;
  const { target } = world.scratch.motion;
  findTarget(bodies, player.cellSlots, player.input, target);
  let hasEjected = false;
  for (const slot of player.cellSlots) {
    if (bodies.radius[slot]! < rules.ejectRadiusMin) continue;
    ejectBlob(world, player.id, slot, target);
    hasEjected = true;
  }
  if (!hasEjected) return;
  // While eject is held the next pause begins when this one was due, so that a pause of 2.4 steps holds on average.
  // After a rest it begins now, or the first pause would be too short.
  const dueTick = player.ejectReadyTick > tick - 1 ? player.ejectReadyTick : tick;
  player.ejectReadyTick = dueTick + rules.ejectPauseS * rules.stepHz;
}

function ejectBlob(world: World, playerId: number, slot: number, target: { x: number; y: number }): void {
  const { rules, bodies } = world;
  const direction = directionTo(world.bodies, slot, target);
  const radius = bodies.radius[slot]!;
  const blob = allocateSlot(bodies, BODY_BLOB, playerId);
  bodies.radius[blob] = rules.blobRadius;
  const x = bodies.x[slot]! + direction.x * radius;
  const y = bodies.y[slot]! + direction.y * radius;
  placeInside(rules, world.scratch.motion.walls, bodies, blob, x, y);
  rotate(direction, (2 * nextFloat(world.ejectRng) - 1) * rules.ejectSpreadRad);
  boost(bodies, blob, direction, rules.ejectBoost);
  bodies.radius[slot] = Math.sqrt(radius * radius - rules.ejectCostRadius * rules.ejectCostRadius);
  endProtection(bodies, slot);
}
