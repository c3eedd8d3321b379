// Test support: a few bodies, an encoder, and one session that gets snapshots of them. Nothing of the game imports
// this.
import { allocateSlot, BODY_BALL, BODY_CELL, type Bodies, createBodies } from "../../sim/bodies.ts";
import { SnapshotEncoder, type SnapshotSource } from "./encoder.ts";
import { createSentState } from "./sentState.ts";

const SOURCE: SnapshotSource = { inputMarginTicks: -2, rttMs: 40, ownPlayerId: 2 };

export function addBody(
  bodies: Bodies,
  kind: number,
  owner: number,
  x: number,
  y: number,
  radius: number,
): number {
  const slot = allocateSlot(bodies, kind, owner);
  Object.assign(bodies.x, { [slot]: x });
  Object.assign(bodies.y, { [slot]: y });
  Object.assign(bodies.radius, { [slot]: radius });
  return slot;
}

/** An own cell, a ball and another player's cell, with ids 1 to 3; session 2 gets the changes. */
export function createSnapshotRig() {
  const bodies = createBodies(4);
  const own = addBody(bodies, BODY_CELL, 2, 1.5, 2, 10);
  const ball = addBody(bodies, BODY_BALL, 0, 100, 200, 5);
  bodies.color[ball] = 3;
  const other = addBody(bodies, BODY_CELL, 9, 50, 60, 12);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  return {
    bodies,
    own,
    ball,
    other,
    sent,
    encode(tick: number, change: Partial<SnapshotSource> = {}, worldTick = tick): Uint8Array {
      encoder.beginTick(bodies, tick, worldTick);
      return encoder.encode({ ...SOURCE, ...change }, sent);
    },
    beginTick: (tick: number) => encoder.beginTick(bodies, tick, tick),
  };
}
