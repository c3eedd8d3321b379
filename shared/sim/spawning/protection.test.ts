// What ends the protection of a new life before its time, in which step, and what does not.
import { describe, expect, test } from "vitest";
import { ARENA } from "../../rulesets/arena.ts";
import {
  ARENA_MIDDLE,
  emptyArena,
  putBall,
  putBlob,
  putPlayer,
  putVirus,
  radiiOf,
  steerPlayer,
} from "../arena.stage.ts";
import { BUTTON_EJECT } from "../playerInput.ts";
import { stepWorld } from "../step.ts";
import { addPlayer, removePlayer, type World } from "../world.ts";
import { isProtected } from "./protection.ts";

const { x: X, y: Y } = ARENA_MIDDLE;
const NEW = 1;
const GIANT = 2;
const PROTECTED = { protectionS: 2 };

/** A newcomer of this radius in the middle, with whoever a test puts beside it. */
function newcomer(radius: number, change = {}): World {
  const world = emptyArena({ ...PROTECTED, ...change });
  putPlayer(world, NEW, X, Y, radius);
  return world;
}

/** Somebody whose own protection is over. */
function putOld(world: World, playerId: number, x: number, radius: number): void {
  const { cellSlots } = putPlayer(world, playerId, x, Y, radius);
  world.bodies.protectedUntil[cellSlots[0]!] = 0;
}

function isShielded(world: World): boolean {
  const { cellSlots } = world.players.get(NEW)!;
  return cellSlots.some((slot) => isProtected(world.bodies, slot, world.tick));
}

const living = (world: World, playerId: number) => radiiOf(world, playerId).filter((radius) => radius > 0);

describe("does not end it", () => {
  test.each<[string, (world: World) => void]>([
    ["a ball", (world) => void putBall(world, X + 5, Y, 10)],
    ["a blob that is thrown at it", (world) => void putBlob(world, X + 5, Y)],
    ["a split it is too small for", (world) => steerPlayer(world, NEW, 100, 0, 1)],
    ["an eject it is too small for", (world) => steerPlayer(world, NEW, 100, 0, BUTTON_EJECT)],
    ["a giant that lies on it", (world) => putOld(world, GIANT, X, 300)],
  ])("%s", (_what, happen) => {
    const world = newcomer(50);
    happen(world);
    for (let i = 0; i < 3; i++) stepWorld(world);
    expect(isShielded(world)).toBe(true);
    expect(living(world, NEW)).toHaveLength(1);
  });
});

describe("ends it in that step, before anybody eats", () => {
  test.each<[string, number, (world: World) => void]>([
    ["a split", 80, (world) => steerPlayer(world, NEW, 0, 0, 1)],
    ["an eject", 80, (world) => steerPlayer(world, NEW, 0, 0, BUTTON_EJECT)],
  ])("%s: the giant that lies on it has it at once", (_what, radius, happen) => {
    const world = newcomer(radius);
    putOld(world, GIANT, X, 600);
    stepWorld(world);
    expect(living(world, NEW)).toHaveLength(1);
    happen(world);
    stepWorld(world);
    expect(living(world, NEW)).toEqual([]);
  });

  test("a pop: it goes to pieces, and all can be eaten", () => {
    const world = newcomer(160);
    putVirus(world, X + 10, Y);
    stepWorld(world);
    expect(living(world, NEW).length).toBeGreaterThan(1);
    expect(isShielded(world)).toBe(false);
  });
});

test("a bite of a cell ends it in the very step, and whoever is bigger has its turn in the next one", () => {
  const world = newcomer(60);
  putOld(world, GIANT, X, 300);
  putOld(world, 3, X, 40);
  // Out of the giant's reach, which would have it first.
  world.bodies.x[world.players.get(3)!.cellSlots[0]!] = X + 42;
  world.bodies.x[world.players.get(GIANT)!.cellSlots[0]!] = X - 250;
  expect(isShielded(world)).toBe(true);
  stepWorld(world);
  expect(living(world, 3)).toEqual([]);
  expect(living(world, NEW)).toHaveLength(1);
  expect(isShielded(world)).toBe(false);
  expect(world.events).toEqual([{ kind: "eaten", playerId: 3, byPlayerId: NEW }]);
  stepWorld(world);
  expect(living(world, NEW)).toEqual([]);
  expect(world.events).toEqual([{ kind: "eaten", playerId: NEW, byPlayerId: GIANT }]);
});

test("two who are protected do not eat each other, and neither has bitten", () => {
  const world = newcomer(60);
  putPlayer(world, 3, X, Y, 40);
  stepWorld(world);
  expect(living(world, 3)).toHaveLength(1);
  expect(isShielded(world)).toBe(true);
});

test("each life after a pause is protected anew, for as long as the rules say", () => {
  const world = emptyArena({ ...PROTECTED, respawnDelayS: 0.1, respawnLaw: "auto" });
  const slot = putPlayer(world, NEW, X, Y, 50).cellSlots[0]!;
  for (let life = 0; life < 3; life++) {
    world.bodies.radius[world.players.get(NEW)!.cellSlots[0] ?? slot] = 0;
    for (let i = 0; i < 4; i++) stepWorld(world);
    const shielded: boolean[] = [];
    // It began with the last of those steps.
    for (let i = 1; i < 2 * ARENA.stepHz; i++) {
      shielded.push(isShielded(world));
      stepWorld(world);
    }
    expect(shielded.every(Boolean)).toBe(true);
    expect(isShielded(world)).toBe(false);
  }
});

test("who comes back before it would have run out has the rest of it, later a new one", () => {
  const world = emptyArena(PROTECTED);
  const rest = world.tick + 20;
  addPlayer(world, NEW, 0, false, rest);
  for (let i = 0; i < 19; i++) stepWorld(world);
  expect(isShielded(world)).toBe(true);
  stepWorld(world);
  expect(isShielded(world)).toBe(false);
  removePlayer(world, NEW);
  addPlayer(world, NEW, 0, false, rest);
  for (let i = 0; i < 59; i++) stepWorld(world);
  expect(isShielded(world)).toBe(true);
});

test("where the rules have none, nobody is protected", () => {
  const world = emptyArena({ protectionS: 0 });
  putPlayer(world, NEW, X, Y, 50);
  putPlayer(world, GIANT, X, Y, 300);
  stepWorld(world);
  expect(living(world, NEW)).toEqual([]);
});
