// Feeding: cells throw a part of themselves towards the place wanted. A blob is lighter than what it cost.
import { nextFloat } from "../math/rng.ts";
import { rotate } from "../math/rotation.ts";
import { allocateSlot, BODY_BLOB } from "./bodies.ts";
import { boost, placeInside } from "./boosting.ts";
import { findTarget } from "./movement.ts";
import { endProtection } from "./spawning/protection.ts";
import { directionTo } from "./splitting.ts";
import type { World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** Every cell that is big enough ejects a blob, if the pause since the last time is over. Source: OgarII. */
export function ejectBlobs(world: World, player: WorldPlayer): void {
  const { rules, bodies, tick } = world;
  if (rules.blobRadius === 0 || tick < player.ejectReadyTick) return;
  const { target } = world.scratch;
  findTarget(bodies, player.cellSlots, player.input, target);
  let hasEjected = false;
  for (const slot of player.cellSlots) {
    if (bodies.radius[slot]! < rules.ejectRadiusMin) continue;
    ejectBlob(world, player.id, slot, target);
    hasEjected = true;
  }
  if (!hasEjected) return;
  // Counted from when it was due, where that was since the last step: a pause that is no whole number of steps holds on
  // the average. After a rest it is counted from now, or the first would be short.
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
  placeInside(rules, bodies, blob, x, y);
  rotate(direction, (2 * nextFloat(world.ejectRng) - 1) * rules.ejectSpreadRad);
  boost(bodies, blob, direction, rules.ejectBoost);
  bodies.radius[slot] = Math.sqrt(radius * radius - rules.ejectCostRadius * rules.ejectCostRadius);
  endProtection(bodies, slot);
}
