// Long games with people coming, going and steering at random: what must hold after every single step.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { BODY_BALL, BODY_CELL, BODY_FREE, GRID_PER_UNIT } from "./bodies.ts";
import { MOVE_LIMIT } from "./playerInput.ts";
import { hashWorld } from "./stateHash.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "./world.ts";

const move = fc.integer({ min: -MOVE_LIMIT, max: MOVE_LIMIT });
const action = fc.oneof(
  fc.record({ kind: fc.constant("toggle" as const), playerId: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    kind: fc.constant("steer" as const),
    playerId: fc.integer({ min: 1, max: 8 }),
    moveX: move,
    moveY: move,
  }),
  fc.record({ kind: fc.constant("grow" as const), playerId: fc.integer({ min: 1, max: 8 }) }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;
const script = fc.array(action, { minLength: 10, maxLength: 60 });
const seed = fc.integer({ min: 0, max: 0xffffffff });

function act(world: World, one: Action): void {
  const player = world.players.get(one.playerId);
  if (one.kind === "toggle") {
    if (player) removePlayer(world, one.playerId);
    else addPlayer(world, one.playerId);
  } else if (!player) return;
  else if (one.kind === "steer")
    setInput(world, one.playerId, { moveX: one.moveX, moveY: one.moveY, buttons: 0 });
  else if (world.bodies.radius[player.cellSlots[0]!]! > 0) world.bodies.radius[player.cellSlots[0]!]! += 15;
}

/** Ids in use. */
function checkBodies(world: World): Set<number> {
  const { bodies } = world;
  const ids = new Set<number>();
  const counts = [0, 0, 0];
  for (let slot = 0; slot < bodies.end; slot++) {
    counts[bodies.kind[slot]!]!++;
    if (bodies.kind[slot] === BODY_FREE) continue;
    const x = bodies.x[slot]!;
    const y = bodies.y[slot]!;
    const isInside = x >= 0 && x <= CLASSIC.arenaWidth && y >= 0 && y <= CLASSIC.arenaHeight;
    const isOnGrid = Number.isInteger(x * GRID_PER_UNIT) && Number.isInteger(y * GRID_PER_UNIT);
    // An expect() for each of a million bodies would take minutes.
    if (!isInside || !isOnGrid || ids.has(bodies.id[slot]!)) expect({ slot, x, y }).toBe("in its place");
    ids.add(bodies.id[slot]!);
  }
  expect([counts[BODY_BALL], counts[BODY_CELL]]).toEqual([world.ballCount, world.players.size]);
  return ids;
}

test.prop([seed, script], { seed: 11, numRuns: 60 })(
  "all stays in the arena and on the grid, ids never come back, everybody has one cell of their own",
  (worldSeed, actions) => {
    const world = createWorld(CLASSIC, worldSeed);
    const gone = new Set<number>();
    let before = checkBodies(world);
    for (const one of actions) {
      act(world, one);
      stepWorld(world);
      const now = checkBodies(world);
      for (const id of before) if (!now.has(id)) gone.add(id);
      expect([...now].filter((id) => gone.has(id))).toEqual([]);
      for (const player of world.players.values()) {
        expect(player.cellSlots.map((slot) => world.bodies.owner[slot])).toEqual([player.id]);
      }
      expect(world.ballCount).toBeGreaterThanOrEqual(150);
      before = now;
    }
  },
);

test.prop([seed, script], { seed: 12, numRuns: 30 })(
  "a world copied half-way goes on exactly alike",
  (worldSeed, actions) => {
    const world = createWorld(CLASSIC, worldSeed);
    const half = Math.floor(actions.length / 2);
    for (const one of actions.slice(0, half)) {
      act(world, one);
      stepWorld(world);
    }
    const copy = structuredClone(world);
    for (const one of actions.slice(half)) {
      for (const either of [world, copy]) {
        act(either, one);
        stepWorld(either);
      }
      expect(hashWorld(copy)).toBe(hashWorld(world));
    }
  },
);
