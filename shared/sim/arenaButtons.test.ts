// Space and W as players of the genre use them: double and quad splits, and a held key, through the simulation alone.
import { describe, expect, test } from "vitest";
import {
  ARENA_MIDDLE,
  emptyArena,
  putCell,
  putPlayer,
  radiiOf,
  runSteps,
  slotsOfKind,
} from "./arena.stage.ts";
import { BODY_BLOB } from "./bodies.ts";
import { BUTTON_EJECT, BUTTON_PLAY, MOVE_LIMIT, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import { stepWorld } from "./step.ts";
import { setInput, type World } from "./world.ts";

const { x: X, y: Y } = ARENA_MIDDLE;

/** A player of this size, who has said that nothing is pressed yet. */
function begin(radius: number): World {
  const world = emptyArena();
  putPlayer(world, 1, X, Y, radius).splitPresses = null;
  press(world, 0);
  stepWorld(world);
  return world;
}

/** The next input: to the right, with split pressed so often since the join. */
function press(world: World, presses: number, buttons = 0): void {
  setInput(world, 1, { moveX: MOVE_LIMIT, moveY: 0, buttons: (presses & SPLIT_PRESSES_MASK) | buttons });
}

const cellCount = (world: World) => radiiOf(world, 1).length;

describe("split", () => {
  // How often it was pressed before each of the steps.
  test.each([
    [[1], 2],
    [[2], 4],
    [[1, 1], 4],
    [[1, 0, 0, 1], 4],
    [[3], 8],
    [[1, 2], 8],
    [[3, 1], 16],
    [[2, 2], 16],
    [[1, 1, 1, 1], 16],
    [[1, 3], 16],
    [[3, 3], 16],
  ])("pressed %j in steps on end gives %d equal cells", (list, cells) => {
    const world = begin(1000);
    let presses = 0;
    for (const more of list) {
      presses += more;
      press(world, presses);
      stepWorld(world);
    }
    expect(radiiOf(world, 1)).toEqual(new Array(cells).fill(expect.closeTo(1000 / Math.sqrt(cells), 6)));
  });

  test("counts every press of inputs that come in one step, and none twice that is sent again", () => {
    const world = begin(1000);
    for (const presses of [1, 1, 2]) press(world, presses);
    stepWorld(world);
    expect(cellCount(world)).toBe(4);
    for (let again = 0; again < 10; again++) {
      press(world, 2);
      stepWorld(world);
    }
    runSteps(world, 10);
    expect(cellCount(world)).toBe(4);
  });

  test("goes on from the count a guest begins with", () => {
    const world = emptyArena();
    putPlayer(world, 1, X, Y, 1000).splitPresses = null;
    press(world, 3);
    stepWorld(world);
    expect(cellCount(world)).toBe(1);
    press(world, 4);
    stepWorld(world);
    expect(cellCount(world)).toBe(2);
  });

  test("throws all cells of a double split forward, 40 units and their boosts from where they were", () => {
    const world = begin(400);
    const { bodies, players } = world;
    const [first] = players.get(1)!.cellSlots;
    const from = bodies.x[first!]!;
    press(world, 2);
    stepWorld(world);
    const [, ...pieces] = players.get(1)!.cellSlots;
    expect(pieces.map((slot) => bodies.impulseX[slot]! > 650)).toEqual([true, true, true]);
    const ahead = pieces.map((slot) => bodies.x[slot]! - from - 780 / 10);
    expect(ahead.map((distance) => Math.round(distance / 40))).toEqual([1, 1, 2]);
  });

  test("needs size 60, cell by cell, the oldest first while there is room", () => {
    const world = begin(59.99);
    const player = world.players.get(1)!;
    putCell(world, player, X, 3000, 60);
    press(world, 1);
    stepWorld(world);
    expect(radiiOf(world, 1)).toEqual([59.99, expect.closeTo(42.43, 2), expect.closeTo(42.43, 2)]);
    for (let i = 0; i < 12; i++) putCell(world, player, 300 + 600 * i, 6000, 100 + i);
    press(world, 2);
    stepWorld(world);
    expect(cellCount(world)).toBe(16);
    expect(radiiOf(world, 1).filter((radius) => radius >= 100)).toHaveLength(11);
    expect(radiiOf(world, 1).filter((radius) => radius === 100)).toEqual([]);
  });

  test("pressed while one is eaten is not kept for the next life", () => {
    const world = emptyArena({ respawnDelayS: 0.1, startRadius: 100 });
    putPlayer(world, 1, X, Y, 100);
    putPlayer(world, 2, X, Y, 800);
    stepWorld(world);
    press(world, 2, BUTTON_PLAY);
    runSteps(world, 10);
    expect(radiiOf(world, 1)).toEqual([100]);
  });
});

describe("eject, held", () => {
  /** Blobs after each step. */
  function blobsAfter(world: World, steps: number): number[] {
    return Array.from({ length: steps }, () => {
      stepWorld(world);
      return slotsOfKind(world, BODY_BLOB).length;
    });
  }

  test("throws a blob from every cell that is big enough, at every pause", () => {
    const world = begin(300);
    const player = world.players.get(1)!;
    putCell(world, player, X, 3000, 200);
    putCell(world, player, X, 9000, 59);
    press(world, 0, BUTTON_EJECT);
    expect(blobsAfter(world, 12)).toEqual([2, 2, 2, 4, 4, 6, 6, 6, 8, 8, 10, 10]);
    press(world, 0);
    expect(blobsAfter(world, 5)).toEqual([10, 10, 10, 10, 10]);
  });

  test("goes on at the same pace however often the key is let go and pressed", () => {
    const world = begin(300);
    for (let i = 0; i < 60; i++) {
      press(world, 0, i % 2 === 0 ? BUTTON_EJECT : 0);
      stepWorld(world);
    }
    expect(slotsOfKind(world, BODY_BLOB).length).toBeLessThanOrEqual(Math.ceil(60 / 2.4));
  });
});
