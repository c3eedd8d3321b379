// Bots in a world: they see what a guest in their place would see, and keep to the rules of inputs.
import { expect, test } from "vitest";
import { BOT_LEVELS } from "../../shared/bots/levels.ts";
import { SnapshotEncoder } from "../../shared/net/snapshotEncoder.ts";
import type { Rules } from "../../shared/rules.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { QUICK } from "../../shared/rulesets/quick.ts";
import { allocateSlot, BODY_BALL } from "../../shared/sim/bodies.ts";
import { MAX_BUTTONS, MOVE_LIMIT } from "../../shared/sim/playerInput.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld, type World } from "../../shared/sim/world.ts";
import { BotPlayers } from "./botPlayers.ts";
import { createInterest, prepareInterest } from "./interest.ts";

function play(world: World, bots: BotPlayers, steps: number, onStep: () => void): void {
  const interest = createInterest(world.rules);
  const encoder = new SnapshotEncoder();
  for (let i = 0; i < steps; i++) {
    bots.act(world);
    stepWorld(world);
    prepareInterest(interest, world);
    encoder.beginTick(world.bodies, world.tick);
    bots.look(world, interest, encoder);
    onStep();
  }
}

test("a wall of food beyond what they see is of no interest to them", () => {
  const empty: Rules = { ...ARENA, ballsAtStart: 0, ballsLow: 0, virusesMin: 0 };
  const paths = [false, true].map((hasWall) => {
    const world = createWorld(empty, 1);
    const bots = new BotPlayers();
    const own = addPlayer(world, 1).cellSlots[0]!;
    world.bodies.x[own] = 7000;
    world.bodies.y[own] = 7000;
    bots.add(1, "fierce", 3);
    // Just out of a view of 1920 by 1080, all around the way it takes.
    for (let y = 0; hasWall && y < 14_000; y += 25) {
      for (const x of [200, 13_900]) {
        const slot = allocateSlot(world.bodies, BODY_BALL, 0);
        Object.assign(world.bodies.x, { [slot]: x });
        Object.assign(world.bodies.y, { [slot]: y });
        world.bodies.radius[slot] = 10;
        world.ballCount++;
      }
    }
    const path: number[] = [];
    play(world, bots, 200, () => path.push(world.bodies.x[own]!, world.bodies.y[own]!));
    return path;
  });
  expect(paths[0]).toEqual(paths[1]);
});

test("whatever happens their inputs are ones a guest could send", () => {
  const world = createWorld({ ...QUICK, teams: 2 }, 2);
  const bots = new BotPlayers();
  for (let id = 1; id <= 16; id++) {
    addPlayer(world, id, 1 + (id % 2));
    bots.add(id, BOT_LEVELS[id % 4]!, id);
    world.bodies.radius[world.players.get(id)!.cellSlots[0]!] = 40 + 20 * id;
  }
  const wrong: unknown[] = [];
  play(world, bots, 900, () => {
    for (const { id, input } of world.players.values()) {
      const { moveX, moveY, buttons } = input;
      const isGood =
        Number.isInteger(moveX) &&
        Number.isInteger(moveY) &&
        Math.max(Math.abs(moveX), Math.abs(moveY)) <= MOVE_LIMIT;
      if (!isGood || (buttons & ~MAX_BUTTONS) !== 0) wrong.push([id, input]);
    }
  });
  expect(wrong).toEqual([]);
});
