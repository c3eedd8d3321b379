// What is heard of each event: by whom it was done, how near, and from which side.
import { expect, test } from "vitest";
import type { MatchEventKind } from "../../net/events/matchEvent.ts";
import { SOUND_OF } from "./listener.stage.ts";
import { createSoundRig, otherCell, ownCell, personOf, VIEW_MIDDLE } from "./soundRig.stage.ts";

const NEAR = 150;
const FAR = 800;
const GONE = 3000;

const spotAt = (right: number) => ({ x: VIEW_MIDDLE.x + right, y: VIEW_MIDDLE.y, radius: 30 });

/** The kind's event, done by a player at a place. */
const DEEDS = {
  ballEaten: (by: number, at: number) => ({
    ...{ ...spotAt(at), radius: 10 },
    ...{ ballId: 900, color: 1, byPlayerId: by, byCellId: by },
  }),
  cellEaten: (by: number, at: number) => ({
    ...{ ...spotAt(at), playerId: 3 },
    ...{ cellId: 30, byPlayerId: by, byCellId: by },
  }),
  merged: (by: number, at: number) => ({ ...spotAt(at), playerId: by, cellId: 31, intoCellId: by }),
  split: (by: number, at: number) => ({ ...spotAt(at), playerId: by, cellId: 31, fromCellId: by }),
  ejected: (by: number, at: number) => ({ ...spotAt(at), playerId: by, blobId: 32, cellId: by }),
  popped: (by: number, at: number) => ({
    ...spotAt(at),
    ...{ virusId: 33, playerId: by, cellId: by, pieces: 6 },
  }),
} as const;
type Deed = keyof typeof DEEDS;

function heardOf(kind: Deed, by: number, at: number, watchedId: number | null = null) {
  const rig = createSoundRig({ movers: watchedId === null ? [ownCell()] : [otherCell(0)] });
  if (watchedId !== null) rig.state.watch = { playerId: watchedId, ...VIEW_MIDDLE, totalRadius: 40 };
  rig.run();
  rig.tell(kind as MatchEventKind, DEEDS[kind](by, at) as never);
  return rig.run();
}

test.each([
  ["ballEaten", "eat"],
  ["cellEaten", "swallow"],
  ["merged", "merge"],
  ["ejected", "eject"],
  ["popped", "pop"],
] as const)("%s is heard as %s: loudest of oneself, and once", (kind, name) => {
  const own = heardOf(kind, 1, 0);
  expect(own.map((one) => one.name)).toEqual([name]);
  expect(SOUND_OF[kind], "in the table of a match").toBe(name);
  expect(own[0]!.placed.pan).toBe(0);
  const watched = heardOf(kind, 2, 0, 2);
  expect(watched.map((one) => one.name)).toEqual([name]);
  expect(watched[0]!.placed.gain).toBeLessThan(own[0]!.placed.gain!);
});

test.each([
  ["cellEaten", "swallow"],
  ["merged", "merge"],
  ["split", "split"],
  ["ejected", "eject"],
  ["popped", "pop"],
] as const)("%s by another: fainter with distance, from its side, and silent out of sight", (kind, name) => {
  const [near, far, left, gone] = [NEAR, FAR, -FAR, GONE].map((at) => heardOf(kind, 2, at));
  expect([near, far, left, gone].map((heard) => heard!.map((one) => one.name))).toEqual([
    [name],
    [name],
    [name],
    [],
  ]);
  const [nearPlaced, farPlaced, leftPlaced] = [near, far, left].map((heard) => heard![0]!.placed);
  expect(farPlaced!.gain!).toBeLessThan(0.6 * nearPlaced!.gain!);
  expect(farPlaced!.pan!).toBeGreaterThan(nearPlaced!.pan!);
  expect(leftPlaced!.pan).toBeCloseTo(-farPlaced!.pan!);
});

test("where the arena is shown turned, its top is heard on the right", () => {
  const panAt = (down: number, isTurned: boolean) => {
    const rig = createSoundRig({ movers: [ownCell(), otherCell(0, { y: VIEW_MIDDLE.y + down })] });
    rig.view.isTurned = isTurned;
    const spot = { x: VIEW_MIDDLE.x, y: VIEW_MIDDLE.y + down, radius: 20 };
    rig.tell("popped", { ...spot, virusId: 9, playerId: 2, cellId: 2, pieces: 4 });
    return rig.run()[0]!.placed.pan!;
  };
  expect(panAt(-200, false)).toBeCloseTo(0);
  expect(panAt(-200, true)).toBeGreaterThan(0.1);
  expect(panAt(200, true)).toBeCloseTo(-panAt(-200, true));
});

test("balls that others eat are not heard, however near", () => {
  expect(heardOf("ballEaten", 2, NEAR)).toEqual([]);
});

test("who is watched is heard eating, and the others beside it are not", () => {
  expect(heardOf("ballEaten", 3, NEAR, 2)).toEqual([]);
});

test("all cells of a player that split or eject at once are one sound", () => {
  for (const kind of ["split", "ejected"] as const) {
    const rig = createSoundRig();
    for (const by of [2, 2, 2, 3]) rig.tell(kind, DEEDS[kind](by, NEAR));
    expect(rig.run()).toHaveLength(2);
    rig.tell(kind, DEEDS[kind](2, NEAR));
    expect(rig.run()).toHaveLength(1);
  }
});

test("a big circle is lower than a small one", () => {
  const rig = createSoundRig();
  const rates = [20, 40, 120].map((radius) => {
    rig.tell("cellEaten", { ...DEEDS.cellEaten(1, 0), radius });
    return rig.run()[0]!.placed.rate!;
  });
  expect(rates[0]).toBeGreaterThan(rates[1]!);
  expect(rates[1]).toBeGreaterThan(rates[2]!);
});

test("a bite is heard and felt by who lives on; the end of a life is the death alone", () => {
  const rig = createSoundRig();
  const bite = { ...spotAt(0), playerId: 1, cellId: 1, byPlayerId: 2, byCellId: 2 };
  rig.tell("cellEaten", bite);
  expect(rig.run().map(({ name }) => name)).toEqual(["bitten"]);
  rig.state.isAlive = false;
  rig.tell("cellEaten", bite);
  rig.tell("ownDeath", { death: { byPlayerId: 2 } as never });
  expect(rig.run().map(({ name }) => name)).toEqual(["death"]);
  rig.tell("ownLife", { playerId: 1 });
  expect(rig.run().map(({ name }) => name)).toEqual(["birth"]);
  expect(rig.felt).toEqual(["bitten", "death"]);
});

test("a hand feels what one eats, and the pop of one's own circle, and of nobody else's", () => {
  const rig = createSoundRig();
  for (const by of [2, 1]) {
    rig.tell("cellEaten", DEEDS.cellEaten(by, 0));
    rig.tell("popped", DEEDS.popped(by, 0));
  }
  rig.run();
  expect(rig.felt).toEqual(["swallow", "pop"]);
});

test("people who come and go are heard at once, bots are not", () => {
  const rig = createSoundRig();
  rig.tell("joined", { entry: personOf(7) });
  rig.tell("joined", { entry: personOf(8, "bot") });
  rig.tell("left", { entry: personOf(8, "bot") });
  rig.tell("left", { entry: personOf(9, "watcher") });
  // Before any frame: a page that is not looked at draws none.
  expect(rig.run(0).map(({ name }) => name)).toEqual(["join", "leave"]);
});

test("to be first is heard: the first time of three, after a while, with a fanfare; and not at each turn", () => {
  const rig = createSoundRig();
  const lead = (playerId: number) => rig.tell("leaderChanged", { playerId, beforePlayerId: 3 });
  const heardAfter = (seconds: number) => {
    rig.run(seconds * 50);
    lead(1);
    return rig.run().map(({ name }) => name);
  };
  expect(heardAfter(1)).toEqual(["lead"]);
  expect(heardAfter(3)).toEqual([]);
  lead(2);
  expect(rig.run()).toEqual([]);
  expect(heardAfter(30)).toEqual(["fanfare"]);
  expect(heardAfter(30)).toEqual(["lead"]);
});

test("after its end a match is not heard any more", () => {
  const rig = createSoundRig();
  rig.end();
  rig.tell("popped", DEEDS.popped(1, 0));
  rig.tell("joined", { entry: personOf(7) });
  expect(rig.run()).toEqual([]);
});
