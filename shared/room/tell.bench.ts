// The cost of the snapshots of one tick: finding what each player sees, and encoding it. All players of a room in one
// operation.

import { SnapshotEncoder, type SnapshotSource } from "../net/snapshot/encoder.ts";
import { createCrowd, wander } from "../net/snapshot/recordedMatch.stage.ts";
import { createSentState } from "../net/snapshot/sentState.ts";
import type { Rules } from "../rules.ts";
import { benchRules } from "../rulesets/bench.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { stepWorld } from "../sim/step.ts";
import { createInterest, findSight, prepareInterest } from "./interest.ts";

/** Steps of play before the first look, so that players are where a match has them. */
const STEPS_BEFORE = 90;

function createScene(rules: Rules, players: number) {
  const world = createCrowd(rules, players);
  for (let i = 0; i < STEPS_BEFORE; i++) {
    wander(world);
    stepWorld(world);
  }
  const interest = createInterest(rules);
  const encoder = new SnapshotEncoder();
  const guests = [...world.players.keys()].map((playerId) => ({
    playerId,
    sent: createSentState(),
    source: { inputMarginTicks: 1, rttMs: 20, ownPlayerId: playerId } as SnapshotSource,
  }));
  let tick = world.tick;
  const find = (guest: (typeof guests)[number]) =>
    findSight(interest, world, guest.playerId, guest.sent, "sharp");
  return {
    /** Moves all players a few units to and fro, since the step itself is measured elsewhere. */
    walk() {
      tick++;
      const { cellOrder, bodies } = world;
      for (let i = 0; i < cellOrder.length; i++) bodies.x[cellOrder[i]!]! += (tick + i) & 2 ? 6 : -6;
      prepareInterest(interest, world);
    },
    findAll() {
      for (const guest of guests) find(guest);
    },
    encodeAll() {
      encoder.beginTick(world.bodies, tick, tick);
      for (const guest of guests) {
        const sight = find(guest);
        if (sight) guest.source.sight = sight;
        encoder.write(guest.source, guest.sent);
      }
    },
  };
}

function telling(rules: Rules, players: number, isEncoding: boolean) {
  return () => {
    const scene = createScene(rules, players);
    scene.walk();
    scene.encodeAll();
    return () => {
      scene.walk();
      if (isEncoding) scene.encodeAll();
      else scene.findAll();
    };
  };
}

export const benches = [
  { name: "interest, Classic 10 players", setUp: telling(CLASSIC, 10, false) },
  { name: "interest, world 5k 200 players", setUp: telling(benchRules("5k"), 200, false) },
  { name: "interest and encode, Classic 10 players", setUp: telling(CLASSIC, 10, true) },
  { name: "interest and encode, world 5k 200 players", setUp: telling(benchRules("5k"), 200, true) },
];
