// A life's end and the next one's beginning, with and without a pause between them.
import { expect, test } from "vitest";
import { benchRules } from "../../rulesets/bench.ts";
import { hashWorld } from "../stateHash.ts";
import { stepWorld } from "../step.ts";
import { addPlayer, createWorld, removePlayer, type World } from "../world.ts";
import { BARE_RULES } from "../worlds.stage.ts";

const PAUSED = { ...benchRules("5k"), ballsAtStart: 0, ballsLow: 0, respawnDelayS: 1 };

/** Two players; the second was eaten at 700, 400 in the step before. */
function createScene(rules: World["rules"]): World {
  const world = createWorld(rules, 1);
  addPlayer(world, 1);
  const prey = addPlayer(world, 2).cellSlots[0]!;
  world.bodies.x[prey] = 700;
  world.bodies.y[prey] = 400;
  world.bodies.radius[prey] = 0;
  return world;
}

test("without a pause the next step brings the next life", () => {
  const world = createScene(BARE_RULES);
  stepWorld(world);
  expect(world.players.get(2)!.cellSlots).toHaveLength(1);
  expect(world.events).toEqual([{ kind: "respawned", playerId: 2 }]);
});

test("with a pause of one second the next life begins 30 steps after the cells are gone", () => {
  const world = createScene(PAUSED);
  const cells: number[] = [];
  for (let i = 0; i < 31; i++) {
    stepWorld(world);
    cells.push(world.players.get(2)!.cellSlots.length);
  }
  expect(cells).toEqual([...Array<number>(30).fill(0), 1]);
  expect(world.events).toEqual([{ kind: "respawned", playerId: 2 }]);
  expect(world.cellOrder).toHaveLength(2);
});

test("in the pause the player looks on from where it was, and may leave", () => {
  const world = createScene(PAUSED);
  stepWorld(world);
  expect(world.players.get(2)).toMatchObject({ cellSlots: [], endX: 700, endY: 400 });
  const before = hashWorld(world);
  removePlayer(world, 2);
  expect(hashWorld(world)).not.toBe(before);
  stepWorld(world);
  expect([...world.players.keys()]).toEqual([1]);
});
