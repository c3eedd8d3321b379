// Who leaves between two lives and comes back: in a room, for persons made of addresses and names.
import { describe, expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { Pauses } from "./pauses.ts";
import { enter as join } from "./room.stage.ts";
import { Room } from "./room.ts";

const DELAY_TICKS = 60;
const DEATH = { byPlayerId: 1, aliveTicks: 5, highestScore: 9, ballsEaten: 2, cellsEaten: 0 };
const HERE = "192.168.0.10";
const WAITS = { isWaiting: true, death: DEATH };
const FREE = { isWaiting: false, death: null };

/** Somebody called Ola, at HERE, was eaten in tick 100 and left in tick 101. */
function eatenAndGone(): Pauses {
  const pauses = new Pauses(DELAY_TICKS);
  pauses.enter(7, HERE, "Ola", 90);
  pauses.begin(7, DEATH, 100);
  pauses.leave(7, 101);
  return pauses;
}

describe("P45 coming back before the next life would have begun", () => {
  test.each([
    ["at once", "Ola", 101],
    ["in the last tick", "Ola", 159],
    ["under a name that looks the same", "  oLA", 120],
  ])("%s: the pause begins anew", (_when, name, tick) => {
    expect(eatenAndGone().enter(8, HERE, name, tick)).toEqual(WAITS);
  });

  test.each([
    ["after the pause", HERE, "Ola", 160],
    ["from somewhere else", "192.168.0.11", "Ola", 101],
    ["a neighbour behind the same address", HERE, "Jan", 101],
    ["a neighbour without a name", HERE, "", 101],
  ])("%s: nothing is owed", (_who, peer, name, tick) => {
    expect(eatenAndGone().enter(8, peer, name, tick)).toEqual(FREE);
  });

  test("and leaving again does not help", () => {
    const pauses = eatenAndGone();
    pauses.enter(8, HERE, "Ola", 150);
    pauses.leave(8, 151);
    expect(pauses.enter(9, HERE, "Ola", 209)).toEqual(WAITS);
    pauses.leave(9, 300);
    expect(pauses.enter(10, HERE, "Ola", 300)).toEqual(FREE);
  });

  test("nor does another who takes the pause over, nor a name changed before", () => {
    const pauses = eatenAndGone();
    pauses.enter(8, HERE, "Ola", 110);
    expect(pauses.enter(9, HERE, "Ola", 111)).toEqual(WAITS);
    const renamed = new Pauses(DELAY_TICKS);
    renamed.enter(7, HERE, "Ola", 90);
    renamed.begin(7, DEATH, 100);
    renamed.rename(7, "Ala");
    renamed.leave(7, 101);
    expect(renamed.enter(8, HERE, "Ala", 102)).toEqual(WAITS);
  });

  test("nobody is remembered for longer than it matters", () => {
    const pauses = new Pauses(DELAY_TICKS);
    for (let id = 1; id <= 1000; id++) {
      pauses.enter(id, HERE, `Guest ${id}`, id);
      pauses.begin(id, DEATH, id);
      pauses.leave(id, id);
    }
    expect(pauses.owed.size).toBe(DELAY_TICKS);
  });
});

const CROWDED: Rules = {
  ...ARENA,
  arenaWidth: 2000,
  arenaHeight: 2000,
  ballsAtStart: 300,
  ballsLow: 300,
  respawnLaw: "auto",
  respawnDelayS: 2,
};

function enter(room: Room, name: string, isWatching = false) {
  const { playerId, newest } = join(room, { name, isWatching });
  const tick = () => {
    room.tick(0);
    return newest();
  };
  return { playerId, tick };
}

/** Among bots, until one of them has eaten Ola. */
function playUntilEaten() {
  const room = new Room({ rules: CROWDED, seed: 2, maxPlayers: 16, bots: { fillTo: 12, level: "fierce" } });
  const ola = enter(room, "Ola");
  for (let ticks = 0; ticks < 20_000; ticks++) {
    const { death } = ola.tick();
    if (death) return { room, ola, death };
  }
  throw new Error("nobody ate it");
}

describe("P45 in a room, who left between two lives", () => {
  test("waits anew, and is told again how the last one ended", () => {
    const { room, ola, death } = playUntilEaten();
    room.leave(ola.playerId);
    const again = enter(room, "Ola");
    const told = Array.from({ length: 61 }, again.tick);
    expect(told.map(({ ownCells }) => ownCells.length)).toEqual([...Array<number>(60).fill(0), 1]);
    expect(told.flatMap((snapshot) => snapshot.death ?? [])).toEqual([death]);
  });

  test("waits as well after a detour over watching, by either way", () => {
    const { room, ola } = playUntilEaten();
    room.watch(ola.playerId, { kind: "leader" });
    ola.tick();
    room.leave(ola.playerId);
    const watcher = enter(room, "Ola", true);
    expect(watcher.tick().death).toBeUndefined();
    room.leave(watcher.playerId);
    expect(enter(room, "Ola").tick().ownCells).toEqual([]);
  });

  test("is no burden to a neighbour, who lives at once", () => {
    const { room, ola } = playUntilEaten();
    room.leave(ola.playerId);
    expect(enter(room, "Jan").tick().ownCells).toHaveLength(1);
  });
});

/** Ticks until it has a cell, and how long nobody can eat it then; at most 200 each. */
function firstLife(room: Room, guest: ReturnType<typeof enter>): { waited: number; shielded: number } {
  let waited = 0;
  let shielded = 0;
  while (waited < 200 && guest.tick().ownCells.length === 0) waited++;
  while (
    shielded < 200 &&
    room.world.bodies.protectedUntil[slotOf(room, guest.playerId)]! > room.world.tick
  ) {
    guest.tick();
    shielded++;
  }
  return { waited, shielded };
}

function slotOf(room: Room, playerId: number): number {
  return room.world.players.get(playerId)!.cellSlots[0]!;
}

describe("P45 who gives a life up by leaving", () => {
  const openRoom = (change: Partial<Rules> = {}) =>
    new Room({ rules: { ...CROWDED, ...change }, seed: 2, maxPlayers: 16 });

  test("waits as after having been eaten, and is told of no death", () => {
    const room = openRoom();
    const ola = enter(room, "Ola");
    for (let i = 0; i < 300; i++) ola.tick();
    room.leave(ola.playerId);
    const again = enter(room, "Ola");
    expect(again.tick().death).toBeUndefined();
    expect(firstLife(room, again).waited).toBe(59);
  });

  test("or for watching, and leaves then, waits too", () => {
    const room = openRoom();
    const ola = enter(room, "Ola");
    ola.tick();
    room.watch(ola.playerId, { kind: "leader" });
    ola.tick();
    room.leave(ola.playerId);
    expect(firstLife(room, enter(room, "Ola")).waited).toBe(60);
  });

  test("and comes later than the pause, waits for nothing; nor does a neighbour", () => {
    const room = openRoom();
    const ola = enter(room, "Ola");
    ola.tick();
    room.leave(ola.playerId);
    expect(enter(room, "Jan").tick().ownCells).toHaveLength(1);
    for (let i = 0; i < 60; i++) room.tick(0);
    expect(enter(room, "Ola").tick().ownCells).toHaveLength(1);
  });

  test("has what is left of its protection, where there is no pause: it is never renewed by leaving", () => {
    const room = openRoom({ respawnDelayS: 0 });
    let ola = enter(room, "Ola");
    let shielded = 0;
    for (let hop = 0; hop < 12; hop++) {
      for (let i = 0; i < 5; i++) {
        ola.tick();
        if (room.world.bodies.protectedUntil[slotOf(room, ola.playerId)]! > room.world.tick) shielded++;
      }
      room.leave(ola.playerId);
      ola = enter(room, "Ola");
    }
    // Two seconds in all, less the last tick, after which it was over.
    expect(shielded).toBe(59);
    expect(firstLife(room, ola).shielded).toBeGreaterThan(55);
  });

  test("has none of it left once it has ended it, until the pause is over", () => {
    const room = openRoom();
    const ola = enter(room, "Ola");
    ola.tick();
    room.world.bodies.protectedUntil[slotOf(room, ola.playerId)] = 0;
    room.leave(ola.playerId);
    expect(firstLife(room, enter(room, "Ola"))).toEqual({ waited: 60, shielded: 59 });
  });
});
