// Bots at the controls: they see what a guest in their place would see, and keep to the rules of inputs.
import { expect, test } from "vitest";
import { BOT_LEVELS, BOT_SKILLS } from "../bots/levels.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { QUICK } from "../rulesets/quick.ts";
import { allocateSlot, BODY_BALL } from "../sim/bodies.ts";
import { speedOf } from "../sim/movement.ts";
import { MAX_BUTTONS, MOVE_LIMIT } from "../sim/playerInput.ts";
import { runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";

test("a wall of food beyond what they see is of no interest to them", () => {
  const empty: Rules = { ...ARENA, ballsAtStart: 0, ballsLow: 0, virusesMin: 0 };
  const paths = [false, true].map((hasWall) => {
    const room = new Room({ rules: empty, seed: 1, maxPlayers: 1 });
    const { world } = room;
    room.addBot("fierce", 3);
    const own = world.players.get(1)!.cellSlots[0]!;
    world.bodies.x[own] = 7000;
    world.bodies.y[own] = 7000;
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
    for (let i = 0; i < 45; i++) {
      room.tick(0);
      path.push(world.bodies.x[own]!, world.bodies.y[own]!);
    }
    return path;
  });
  expect(new Set(paths[0]).size).toBeGreaterThan(10);
  expect(paths[0]).toEqual(paths[1]);
});

test("a sleepy one strolls: it is never faster than its part of its speed, and gets about all the same", () => {
  const room = new Room({ rules: QUICK, seed: 3, maxPlayers: 1 });
  const { bodies, players } = room.world;
  const { playerId } = room.addBot("sleepy", 6);
  const slot = players.get(playerId)!.cellSlots[0]!;
  const fastest = (BOT_SKILLS.sleepy.pace * speedOf(QUICK, QUICK.startRadius)) / QUICK.stepHz;
  let way = 0;
  for (let i = 0; i < 600; i++) {
    const [x, y] = [bodies.x[slot]!, bodies.y[slot]!];
    room.tick(0);
    const step = Math.hypot(bodies.x[slot]! - x, bodies.y[slot]! - y);
    // Inputs are whole units.
    expect(step).toBeLessThan(fastest + 1);
    way += step;
  }
  expect(way).toBeGreaterThan(600);
});

test("whatever happens their inputs are ones a guest could send", () => {
  const room = new Room({ rules: { ...QUICK, teams: 2 }, seed: 2, maxPlayers: 1 });
  const { bodies, players } = room.world;
  for (let i = 1; i <= 16; i++) {
    const { playerId } = room.addBot(BOT_LEVELS[i % BOT_LEVELS.length]!);
    bodies.radius[players.get(playerId)!.cellSlots[0]!] = 40 + 20 * i;
  }
  const wrong: unknown[] = [];
  for (let i = 0; i < 900; i++) {
    room.tick(0);
    for (const { id, input } of players.values()) {
      const { moveX, moveY, buttons } = input;
      const isGood =
        Number.isInteger(moveX) &&
        Number.isInteger(moveY) &&
        Math.max(Math.abs(moveX), Math.abs(moveY)) <= MOVE_LIMIT;
      if (!isGood || (buttons & ~MAX_BUTTONS) !== 0) wrong.push([id, input]);
    }
  }
  expect(wrong).toEqual([]);
});

test("no two bots have one name, however many there are and however they come and go", () => {
  const room = new Room({ rules: QUICK, seed: 3, maxPlayers: 1 });
  const ids: number[] = [];
  for (const wanted of [64, 10, 40, 3, 64]) {
    while (ids.length < wanted) ids.push(room.addBot("calm").playerId);
    while (ids.length > wanted) room.leave(ids.splice(ids.length >> 1, 1)[0]!);
    expect(new Set([...room.seats].map(({ profile }) => profile.name)).size).toBe(wanted);
  }
  runTicks(room, 2);
});
