// Test support: the snapshots of a match for one guest, played by a script and encoded by the real encoder. Nothing of
// the game imports this.
import { createRng, nextInt } from "../../math/rng.ts";
import type { Rules } from "../../rules.ts";
import { BODY_FREE } from "../../sim/bodies.ts";
import { stepWorld } from "../../sim/step.ts";
import { type Viewport, writeViewport } from "../../sim/viewport.ts";
import { addPlayer, createWorld, setInput, type World } from "../../sim/world.ts";
import { SnapshotEncoder } from "./encoder.ts";
import { createSentState, type SentState } from "./sentState.ts";
import { createSight, openSight, type Sight, see } from "./sight.ts";

/** Players 1 to `count` in an arena of these rules. */
export function createCrowd(rules: Rules, count: number): World {
  const world = createWorld(rules, 1);
  for (let playerId = 1; playerId <= count; playerId++) addPlayer(world, playerId);
  return world;
}

/** Every player changes course once a second, each at a different tick. */
export function wander(world: World): void {
  const { stepHz } = world.rules;
  for (const player of world.players.values()) {
    if ((world.tick + player.id) % stepHz !== 0) continue;
    const rng = createRng(1000 * player.id + world.tick);
    setInput(world, player.id, {
      moveX: nextInt(rng, 4001) - 2000,
      moveY: nextInt(rng, 4001) - 2000,
      buttons: 0,
    });
  }
}

/** @returns the payloads sent to player 1: a full snapshot, then deltas */
export function recordMatch(rules: Rules, players: number, ticks: number): Uint8Array[] {
  const world = createCrowd(rules, players);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const sight = createSight();
  return Array.from({ length: ticks }, () => {
    wander(world);
    stepWorld(world);
    encoder.beginTick(world.bodies, world.tick, world.tick);
    lookAround(world, 1, sent, sight);
    return encoder.encode({ inputMarginTicks: 1, rttMs: 20, ownPlayerId: 1, sight }, sent);
  });
}

/** Everything that touches the player's view, found without the host's search. */
function lookAround(world: World, playerId: number, sent: SentState, sight: Sight): void {
  const { bodies, rules } = world;
  const { cellSlots, endX, endY } = world.players.get(playerId)!;
  const own = cellSlots[0];
  const view: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };
  const place = own === undefined ? [endX, endY, 0] : [bodies.x[own]!, bodies.y[own]!, bodies.radius[own]!];
  writeViewport(rules, place[0]!, place[1]!, place[2]!, view);
  openSight(sight, bodies, sent);
  for (const slot of cellSlots) see(sight, slot);
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] === BODY_FREE) continue;
    const [x, y, radius] = [bodies.x[slot]!, bodies.y[slot]!, bodies.radius[slot]!];
    const isInView =
      x + radius >= view.left &&
      x - radius <= view.right &&
      y + radius >= view.top &&
      y - radius <= view.bottom;
    if (isInView) see(sight, slot);
  }
}
