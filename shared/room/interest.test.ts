// Who is told of whom where the view is smaller than the arena, and what the room does with it.
import { expect, test } from "vitest";
import { addSentBall, createSentState, type SentState } from "../net/snapshot/sentState.ts";
import type { Rules } from "../rules.ts";
import { benchRules } from "../rulesets/bench.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { allocateSlot, BODY_BALL } from "../sim/bodies.ts";
import { addPlayer, createWorld, type World } from "../sim/world.ts";
import { createInterest, findSight, type LookReach, prepareInterest, VIEW_MARGIN } from "./interest.ts";

const WIDE: Rules = {
  ...benchRules("5k"),
  arenaWidth: 6000,
  arenaHeight: 6000,
  ballsAtStart: 0,
  ballsLow: 0,
};
const OWN = 1;
/** The view of a small player at 3000, 3000 ends here. */
const RIGHT = 3000 + 960;

function createScene() {
  const world = createWorld(WIDE, 1);
  const own = addPlayer(world, OWN).cellSlots[0]!;
  place(world, own, 3000, 3000, 10);
  return { world, own, interest: createInterest(WIDE), sent: createSentState() };
}

function place(world: World, slot: number, x: number, y: number, radius: number): void {
  world.bodies.x[slot] = x;
  world.bodies.y[slot] = y;
  world.bodies.radius[slot] = radius;
}

function addBall(world: World, x: number, y: number): number {
  const slot = allocateSlot(world.bodies, BODY_BALL, 0);
  place(world, slot, x, y, 5);
  return slot;
}

function seen(
  { world, interest, sent }: ReturnType<typeof createScene>,
  look: LookReach = "sharp",
): number[] {
  prepareInterest(interest, world);
  const { marks, seen: mark } = findSight(interest, world, OWN, sent, look)!;
  return [...marks.keys()].filter((slot) => marks[slot] === mark);
}

function know(sent: SentState, world: World, slot: number): void {
  addSentBall(sent, slot, world.bodies.id[slot]!);
}

test("P32 a body is seen as soon as its rim is in the view, own cells always", () => {
  const scene = createScene();
  const inside = addBall(scene.world, RIGHT + 5, 3000);
  addBall(scene.world, RIGHT + 5.25, 3000);
  addBall(scene.world, 3000, 3000 - 540 - 6);
  const corner = addBall(scene.world, 3000 - 960, 3000 - 540);
  expect(seen(scene)).toEqual([scene.own, inside, corner]);
});

test("P32 what is known stays until it is outside by the margin, and then has to come back into the view", () => {
  const scene = createScene();
  const ball = addBall(scene.world, RIGHT + 5 + VIEW_MARGIN, 3000);
  expect(seen(scene)).not.toContain(ball);
  know(scene.sent, scene.world, ball);
  expect(seen(scene)).toContain(ball);
  scene.world.bodies.x[ball]! += 0.25;
  expect(seen(scene)).not.toContain(ball);
});

test("another body in the place of a known one is not known", () => {
  const scene = createScene();
  const ball = addBall(scene.world, RIGHT + 20, 3000);
  know(scene.sent, scene.world, ball);
  scene.sent.balls.ids[0]! += 1;
  expect(seen(scene)).not.toContain(ball);
});

test("a big cell is seen by its rim, however far its centre; nobody is listed twice", () => {
  const scene = createScene();
  const giant = addPlayer(scene.world, 2).cellSlots[0]!;
  place(scene.world, giant, RIGHT + 1990, 3000, 2000);
  expect(seen(scene)).toEqual([scene.own, giant]);
  place(scene.world, scene.own, 3000, 3000, 500);
  expect(seen(scene)).toEqual([scene.own, giant]);
  place(scene.world, giant, 5990, 10, 2000);
  place(scene.world, scene.own, 10, 5990, 10);
  expect(seen(scene)).toEqual([scene.own]);
});

test("looking ahead finds what is about to come; looking at what is known finds nothing new", () => {
  const scene = createScene();
  const near = addBall(scene.world, RIGHT + 5 + 40, 3000);
  addBall(scene.world, RIGHT + 5 + 40.25, 3000);
  expect(seen(scene, "ahead")).toEqual([scene.own, near]);
  expect(seen(scene, "known")).toEqual([scene.own]);
  know(scene.sent, scene.world, near);
  expect(seen(scene, "known")).toEqual([scene.own, near]);
});

test("an eaten player looks on from where it was", () => {
  const scene = createScene();
  const ball = addBall(scene.world, 3100, 3000);
  scene.world.bodies.radius[scene.own] = 0;
  expect(seen(scene)).toEqual([scene.own, ball]);
});

test("where everybody sees the whole arena nothing is searched", () => {
  const { sent, interest } = createScene();
  const world = createWorld(CLASSIC, 1);
  addPlayer(world, OWN);
  prepareInterest(interest, world);
  expect(findSight(interest, world, OWN, sent, "sharp")).toBeUndefined();
});
