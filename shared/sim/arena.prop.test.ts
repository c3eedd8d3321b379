// What holds in any Arena, whatever its players do: nothing leaves, nothing is made of nothing, nobody has too much.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRng } from "../math/rng.ts";
import { crowdedArena, playWildly } from "./arena.stage.ts";
import { BODY_BALL, BODY_CELL, BODY_FREE, BODY_VIRUS } from "./bodies.ts";
import { decayCells } from "./decay.ts";
import { hashWorld } from "./stateHash.ts";
import { stepWorld } from "./step.ts";
import type { World } from "./world.ts";

const parameters = { seed: 35, numRuns: 12 };
const match = {
  seed: fc.nat(),
  players: fc.integer({ min: 2, max: 24 }),
  teams: fc.constantFrom(0, 0, 2, 3),
};

function play(world: World, count: number, seed: number, onTick: (world: World) => void): void {
  const rng = createRng(seed);
  for (let i = 0; i < count; i++) {
    playWildly(world, rng);
    stepWorld(world);
    onTick(world);
  }
}

function slotsOf({ bodies }: World): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < bodies.end; slot++) if (bodies.kind[slot] !== BODY_FREE) slots.push(slot);
  return slots;
}

/** What is wrong with a world, in words. */
function findFaults(world: World, kindOfId: Map<number, number>): string[] {
  const { bodies, rules, players } = world;
  const faults: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || faults.push(what));
  const slots = slotsOf(world);
  const ofKind = (kind: number) => slots.filter((slot) => bodies.kind[slot] === kind);
  for (const slot of slots) {
    const [x, y, id] = [bodies.x[slot]!, bodies.y[slot]!, bodies.id[slot]!];
    const isInside = x >= 0 && y >= 0 && x <= rules.arenaWidth && y <= rules.arenaHeight;
    check(isInside && bodies.radius[slot]! >= 0, `body ${id} at ${x}, ${y}`);
    check((kindOfId.get(id) ?? bodies.kind[slot]) === bodies.kind[slot], `id ${id} of two kinds`);
    kindOfId.set(id, bodies.kind[slot]!);
  }
  check(new Set(slots.map((slot) => bodies.id[slot])).size === slots.length, "an id twice");
  const cells = String(ofKind(BODY_CELL).sort());
  check(
    String([...players.values()].flatMap((player) => player.cellSlots).sort()) === cells,
    "cells of nobody",
  );
  check(String([...world.cellOrder].sort()) === cells, "the order of cells");
  for (const { id, cellSlots } of players.values()) {
    check(cellSlots.length <= rules.cellsMax, `player ${id} has ${cellSlots.length} cells`);
    const ids = cellSlots.map((slot) => bodies.id[slot]!);
    check(
      ids.every((one, i) => i === 0 || one > ids[i - 1]!),
      `cells of ${id} out of order`,
    );
  }
  check(world.ballCount === ofKind(BODY_BALL).length, "the count of balls");
  check(world.virusCount === ofKind(BODY_VIRUS).length, "the count of viruses");
  check(world.virusCount <= rules.virusesMax, "too many viruses");
  return faults;
}

test.prop(match, parameters)("the world stays whole", ({ seed, players, teams }) => {
  const kindOfId = new Map<number, number>();
  const faults: string[] = [];
  play(crowdedArena(players, seed, { teams }), 400, seed, (world) => {
    faults.push(...findFaults(world, kindOfId));
  });
  expect(faults).toEqual([]);
});

function areaOf(world: World): number {
  return slotsOf(world).reduce((sum, slot) => sum + world.bodies.radius[slot]! ** 2, 0);
}

test.prop(match, parameters)(
  "mass is only made by spawning and only lost by ejecting",
  ({ seed, players }) => {
    const nothingComes = { ballsLow: 0, virusesMin: 0, respawnDelayS: 60, ballRadiusMax: 10 };
    const world = crowdedArena(players, seed, { ...nothingComes, decayFraction: 0 });
    const burnt = world.rules.ejectCostRadius ** 2 - world.rules.blobRadius ** 2;
    let before = areaOf(world);
    let ejected = world.ejectRng.count;
    play(world, 300, seed, () => {
      const lost = ((world.ejectRng.count - ejected) >>> 0) * burnt;
      expect(Math.abs(areaOf(world) + lost - before)).toBeLessThan(1e-9 * before);
      before = areaOf(world);
      ejected = world.ejectRng.count;
    });
  },
);

test.prop(match, { ...parameters, numRuns: 6 })("two worlds of one seed and one script are one", (one) => {
  const hashes = [0, 1].map(() => {
    const list: string[] = [];
    play(crowdedArena(one.players, one.seed), 300, one.seed, (world) => list.push(hashWorld(world)));
    return list;
  });
  expect(hashes[0]).toEqual(hashes[1]);
});

test.prop({ seed: fc.nat() }, parameters)(
  "decay takes from nobody who has no more than at the start",
  ({ seed }) => {
    const world = crowdedArena(8, seed, { decayIntervalS: 1 / 30 });
    for (let i = 0; i < 200; i++) decayCells(world);
    const least = world.rules.startRadius;
    for (const slot of world.cellOrder) expect(world.bodies.radius[slot]).toBeGreaterThanOrEqual(least);
  },
);

test.prop({ ...match, teams: fc.constantFrom(2, 3, 4) }, parameters)(
  "mates never eat each other, whatever they do",
  ({ seed, players, teams }) => {
    const kills: [number, number][] = [];
    let eaten = 0;
    const world = crowdedArena(players, seed, { teams });
    play(world, 400, seed, () => {
      for (const event of world.events) {
        if (event.kind !== "eaten") continue;
        eaten++;
        const [one, other] = [event.playerId, event.byPlayerId].map((id) => world.players.get(id)!.team);
        if (one === other) kills.push([event.playerId, event.byPlayerId]);
      }
    });
    expect(kills).toEqual([]);
    if (players > 20) expect(eaten).toBeGreaterThan(0);
  },
);
