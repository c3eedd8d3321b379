// Bots in a world: they see what a guest in their place would see, and keep to the rules of inputs.
import { expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { QUICK } from "../rulesets/quick.ts";
import { allocateSlot, BODY_BALL } from "../sim/bodies.ts";
import { MAX_BUTTONS, MOVE_LIMIT } from "../sim/playerInput.ts";
import { addPlayer, createWorld, setInput, type World } from "../sim/world.ts";
import { BotPlayers, createBotGame } from "./botPlayers.ts";
import { BOT_LEVELS } from "./levels.ts";

function play(world: World, bots: BotPlayers, steps: number, onStep: () => void): void {
  const game = createBotGame(world, bots);
  for (let i = 0; i < steps; i++) {
    game.step();
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
    // A view of 1920 by 1080, and as far again as it gets in the time: never in sight, but near.
    for (let along = 5000; hasWall && along < 9000; along += 25) {
      for (const [x, y] of [
        [7000 - 1760, along],
        [7000 + 1760, along],
        [along, 7000 - 1340],
        [along, 7000 + 1340],
      ] as const) {
        const slot = allocateSlot(world.bodies, BODY_BALL, 0);
        world.bodies.x[slot] = x;
        world.bodies.y[slot] = y;
        world.bodies.radius[slot] = 20;
        world.ballCount++;
      }
    }
    const path: number[] = [];
    play(world, bots, 45, () => path.push(world.bodies.x[own]!, world.bodies.y[own]!));
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

test("who holds somebody's circle plays on with it, is never sent away, and gives it back", () => {
  const world = createWorld(QUICK, 3);
  const bots = new BotPlayers();
  const roster = { tellApart: (name: string) => name, set: () => undefined, remove: () => undefined };
  let lastId = 100;
  const arena = { world, roster, nextPlayerId: () => ++lastId };
  const { cellSlots } = addPlayer(world, 7);
  const cellId = world.bodies.id[cellSlots[0]!];
  const startX = world.bodies.x[cellSlots[0]!];
  setInput(world, 7, { moveX: 0, moveY: 0, buttons: 3 });
  bots.hold(world, 7, "normal");
  bots.balance(arena, 2, "calm");
  expect([...world.players.keys()]).toEqual([7, 101, 102]);
  play(world, bots, 60, () => undefined);
  expect(world.bodies.id[world.players.get(7)!.cellSlots[0]!]).toBe(cellId);
  expect(world.bodies.x[world.players.get(7)!.cellSlots[0]!]).not.toBe(startX);
  expect(world.players.get(7)!.input.buttons & 3).toBe(3);
  bots.balance(arena, 0, "calm");
  expect([...world.players.keys()]).toEqual([7]);
  bots.release(7);
  const input = { ...world.players.get(7)!.input };
  play(world, bots, 30, () => undefined);
  expect(world.players.get(7)!.input).toEqual(input);
  expect(() => bots.release(7)).toThrow();
});

test("no two bots have one name, however many there are and however they come and go", () => {
  const world = createWorld(QUICK, 3);
  const bots = new BotPlayers();
  const names = new Map<number, string>();
  let lastId = 0;
  const arena = {
    world,
    roster: {
      tellApart: (name: string) => name,
      set: ({ playerId, name }: { playerId: number; name: string }) => void names.set(playerId, name),
      remove: (playerId: number) => void names.delete(playerId),
    },
    nextPlayerId: () => ++lastId,
  };
  for (const wanted of [64, 10, 40, 3, 64]) {
    bots.balance(arena, wanted, "calm");
    expect(new Set(names.values()).size).toBe(wanted);
  }
});
