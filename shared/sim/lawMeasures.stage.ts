// The laws of the genre as a running match keeps them: worlds staged and stepped, and what came out. No formula is
// called, so that rounding, the order of a step and its length count. For tests and the table of laws; no game imports this.
import type { Rules } from "../rules.ts";
import {
  ARENA_MIDDLE,
  NOTHING_COMES,
  putCell,
  putPlayer,
  putVirus,
  radiiOf,
  runSteps,
  steerPlayer,
} from "./arena.stage.ts";
import { MOVE_LIMIT } from "./playerInput.ts";
import { stepWorld } from "./step.ts";
import { writeViewport } from "./viewport.ts";
import { createWorld, type World } from "./world.ts";

const { x: X, y: Y } = ARENA_MIDDLE;
/** Nothing of what is measured takes longer. */
const PATIENCE_S = 1000;

/** An arena of these rules with nothing in it, in which nothing comes and nothing decays. */
function stage(rules: Rules, change: Partial<Rules> = {}): World {
  return createWorld({ ...rules, ...NOTHING_COMES, ...change }, 1);
}

/** Seconds until it holds, by steps. Throws if it never does. */
function timeUntil(world: World, holds: () => boolean): number {
  const from = world.tick;
  while (!holds()) {
    if (world.tick - from > PATIENCE_S * world.rules.stepHz) throw new Error("it never came true");
    stepWorld(world);
  }
  return (world.tick - from) / world.rules.stepHz;
}

/** World units per second of a cell of this radius, over ten seconds straight on. */
export function measureSpeed(rules: Rules, radius: number): number {
  const world = stage(rules);
  const [slot] = putPlayer(world, 1, 2000, Y, radius).cellSlots;
  steerPlayer(world, 1, MOVE_LIMIT, 0);
  runSteps(world, 10 * rules.stepHz);
  return (world.bodies.x[slot!]! - 2000) / 10;
}

/** A cell of this radius that has just split to the right and does not walk. */
function splitOne(rules: Rules, radius: number) {
  const world = stage(rules, { speedAtStart: 0, speedMin: 0 });
  const player = putPlayer(world, 1, X, Y, radius);
  steerPlayer(world, 1, MOVE_LIMIT, 0, 1);
  stepWorld(world);
  const [old, piece] = player.cellSlots;
  return { world, old: old!, piece: piece! };
}

/** World units from a cell of this radius to where the piece it splits off comes to rest, by its boost alone: halves of
 *  a big cell would still overlap, and push each other farther. */
export function measureSplitDistance(rules: Rules, radius: number): number {
  const { world, old, piece } = splitOne({ ...rules, collideAfterS: PATIENCE_S }, radius);
  const from = world.bodies.x[old]!;
  timeUntil(world, () => world.bodies.impulseX[piece] === 0);
  return world.bodies.x[piece]! - from;
}

/** World units a piece has still to fly so long after the split of a cell of this radius. */
export function measureBoostLeft(rules: Rules, radius: number, seconds: number): number {
  const { world, piece } = splitOne(rules, radius);
  runSteps(world, Math.round(seconds * rules.stepHz) - 1);
  return world.bodies.impulseX[piece]!;
}

/** Seconds from a split into two cells of this radius until they are one, held on one spot all the time. */
export function measureMergeS(rules: Rules, radius: number): number {
  const { world, old, piece } = splitOne({ ...rules, splitBoost: 0 }, radius * Math.SQRT2);
  const { x, y } = world.bodies;
  return timeUntil(world, () => {
    x[piece] = x[old]!;
    y[piece] = y[old]!;
    return radiiOf(world, 1).some((one) => one === 0);
  });
}

/** Seconds from a split until the two cells push each other, placed 40 units apart all the time. */
export function measureCollideS(rules: Rules, radius: number): number {
  const { world, old, piece } = splitOne({ ...rules, splitBoost: 0, splitDistance: 40 }, radius * Math.SQRT2);
  return timeUntil(world, () => world.bodies.x[piece]! - world.bodies.x[old]! > 40);
}

/** Mass that is left after so many seconds of doing nothing. */
export function measureDecay(rules: Rules, mass: number, seconds: number): number {
  const world = stage(rules, { decayFraction: rules.decayFraction });
  putPlayer(world, 1, X, Y, Math.sqrt(100 * mass));
  runSteps(world, Math.round(seconds * rules.stepHz));
  return massesOf(world).reduce((sum, one) => sum + one, 0);
}

/**
 * Masses of all cells, biggest first, after a cell has eaten a virus.
 * @param mass of the cell with the virus in it, at least 2.3 times the virus's @param others cells it has beside that one
 */
export function measurePop(rules: Rules, mass: number, others = 0): number[] {
  const world = stage(rules);
  const virus = rules.virusRadius * rules.virusRadius;
  const player = putPlayer(world, 1, X, Y, Math.sqrt(100 * mass - virus));
  for (let i = 0; i < others; i++) putCell(world, player, 200 + 200 * i, 200, rules.startRadius);
  putVirus(world, X, Y);
  stepWorld(world);
  const bystanders = (rules.startRadius * rules.startRadius) / 100;
  return massesOf(world).filter((one) => one !== bystanders);
}

function massesOf(world: World): number[] {
  return radiiOf(world, 1).map((radius) => (radius * radius) / 100);
}

/** World units seen by whose radii add up to this. */
export function measureView(rules: Rules, totalRadius: number): { width: number; height: number } {
  const view = { left: 0, top: 0, right: 0, bottom: 0 };
  writeViewport(rules, X, Y, totalRadius, view);
  return { width: view.right - view.left, height: view.bottom - view.top };
}
