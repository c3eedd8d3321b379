// The search through buckets must find what a look at every body finds, wherever bodies and view lie.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSentState } from "../net/snapshot/sentState.ts";
import { benchRules } from "../rulesets/bench.ts";
import { allocateSlot, BODY_BALL, BODY_CELL } from "../sim/bodies.ts";
import { writeViewport } from "../sim/viewport.ts";
import { addPlayer, createWorld, type World } from "../sim/world.ts";
import { createInterest, findSight, prepareInterest } from "./interest.ts";

const RULES = { ...benchRules("5k"), arenaWidth: 4000, arenaHeight: 3000, ballsAtStart: 0, ballsLow: 0 };
const OWN = 1;

const anyBody = fc.record({
  // Quarter units and the arena's very edges: where a bucket ends and a view begins.
  x: fc.integer({ min: 0, max: 4 * RULES.arenaWidth }).map((quarter) => quarter / 4),
  y: fc.integer({ min: 0, max: 4 * RULES.arenaHeight }).map((quarter) => quarter / 4),
  radius: fc.oneof(fc.constant(10), fc.integer({ min: 0, max: 300 }), fc.constant(2000)),
});

function place({ bodies }: World, slot: number, { x, y, radius }: { x: number; y: number; radius: number }) {
  bodies.x[slot] = x;
  bodies.y[slot] = y;
  bodies.radius[slot] = radius;
}

/** Every body, one after the other. */
function touching({ bodies, rules }: World, own: number): number[] {
  const view = { left: 0, top: 0, right: 0, bottom: 0 };
  writeViewport(rules, bodies.x[own]!, bodies.y[own]!, bodies.radius[own]!, view);
  const slots = Array.from({ length: bodies.end }, (_, slot) => slot);
  return slots.filter((slot) => {
    const [x, y, radius] = [bodies.x[slot]!, bodies.y[slot]!, bodies.radius[slot]!];
    const isInside =
      x + radius >= view.left &&
      x - radius <= view.right &&
      y + radius >= view.top &&
      y - radius <= view.bottom;
    return slot === own || isInside;
  });
}

test("P32 what is seen is what touches the view, no body more and none less", () => {
  fc.assert(
    fc.property(anyBody, fc.array(anyBody, { minLength: 40, maxLength: 200 }), (ownBody, others) => {
      const world = createWorld(RULES, 1);
      const own = addPlayer(world, OWN).cellSlots[0]!;
      place(world, own, { ...ownBody, radius: Math.max(1, ownBody.radius) });
      others.forEach((body, i) => {
        place(
          world,
          allocateSlot(world.bodies, i % 2 === 0 ? BODY_BALL : BODY_CELL, i % 2 === 0 ? 0 : 2),
          body,
        );
      });
      const interest = createInterest(RULES);
      prepareInterest(interest, world);
      const { marks, seen, newcomers } = findSight(interest, world, OWN, createSentState(), "sharp")!;
      const found = [...marks.keys()].filter((slot) => marks[slot] === seen);
      expect(found).toEqual(touching(world, own));
      expect([...newcomers.slots.subarray(0, newcomers.count)].sort((a, b) => a - b)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
