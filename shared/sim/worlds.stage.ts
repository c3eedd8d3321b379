// Worlds for tests and benches: circles put where a test wants them, and players who act by a script.
// Nothing of the game imports this.
import type { Rules } from "../rules.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { allocateSlot, BODY_BALL, BODY_CELL, type Bodies } from "./bodies.ts";
import { MOVE_LIMIT } from "./playerInput.ts";
import { addPlayer, createWorld, setInput, type World } from "./world.ts";

export type StagedCell = { playerId: number; x: number; y: number; radius: number };

/** Classic, in which no ball comes by itself, nothing decays and nobody is protected. */
export const BARE_RULES: Rules = {
  ...CLASSIC,
  ballsAtStart: 0,
  ballsLow: 0,
  decayFraction: 0,
  protectionS: 0,
};

/** A world with these cells, one for each player, who join in the order given, and these balls. */
export function stageWorld(cells: readonly StagedCell[], balls: readonly { x: number; y: number }[]): World {
  const world = createWorld(BARE_RULES, 1);
  for (const cell of cells) {
    const slot = addPlayer(world, cell.playerId).cellSlots[0]!;
    world.bodies.x[slot] = cell.x;
    world.bodies.y[slot] = cell.y;
    world.bodies.radius[slot] = cell.radius;
  }
  for (const ball of balls) {
    const slot = allocateSlot(world.bodies, BODY_BALL, 0);
    world.bodies.x[slot] = ball.x;
    world.bodies.y[slot] = ball.y;
    world.bodies.radius[slot] = BARE_RULES.ballRadius;
    world.ballCount++;
  }
  return world;
}

/** Radius of a player's only cell. */
export function radiusOfPlayer(world: World, playerId: number): number {
  return world.bodies.radius[world.players.get(playerId)!.cellSlots[0]!]!;
}

/** Id of a player's only cell. */
export function cellIdOfPlayer(world: World, playerId: number): number {
  return world.bodies.id[world.players.get(playerId)!.cellSlots[0]!]!;
}

/** A world with players 1 to `count`, to be played by {@link playScript}. */
export function createScriptedWorld(count: number, seed: number): World {
  const world = createWorld(CLASSIC, seed);
  for (let playerId = 1; playerId <= count; playerId++) addPlayer(world, playerId);
  return world;
}

/** Sets everybody's input for the next step: of three players one roams, one grazes, one hunts. */
export function playScript(world: World): void {
  for (const player of world.players.values()) {
    const own = player.cellSlots[0]!;
    const target = player.id % 3 === 0 ? -1 : findTarget(world.bodies, own, player.id % 3 === 1);
    if (target < 0) roam(world, player.id);
    else {
      const moveX = Math.round(world.bodies.x[target]! - world.bodies.x[own]!);
      const moveY = Math.round(world.bodies.y[target]! - world.bodies.y[own]!);
      setInput(world, player.id, { moveX, moveY, buttons: 0 });
    }
  }
}

/** Along a course that turns by a right angle every second, each player at another time. */
function roam(world: World, playerId: number): void {
  const turn = Math.floor((world.tick + 7 * playerId) / world.rules.stepHz) % 4;
  const moveX = [MOVE_LIMIT, MOVE_LIMIT / 2, -MOVE_LIMIT, 0][turn]!;
  const moveY = [0, MOVE_LIMIT, -MOVE_LIMIT / 4, -MOVE_LIMIT][turn]!;
  setInput(world, playerId, { moveX, moveY, buttons: 0 });
}

/** The nearest ball, or the nearest smaller cell; ties by lower id; -1 if there is none. */
function findTarget(bodies: Bodies, own: number, isGrazing: boolean): number {
  let best = -1;
  let bestDistance = Infinity;
  for (let slot = 0; slot < bodies.end; slot++) {
    const isWanted = isGrazing ? bodies.kind[slot] === BODY_BALL : isSmallerCell(bodies, own, slot);
    if (!isWanted) continue;
    const dx = bodies.x[slot]! - bodies.x[own]!;
    const dy = bodies.y[slot]! - bodies.y[own]!;
    const distance = dx * dx + dy * dy;
    if (distance > bestDistance) continue;
    if (distance === bestDistance && bodies.id[slot]! > bodies.id[best]!) continue;
    best = slot;
    bestDistance = distance;
  }
  return best;
}

function isSmallerCell(bodies: Bodies, own: number, slot: number): boolean {
  const radius = bodies.radius[slot]!;
  return bodies.kind[slot] === BODY_CELL && radius > 0 && radius < bodies.radius[own]!;
}
