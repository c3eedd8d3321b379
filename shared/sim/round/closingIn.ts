// What walls that close in do to the arena: what nobody plays and is left behind them vanishes. Cells are pushed by
// movement, as prediction must see it.
import { isLastStanding } from "../../rulesets/rounds.ts";
import { BODY_BALL, BODY_CELL, BODY_FREE, BODY_VIRUS, freeSlot } from "../bodies.ts";
import type { World } from "../world.ts";
import { isShutOut, writeWalls } from "./walls.ts";

/** Puts the walls where they are in the step that begins. */
export function closeIn(world: World): void {
  const { rules, bodies } = world;
  const { walls } = world.scratch.motion;
  writeWalls(rules, world.tick + 1, walls);
  if (!isLastStanding(rules)) return;
  for (let slot = 0; slot < bodies.end; slot++) {
    const kind = bodies.kind[slot];
    if (kind === BODY_FREE || kind === BODY_CELL) continue;
    if (!isShutOut(walls, bodies.x[slot]!, bodies.y[slot]!)) continue;
    if (kind === BODY_BALL) world.ballCount--;
    if (kind === BODY_VIRUS) world.virusCount--;
    freeSlot(bodies, slot);
  }
}
