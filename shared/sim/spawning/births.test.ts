// Where lives begin, over a thousand seeds of each ruleset, and how long nobody can eat them.
import { describe, expect, test } from "vitest";
import { OFFERED_RULESETS, type Rules } from "../../rules.ts";
import { RULES_BY_ID } from "../../rulesets/catalogue.ts";
import { CLASSIC } from "../../rulesets/classic.ts";
import { emptyArena, putPlayer } from "../arena.stage.ts";
import { canEat, eatingDistance } from "../canEat.ts";
import { speedOf } from "../movement.ts";
import { stepWorld } from "../step.ts";
import { addPlayer, createWorld, type World } from "../world.ts";

const SEEDS = 1000;
const RULESETS = OFFERED_RULESETS.map((id) => RULES_BY_ID[id]);

/** Nothing but some players as big as a test wants them. Protection ends by time alone. */
function crowd(rules: Rules, seed: number, radii: readonly number[]): World {
  const world = createWorld({ ...rules, ballsAtStart: 0, virusesMin: 0 }, seed);
  radii.forEach((radius, i) => {
    const slot = addPlayer(world, i + 1, rules.teams > 1 ? 1 : 0).cellSlots[0]!;
    world.bodies.radius[slot] = radius;
  });
  return world;
}

function isBesideWall({ rules, bodies }: World, slot: number): boolean {
  const partX = bodies.x[slot]! / rules.arenaWidth;
  const partY = bodies.y[slot]! / rules.arenaHeight;
  return Math.min(partX, 1 - partX, partY, 1 - partY) < 0.1 - 1e-4;
}

/** Seconds in which the first of the others could come to eat it, and jump at it. */
function secondsLeft({ rules, bodies, cellOrder }: World, own: number): number {
  const radius = bodies.radius[own]!;
  const times = cellOrder.map((slot) => {
    const other = bodies.radius[slot]!;
    if (!canEat(rules, other, radius, 0, 0)) return Number.POSITIVE_INFINITY;
    const way = Math.hypot(bodies.x[slot]! - bodies.x[own]!, bodies.y[slot]! - bodies.y[own]!);
    const walk = (way - eatingDistance(rules, other, radius)) / speedOf(rules, other);
    const half = other * Math.SQRT1_2;
    if (rules.cellsMax < 2 || other < rules.splitRadiusMin || !canEat(rules, half, radius, 0, 0)) return walk;
    const boost = rules.splitBoost * half ** rules.splitBoostExponent;
    const jump = rules.splitDistance + boost + eatingDistance(rules, half, radius);
    return Math.min(walk, (way - jump) / speedOf(rules, half));
  });
  return Math.min(...times);
}

describe.each(RULESETS)("$ruleset", (rules) => {
  test("no life begins within a tenth of the arena's length of a wall", () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = crowd(rules, seed, [rules.startRadius, rules.startRadius * 3]);
      expect(world.cellOrder.filter((slot) => isBesideWall(world, slot))).toEqual([]);
    }
  });

  test("where there is room, nobody can eat it within 2 s", () => {
    const wide = { ...rules, arenaWidth: 16000, arenaHeight: 16000 };
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = crowd(wide, seed, [40, 90, 150, 260]);
      const slot = addPlayer(world, 9, rules.teams > 1 ? 2 : 0).cellSlots[0]!;
      expect(secondsLeft(world, slot)).toBeGreaterThan(2);
    }
  });

  test("where there is none, it is the best there is of twenty", () => {
    const small = { ...rules, arenaWidth: 1000, arenaHeight: 800 };
    let first = 0;
    let best = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = crowd(small, seed, [120, 160]);
      const slot = addPlayer(world, 9, rules.teams > 1 ? 2 : 0).cellSlots[0]!;
      best += secondsLeft(world, slot) / SEEDS;
      // Anywhere, as one of the twenty is.
      world.bodies.x[slot] = (0.1 + 0.8 * ((seed * 0.618) % 1)) * 1000;
      world.bodies.y[slot] = (0.1 + 0.8 * ((seed * 0.414) % 1)) * 800;
      first += secondsLeft(world, slot) / SEEDS;
    }
    expect(best).toBeGreaterThan(first + 0.5);
  });

  test("a giant on top of it for as long as it is protected, and one step more", () => {
    for (let seed = 0; seed < SEEDS / 10; seed++) {
      const world = crowd({ ...rules, decayFraction: 0, edgeInset: 0 }, seed, [20 * rules.startRadius]);
      const prey = addPlayer(world, 9, rules.teams > 1 ? 2 : 0).cellSlots[0]!;
      const giant = world.players.get(1)!.cellSlots[0]!;
      world.bodies.x[giant] = world.bodies.x[prey]!;
      world.bodies.y[giant] = world.bodies.y[prey]!;
      const steps = Math.round(rules.protectionS * rules.stepHz);
      for (let i = 0; i < steps; i++) {
        stepWorld(world);
        expect(world.bodies.radius[prey]).toBe(rules.startRadius);
      }
      stepWorld(world);
      expect(world.bodies.radius[prey]).toBe(0);
    }
  });
});

test("mates are no danger: in teams a life may begin beside a giant of the own team", () => {
  const rules: Rules = { ...RULES_BY_ID.teams, arenaWidth: 3000, arenaHeight: 3000 };
  let near = 0;
  for (let seed = 0; seed < 200; seed++) {
    const world = crowd(rules, seed, [600]);
    const [giant, own] = [world.cellOrder[0]!, addPlayer(world, 9, 1).cellSlots[0]!];
    const { x, y } = world.bodies;
    if (Math.hypot(x[giant]! - x[own]!, y[giant]! - y[own]!) < 900) near++;
  }
  expect(near).toBeGreaterThan(20);
});

test("equals are no danger, as they cannot eat it: the first place is as good as any", () => {
  const places = [1, 2].map((others) => {
    const world = crowd(CLASSIC, 7, new Array<number>(others).fill(0));
    for (const slot of world.cellOrder) world.bodies.radius[slot] = CLASSIC.startRadius;
    const slot = addPlayer(world, 9).cellSlots[0]!;
    return Number.isFinite(secondsLeft(world, slot));
  });
  expect(places).toEqual([false, false]);
});

test("as many numbers are drawn for a life whoever is there: others' chances do not depend on it", () => {
  const counts = [0, 30].map((others) => {
    const world = emptyArena();
    for (let id = 1; id <= others; id++) putPlayer(world, id, 500 * id, 400, 300);
    const before = world.spawnRng.count;
    addPlayer(world, 99);
    return world.spawnRng.count - before;
  });
  expect(counts[0]).toBe(counts[1]);
});
