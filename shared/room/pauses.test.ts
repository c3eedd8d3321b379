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
    expect(eatenAndGone().enter(8, HERE, name, tick)).toEqual(DEATH);
  });

  test.each([
    ["after the pause", HERE, "Ola", 160],
    ["from somewhere else", "192.168.0.11", "Ola", 101],
    ["a neighbour behind the same address", HERE, "Jan", 101],
    ["a neighbour without a name", HERE, "", 101],
  ])("%s: nothing is owed", (_who, peer, name, tick) => {
    expect(eatenAndGone().enter(8, peer, name, tick)).toBeNull();
  });

  test("and leaving again does not help", () => {
    const pauses = eatenAndGone();
    pauses.enter(8, HERE, "Ola", 150);
    pauses.leave(8, 151);
    expect(pauses.enter(9, HERE, "Ola", 209)).toEqual(DEATH);
    pauses.leave(9, 300);
    expect(pauses.enter(10, HERE, "Ola", 300)).toBeNull();
  });

  test("nor does another who takes the pause over, nor a name changed before", () => {
    const pauses = eatenAndGone();
    pauses.enter(8, HERE, "Ola", 110);
    expect(pauses.enter(9, HERE, "Ola", 111)).toEqual(DEATH);
    const renamed = new Pauses(DELAY_TICKS);
    renamed.enter(7, HERE, "Ola", 90);
    renamed.begin(7, DEATH, 100);
    renamed.rename(7, "Ala");
    renamed.leave(7, 101);
    expect(renamed.enter(8, HERE, "Ala", 102)).toEqual(DEATH);
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

test("P45 a life given up by leaving costs no pause", () => {
  const room = new Room({ rules: CROWDED, seed: 2, maxPlayers: 16 });
  const ola = enter(room, "Ola");
  ola.tick();
  room.leave(ola.playerId);
  expect(enter(room, "Ola").tick().ownCells).toHaveLength(1);
});
