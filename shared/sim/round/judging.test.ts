// Rounds whose end is known beforehand: by time, by a goal, by the last one who lives, and by the host.
import { expect, test } from "vitest";
import type { Rules } from "../../rules.ts";
import { emptyArena, putPlayer, runSteps } from "../arena.stage.ts";
import { stepWorld } from "../step.ts";
import { addPlayer, removePlayer, type World } from "../world.ts";
import { endRound, placesOf, roundTeamScores, winningTeamOf } from "./judging.ts";
import type { RoundLine } from "./roundState.ts";

const TIMED = { roundKind: 1, roundS: 10 };
const FIRST_TO = { roundKind: 2, roundS: 10, roundScore: 200 };
const LAST = { roundKind: 3, roundS: 10 };

/** Players 1 and up far from each other, with these radii; teams in turn, where there are some. */
function stage(radii: readonly number[], change: Partial<Rules>): World {
  const world = emptyArena({ arenaWidth: 4000, arenaHeight: 4000, respawnDelayS: 0, ...change });
  radii.forEach((radius, i) => {
    const player = putPlayer(world, i + 1, 400 + 700 * i, 2000, radius);
    const team = change.teams ? 1 + (i % change.teams) : 0;
    player.team = team;
    lineOf(world, i + 1).team = team;
  });
  return world;
}

function lineOf({ round }: World, playerId: number): RoundLine {
  return round!.lines.find((line) => line.playerId === playerId)!;
}

/** Puts the victim's cell onto the hunter's, which eats it in the next step. */
function feed({ players, bodies }: World, hunterId: number, victimId: number): void {
  const hunter = players.get(hunterId)!.cellSlots[0]!;
  const victim = players.get(victimId)!.cellSlots[0]!;
  bodies.x[victim] = bodies.x[hunter]!;
  bodies.y[victim] = bodies.y[hunter]!;
}

const order = (world: World) => placesOf(world).map(({ playerId }) => playerId);

test("without rounds there is nothing to end", () => {
  const world = emptyArena({ roundKind: 0 });
  runSteps(world, 400);
  expect(world.round).toBeNull();
  expect(endRound(world)).toBe(false);
});

test("a timed round ends in the step of its length, the biggest first, and nothing after it counts", () => {
  const world = stage([60, 90, 70], TIMED);
  runSteps(world, 299);
  expect(world.round?.endTick).toBeNull();
  stepWorld(world);
  expect(world.round?.endTick).toBe(300);
  expect(order(world)).toEqual([2, 3, 1]);
  const before = structuredClone(world.round);
  feed(world, 2, 1);
  runSteps(world, 20);
  removePlayer(world, 3);
  addPlayer(world, 9);
  expect(endRound(world)).toBe(false);
  expect(world.round).toEqual(before);
});

test("first to a mass: the round ends in the step in which somebody has it", () => {
  const world = stage([90, 120], FIRST_TO);
  runSteps(world, 50);
  expect(world.round?.endTick).toBeNull();
  feed(world, 2, 1);
  stepWorld(world);
  expect(world.round?.endTick).toBe(51);
  expect(placesOf(world)[0]).toMatchObject({ playerId: 2, kills: 1, cellsEaten: 1, biggestMeal: 81 });
  expect(lineOf(world, 1)).toMatchObject({ score: 0, deaths: 1, highestScore: 81, longestLife: 51 });
  expect(lineOf(world, 1).eatenBy).toEqual([{ playerId: 2, times: 1 }]);
  expect(lineOf(world, 2).ate).toEqual([{ playerId: 1, times: 1 }]);
});

test("first to a mass in teams: their sums count, also of who had to go", () => {
  const world = stage([100, 60, 99], { ...FIRST_TO, teams: 2 });
  runSteps(world, 20);
  expect(world.round?.endTick).toBeNull();
  removePlayer(world, 3, true);
  const slot = world.players.get(1)!.cellSlots[0]!;
  world.bodies.radius[slot] = 102;
  stepWorld(world);
  expect(world.round?.endTick).toBe(21);
  expect(roundTeamScores(world)).toEqual([expect.closeTo(104.04 + 98.01, 6), 36]);
  expect(winningTeamOf(world)).toBe(1);
});

test("the last one standing wins, who was out later is before who was sooner, and nobody comes back", () => {
  const world = stage([120, 60, 90, 70], LAST);
  feed(world, 1, 3);
  stepWorld(world);
  runSteps(world, 30);
  expect(world.players.get(3)!.cellSlots).toEqual([]);
  feed(world, 1, 2);
  stepWorld(world);
  removePlayer(world, 2);
  addPlayer(world, 7);
  runSteps(world, 5);
  expect(world.players.get(7)!.cellSlots).toEqual([]);
  expect(world.round?.endTick).toBeNull();
  feed(world, 1, 4);
  stepWorld(world);
  expect(world.round?.endTick).toBe(38);
  expect(placesOf(world).map(({ playerId, outTick, isGone }) => [playerId, outTick, isGone])).toEqual([
    [1, null, false],
    [4, 38, false],
    [2, 32, false],
    [3, 1, false],
  ]);
});

test("the last team standing wins, however big those were who are out", () => {
  const world = stage([120, 60, 30, 50], { ...LAST, teams: 2 });
  stepWorld(world);
  removePlayer(world, 1, true);
  stepWorld(world);
  expect(world.round?.endTick).toBeNull();
  feed(world, 2, 3);
  stepWorld(world);
  expect(world.round?.endTick).toBe(3);
  expect(winningTeamOf(world)).toBe(2);
  expect(lineOf(world, 1)).toMatchObject({ isGone: true, outTick: 1, score: 144 });
  expect(roundTeamScores(world)[0]).toBe(0);
});

test("a last one standing that was never contested goes on; with nobody in it, it ends", () => {
  const alone = stage([50], LAST);
  runSteps(alone, 100);
  expect(alone.round?.endTick).toBeNull();
  removePlayer(alone, 1);
  stepWorld(alone);
  expect(alone.round?.endTick).toBe(101);
  const left = stage([50, 60], LAST);
  stepWorld(left);
  removePlayer(left, 2);
  stepWorld(left);
  expect(left.round?.endTick).toBe(2);
});

test("in the last one standing all who wait are born in the first step", () => {
  const world = emptyArena({ ...LAST, respawnDelayS: 5 });
  addPlayer(world, 1, 0, true);
  addPlayer(world, 2);
  stepWorld(world);
  expect(world.players.get(1)!.cellSlots).toHaveLength(1);
  expect(world.round?.sides).toBe(2);
});

test("the host ends a round as it stands", () => {
  const world = stage([60, 90], TIMED);
  runSteps(world, 77);
  expect(endRound(world)).toBe(true);
  expect(world.round?.endTick).toBe(77);
  expect(lineOf(world, 1)).toMatchObject({ longestLife: 77, score: 36, highestScore: 36 });
  stepWorld(world);
  expect(endRound(world)).toBe(false);
  expect(world.round?.endTick).toBe(77);
});

test("who gives up a living cell has no line, who drops out keeps what it had, who watches after death keeps it", () => {
  const world = stage([100, 50, 60, 40], { ...TIMED, respawnDelayS: 60 });
  feed(world, 1, 4);
  runSteps(world, 3);
  removePlayer(world, 2);
  removePlayer(world, 3, true);
  removePlayer(world, 4);
  runSteps(world, 297);
  expect(order(world)).toEqual([1, 3, 4]);
  expect(lineOf(world, 3)).toMatchObject({ score: 36, isGone: true });
  expect(lineOf(world, 4)).toMatchObject({ score: 0, deaths: 1, isGone: true });
});

test("samples are taken at fixed steps, 0 before a player came and what it had after it went", () => {
  const world = stage([50, 60], TIMED);
  runSteps(world, 7);
  addPlayer(world, 5);
  removePlayer(world, 2, true);
  runSteps(world, 13);
  expect(lineOf(world, 1).samples).toEqual([25, 25, 25, 25]);
  expect(lineOf(world, 2).samples).toEqual([36, 36, 36, 36]);
  expect(lineOf(world, 5).samples).toEqual([0, 10.24, 10.24, 10.24]);
});
