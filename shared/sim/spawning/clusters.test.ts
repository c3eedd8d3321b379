// Balls lie in loose clusters where the rules say so, by one seed always the same, and what was eaten grows again elsewhere.
import { expect, test } from "vitest";
import { ARENA } from "../../rulesets/arena.ts";
import { CLASSIC } from "../../rulesets/classic.ts";
import { fitToSeats } from "../../rulesets/fitToSeats.ts";
import { OGAR } from "../../rulesets/ogar.ts";
import { slotsOfKind } from "../arena.stage.ts";
import { BODY_BALL, freeSlot } from "../bodies.ts";
import { hashWorld } from "../stateHash.ts";
import { addBalls, addPlayer, createWorld, type World } from "../world.ts";

const ROOMY = fitToSeats("arena", 16);

/** How unevenly balls lie: variance by mean of the balls in squares of so many units; 1 where chance alone placed them. */
function unevenness(world: World, side: number): number {
  const { bodies, rules } = world;
  const across = Math.floor(rules.arenaWidth / side);
  const counts = new Array<number>(across * Math.floor(rules.arenaHeight / side)).fill(0);
  for (const slot of slotsOfKind(world, BODY_BALL)) {
    const index = Math.floor(bodies.y[slot]! / side) * across + Math.floor(bodies.x[slot]! / side);
    if (index < counts.length) counts[index]! += 1;
  }
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length / mean;
}

test("in Arena balls lie together, in Classic and Ogar anywhere", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    expect(unevenness(createWorld(ROOMY, seed), 400)).toBeGreaterThan(4);
    for (const rules of [CLASSIC, OGAR]) {
      const anywhere = createWorld({ ...rules, ballsAtStart: 1500 }, seed);
      expect(unevenness(anywhere, rules.arenaWidth / 15)).toBeLessThan(1.5);
    }
  }
});

test("wherever one begins there are balls in sight", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const world = createWorld(ROOMY, seed);
    for (let x = 900; x < 5100; x += 600) {
      for (let y = 500; y < 5500; y += 500) {
        const inSight = slotsOfKind(world, BODY_BALL).filter(
          (slot) => Math.abs(world.bodies.x[slot]! - x) < 960 && Math.abs(world.bodies.y[slot]! - y) < 540,
        );
        expect(inSight.length).toBeGreaterThan(9);
      }
    }
  }
});

test("a seed lays out one arena, another seed another; balls that came later are among what is hashed", () => {
  expect(hashWorld(createWorld(ROOMY, 9))).toBe(hashWorld(createWorld(ROOMY, 9)));
  const centre = ({ bodies }: World) => slotsOfKind(createWorld(ROOMY, 9), BODY_BALL).map((i) => bodies.x[i]);
  expect(centre(createWorld(ROOMY, 10))).not.toEqual(centre(createWorld(ROOMY, 9)));
});

test("what was eaten comes again, elsewhere", () => {
  const world = createWorld({ ...ROOMY, clusterShare: 1, ballsAtStart: 0 }, 3);
  const middles = Array.from({ length: 4 }, () => {
    addBalls(world, world.rules.clusterBalls * world.rules.clustersOpen);
    const slots = slotsOfKind(world, BODY_BALL);
    const middle = slots.reduce((sum, slot) => sum + world.bodies.x[slot]!, 0) / slots.length;
    for (const slot of slots) freeSlot(world.bodies, slot);
    return middle;
  });
  const farthest = Math.max(...middles) - Math.min(...middles);
  expect(farthest).toBeGreaterThan(300);
});

test("also on a cluster that somebody lies on no ball comes under a cell", () => {
  const world = createWorld({ ...ARENA, arenaWidth: 3000, arenaHeight: 3000, ballsAtStart: 0 }, 4);
  const cell = addPlayer(world, 1).cellSlots[0]!;
  world.bodies.x[cell] = 1500;
  world.bodies.y[cell] = 1500;
  world.bodies.radius[cell] = 1100;
  addBalls(world, 500);
  for (const slot of slotsOfKind(world, BODY_BALL)) {
    const [dx, dy] = [world.bodies.x[slot]! - 1500, world.bodies.y[slot]! - 1500];
    expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThan(1100);
  }
});
