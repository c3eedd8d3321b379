// The whole state of one game as plain data, and who is in it. What happens in a step is not written here.
import { createRng, type Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { type Bodies, createBodies, freeSlot } from "./bodies.ts";
import { createGrid, type Grid } from "./grid.ts";
import { IDLE_INPUT, type PlayerInput } from "./playerInput.ts";
import type { SimEvent } from "./simEvents.ts";
import { spawnBall, spawnCell } from "./spawning.ts";

export type WorldPlayer = {
  id: number;
  /** What the player wants, until told otherwise. */
  input: PlayerInput;
  /** Slots of the player's cells in the world's bodies; none between an eaten life and the next. */
  cellSlots: number[];
  /** When the player was eaten, until the next life begins. */
  eatenTick: number | null;
  /** Where the last life ended, world units: from there an eaten player looks on. */
  endX: number;
  endY: number;
};

export type World = {
  readonly rules: Rules;
  /** Steps done. */
  tick: number;
  bodies: Bodies;
  players: Map<number, WorldPlayer>;
  /** Balls in the arena now. */
  ballCount: number;
  /** One stream per concern: an extra player must not change where the balls come. */
  ballRng: Rng;
  spawnRng: Rng;
  /** What happened in the last step. */
  events: SimEvent[];
  /** Slots of all cells; `sortCells` orders them. Kept from step to step because it stays nearly sorted. */
  cellOrder: number[];
  /** Working memory of a step and of who sees what after it, no state. */
  grid: Grid;
  near: number[];
};

/** A world before its first step, with the balls of the start. @param seed unsigned 32-bit */
export function createWorld(rules: Rules, seed: number): World {
  const world: World = {
    rules,
    tick: 0,
    bodies: createBodies(512),
    players: new Map(),
    ballCount: 0,
    ballRng: createRng(seed),
    spawnRng: createRng(seed ^ 0x9e3779b9),
    events: [],
    cellOrder: [],
    grid: createGrid(rules.arenaWidth, rules.arenaHeight),
    near: [],
  };
  addBalls(world, rules.ballsAtStart);
  return world;
}

export function addBalls(world: World, count: number): void {
  for (let i = 0; i < count; i++) spawnBall(world.rules, world.bodies, world.cellOrder, world.ballRng);
  world.ballCount += count;
}

/**
 * Puts a player into the arena; the cell is there at once.
 * @param playerId a whole number from 1 to 2^32 - 1, not in use; else throws
 */
export function addPlayer(world: World, playerId: number): WorldPlayer {
  if (playerId < 1 || playerId >>> 0 !== playerId) throw new RangeError(`not a player id: ${playerId}`);
  if (world.players.has(playerId)) throw new Error(`player ${playerId} is already here`);
  const player: WorldPlayer = {
    id: playerId,
    input: { ...IDLE_INPUT },
    cellSlots: [],
    eatenTick: null,
    endX: 0,
    endY: 0,
  };
  world.players.set(playerId, player);
  addFirstCell(world, player);
  return player;
}

/** Takes a player and its cells away. Throws if there is no such player. */
export function removePlayer(world: World, playerId: number): void {
  removeCells(world, findPlayer(world, playerId));
  world.players.delete(playerId);
}

/** What a player wants from the next step on; the values are copied. Throws if there is no such player. */
export function setInput(world: World, playerId: number, input: PlayerInput): void {
  const own = findPlayer(world, playerId).input;
  own.moveX = input.moveX;
  own.moveY = input.moveY;
  own.buttons = input.buttons;
}

/** The start of a life: one cell with a new id. */
export function addFirstCell(world: World, player: WorldPlayer): void {
  const slot = spawnCell(world.rules, world.bodies, world.cellOrder, world.spawnRng, player.id);
  player.cellSlots.push(slot);
  world.cellOrder.push(slot);
}

/** The end of a life: no cell is left. */
export function removeCells(world: World, player: WorldPlayer): void {
  for (const slot of player.cellSlots) {
    player.endX = world.bodies.x[slot]!;
    player.endY = world.bodies.y[slot]!;
    freeSlot(world.bodies, slot);
    world.cellOrder.splice(world.cellOrder.indexOf(slot), 1);
  }
  player.cellSlots.length = 0;
}

function findPlayer(world: World, playerId: number): WorldPlayer {
  const player = world.players.get(playerId);
  if (!player) throw new Error(`no player ${playerId} here`);
  return player;
}
