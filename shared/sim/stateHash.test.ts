// The fingerprint sees every part of the state that can change the game.
import { expect, test } from "vitest";
import { createScriptedWorld } from "./stagedWorlds.ts";
import { hashWorld } from "./stateHash.ts";
import type { World } from "./world.ts";

const changes: Record<string, (world: World) => void> = {
  "the tick": (world) => world.tick++,
  "the last bit of a radius": (world) => {
    world.bodies.radius[150 % world.bodies.end]! += 1e-13;
  },
  "a ball's place": (world) => {
    world.bodies.x[3]! += 1 / 64;
  },
  "a ball's colour": (world) => {
    world.bodies.color[3]! ^= 1;
  },
  "an input": (world) => {
    world.players.get(1)!.input.moveX = 1;
  },
  "the stream of balls": (world) => world.ballRng.count++,
  "the stream of spawns": (world) => world.spawnRng.a++,
  "the next id": (world) => world.bodies.nextId++,
  "who is here": (world) => world.players.delete(2),
};

test.each(Object.entries(changes))("%s changes the hash", (_name, change) => {
  const world = createScriptedWorld(2, 1);
  const before = hashWorld(world);
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(hashWorld(createScriptedWorld(2, 1))).toBe(before);
  change(world);
  expect(hashWorld(world)).not.toBe(before);
});

test("the order of joining is no part of the state", () => {
  const world = createScriptedWorld(3, 1);
  const before = hashWorld(world);
  world.players = new Map([...world.players].reverse());
  expect(hashWorld(world)).toBe(before);
});
