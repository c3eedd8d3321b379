// The whole state of one game as plain data, and who is in it. What happens in a step is not written here.
import { createRng, type Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { type Bodies, createBodies, freeSlot } from "./bodies.ts";
import { createGrid, type Grid } from "./grid.ts";
import { IDLE_INPUT, type PlayerInput, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import type { SimEvent } from "./simEvents.ts";
import { spawnBall, spawnCell, spawnVirus } from "./spawning.ts";

/** Ids travel with two bits beside them. */
export const MAX_PLAYER_ID = 0x3fffffff;

export type WorldPlayer = {
  id: number;
  /** What the player wants, until told otherwise. */
  input: PlayerInput;
  /** Slots of the player's cells in the world's bodies; none between an eaten life and the next. */
  cellSlots: number[];
  /** 1 and up; 0 where there are no teams. */
  team: number;
  /** How often split was pressed, as the last input said it, modulo 4; null before the first input. */
  splitPresses: number | null;
  /** From this step on the player may eject again. */
  ejectReadyTick: number;
  /** Of this life; nothing in the game depends on it. */
  life: Life;
  /** When the player was eaten, until the next life begins. */
  eatenTick: number | null;
  /** Where the last life ended, world units: from there an eaten player looks on. */
  endX: number;
  endY: number;
};

/** highestScore: in score or mass, as the rules' growth law has it. */
export type Life = { bornTick: number; ballsEaten: number; cellsEaten: number; highestScore: number };

/**
 * Hears of all that changes a world from outside, before it steps: with rules and seed that is the whole match. The
 * values are the world's own: copy what is kept.
 */
export type Journal = {
  onJoin(playerId: number, team: number, isWaiting: boolean): void;
  onLeave(playerId: number): void;
  onInput(playerId: number, input: PlayerInput): void;
};

export type World = {
  readonly rules: Rules;
  /** Steps done. */
  tick: number;
  bodies: Bodies;
  players: Map<number, WorldPlayer>;
  /** Balls in the arena now. */
  ballCount: number;
  /** Viruses in the arena now. */
  virusCount: number;
  /** One stream per concern: an extra player must not change where the balls come. */
  ballRng: Rng;
  spawnRng: Rng;
  virusRng: Rng;
  /** Where pieces of cells fly. */
  pieceRng: Rng;
  ejectRng: Rng;
  /** What happened in the last step. */
  events: SimEvent[];
  journal: Journal | null;
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
    virusCount: 0,
    ballRng: createRng(seed),
    spawnRng: createRng(seed ^ 0x9e3779b9),
    virusRng: createRng(seed ^ 0x7f4a7c15),
    pieceRng: createRng(seed ^ 0x3c6ef372),
    ejectRng: createRng(seed ^ 0x1b873593),
    events: [],
    journal: null,
    cellOrder: [],
    grid: createGrid(rules.arenaWidth, rules.arenaHeight),
    near: [],
  };
  addBalls(world, rules.ballsAtStart);
  addViruses(world);
  return world;
}

export function addBalls(world: World, count: number): void {
  for (let i = 0; i < count; i++) {
    const slot = spawnBall(world.rules, world.bodies, world.cellOrder, world.ballRng);
    world.bodies.bornTick[slot] = world.tick;
  }
  world.ballCount += count;
}

/** As many as there must be. */
export function addViruses(world: World): void {
  while (world.virusCount < world.rules.virusesMin) {
    spawnVirus(world.rules, world.bodies, world.cellOrder, world.virusRng);
    world.virusCount++;
  }
}

/**
 * Puts a player into the arena; the cell is there at once, or as after being eaten.
 * @param playerId a whole number from 1 to 2^30 - 1, not in use; else throws
 * @param team from 1 on, where there are teams
 */
export function addPlayer(world: World, playerId: number, team = 0, isWaiting = false): WorldPlayer {
  if (playerId < 1 || playerId > MAX_PLAYER_ID || playerId >>> 0 !== playerId)
    throw new RangeError(`not a player id: ${playerId}`);
  if (world.players.has(playerId)) throw new Error(`player ${playerId} is already here`);
  const player: WorldPlayer = {
    id: playerId,
    input: { ...IDLE_INPUT },
    cellSlots: [],
    team,
    splitPresses: null,
    ejectReadyTick: 0,
    life: startLife(world),
    eatenTick: isWaiting ? world.tick : null,
    endX: world.rules.arenaWidth / 2,
    endY: world.rules.arenaHeight / 2,
  };
  world.players.set(playerId, player);
  if (!isWaiting) addFirstCell(world, player);
  world.journal?.onJoin(playerId, team, isWaiting);
  return player;
}

/** How many players each team has, team 1 first; empty where there are no teams. */
export function teamSizes({ rules, players }: World): number[] {
  if (rules.teams < 2) return [];
  const sizes = new Array<number>(rules.teams).fill(0);
  for (const { team } of players.values()) sizes[team - 1]! += 1;
  return sizes;
}

/** The team with the fewest players, the first of those; 0 where there are no teams. */
export function smallestTeam(world: World): number {
  const sizes = teamSizes(world);
  return 1 + sizes.indexOf(Math.min(...sizes));
}

/** Takes a player and its cells away. Throws if there is no such player. */
export function removePlayer(world: World, playerId: number): void {
  removeCells(world, findPlayer(world, playerId));
  world.players.delete(playerId);
  world.journal?.onLeave(playerId);
}

/** What a player wants from the next step on; the values are copied. Throws if there is no such player. */
export function setInput(world: World, playerId: number, input: PlayerInput): void {
  const player = findPlayer(world, playerId);
  // The first input says where its sender's count of presses begins.
  player.splitPresses ??= input.buttons & SPLIT_PRESSES_MASK;
  const own = player.input;
  own.moveX = input.moveX;
  own.moveY = input.moveY;
  own.buttons = input.buttons;
  world.journal?.onInput(playerId, own);
}

/** The start of a life: one cell with a new id. */
export function addFirstCell(world: World, player: WorldPlayer): void {
  const slot = spawnCell(world.rules, world.bodies, world.cellOrder, world.spawnRng, player.id);
  world.bodies.bornTick[slot] = world.tick;
  player.life = startLife(world);
  player.cellSlots.push(slot);
  world.cellOrder.push(slot);
}

function startLife({ tick }: World): Life {
  return { bornTick: tick, ballsEaten: 0, cellsEaten: 0, highestScore: 0 };
}

/** The end of a life: no cell is left. */
export function removeCells(world: World, player: WorldPlayer): void {
  for (const slot of player.cellSlots) removeCell(world, player, slot);
  player.cellSlots.length = 0;
}

/** Takes away the cells that were eaten in the step before. */
export function removeEatenCells(world: World, player: WorldPlayer): void {
  const { radius } = world.bodies;
  let kept = 0;
  for (const slot of player.cellSlots) {
    if (radius[slot]! > 0) player.cellSlots[kept++] = slot;
    else removeCell(world, player, slot);
  }
  player.cellSlots.length = kept;
}

function removeCell(world: World, player: WorldPlayer, slot: number): void {
  player.endX = world.bodies.x[slot]!;
  player.endY = world.bodies.y[slot]!;
  freeSlot(world.bodies, slot);
  world.cellOrder.splice(world.cellOrder.indexOf(slot), 1);
}

function findPlayer(world: World, playerId: number): WorldPlayer {
  const player = world.players.get(playerId);
  if (!player) throw new Error(`no player ${playerId} here`);
  return player;
}
