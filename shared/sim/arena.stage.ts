// Test support: an empty Arena for tests of its laws, with cells, blobs and viruses where a test puts them. Nothing of
// the game imports this.
import { nextFloat, nextInt, type Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { ARENA } from "../rulesets/arena.ts";
import { allocateSlot, BODY_BALL, BODY_BLOB, BODY_CELL, BODY_VIRUS } from "./bodies.ts";
import { BUTTON_EJECT, BUTTON_PLAY, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, setInput, type World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** No ball and no virus appears by itself, nothing decays, and nobody is protected. */
export const NOTHING_COMES = {
  ballsAtStart: 0,
  ballsLow: 0,
  virusesMin: 0,
  decayFraction: 0,
  respawnDelayS: 60,
  protectionS: 0,
} as const satisfies Partial<Rules>;

export const ARENA_MIDDLE = { x: ARENA.arenaWidth / 2, y: ARENA.arenaHeight / 2 };

export function emptyArena(change: Partial<Rules> = {}, seed = 1): World {
  return createWorld({ ...ARENA, ...NOTHING_COMES, ...change }, seed);
}

export function runSteps(world: World, count: number): void {
  for (let i = 0; i < count; i++) stepWorld(world);
}

/** Slots of all bodies of a kind, one of BODY_*. */
export function slotsOfKind({ bodies }: World, kind: number): number[] {
  return [...bodies.kind.subarray(0, bodies.end).keys()].filter((slot) => bodies.kind[slot] === kind);
}

/** A player with one cell. */
export function putPlayer(world: World, playerId: number, x: number, y: number, radius: number): WorldPlayer {
  const player = addPlayer(world, playerId);
  const slot = player.cellSlots[0]!;
  player.splitPresses = 0;
  Object.assign(world.bodies.x, { [slot]: x });
  Object.assign(world.bodies.y, { [slot]: y });
  Object.assign(world.bodies.radius, { [slot]: radius });
  return player;
}

/** One more cell of a player, born at tick 0. @returns its slot */
export function putCell(world: World, player: WorldPlayer, x: number, y: number, radius: number): number {
  const slot = putBody(world, BODY_CELL, x, y, radius, player.id);
  player.cellSlots.push(slot);
  world.cellOrder.push(slot);
  return slot;
}

export function putBall(world: World, x: number, y: number, radius: number): number {
  world.ballCount++;
  return putBody(world, BODY_BALL, x, y, radius, 0);
}

export function putBlob(world: World, x: number, y: number): number {
  return putBody(world, BODY_BLOB, x, y, world.rules.blobRadius, 0);
}

export function putVirus(world: World, x: number, y: number): number {
  world.virusCount++;
  return putBody(world, BODY_VIRUS, x, y, world.rules.virusRadius, 0);
}

function putBody(world: World, kind: number, x: number, y: number, radius: number, owner: number): number {
  const slot = allocateSlot(world.bodies, kind, owner);
  world.bodies.x[slot] = x;
  world.bodies.y[slot] = y;
  world.bodies.radius[slot] = radius;
  return slot;
}

/** Towards there, with these buttons, until told otherwise. */
export function steerPlayer(world: World, playerId: number, moveX: number, moveY: number, buttons = 0): void {
  setInput(world, playerId, { moveX, moveY, buttons });
}

/** Radii of a player's cells, biggest first. */
export function radiiOf(world: World, playerId: number): number[] {
  const slots = world.players.get(playerId)?.cellSlots ?? [];
  return slots.map((slot) => world.bodies.radius[slot]!).sort((a, b) => b - a);
}

/** Sum of the masses of a player's cells. */
export function massOfPlayer(world: World, playerId: number): number {
  return radiiOf(world, playerId).reduce((sum, radius) => sum + (radius * radius) / 100, 0);
}

/** Sets everybody's input for the next step by chance: wandering, splitting and ejecting now and then. */
export function playWildly(world: World, rng: Rng): void {
  const { stepHz } = world.rules;
  for (const player of world.players.values()) {
    const { input } = player;
    if (nextFloat(rng) < 4 / stepHz) {
      input.moveX = nextInt(rng, 2001) - 1000;
      input.moveY = nextInt(rng, 2001) - 1000;
    }
    const presses = nextFloat(rng) < 0.7 / stepHz ? input.buttons + 1 : input.buttons;
    const isEjecting = nextFloat(rng) < 0.1;
    input.buttons = (presses & SPLIT_PRESSES_MASK) | (isEjecting ? BUTTON_EJECT : 0) | BUTTON_PLAY;
  }
}

/** A small crowded arena with big and small players, viruses and much to eat. */
export function crowdedArena(players: number, seed: number, change: Partial<Rules> = {}): World {
  const rules: Rules = {
    ...ARENA,
    arenaWidth: 3000,
    arenaHeight: 2500,
    ballsAtStart: 300,
    ballsLow: 300,
    virusesMin: 8,
    virusesMax: 20,
    mergeBaseS: 3,
    respawnDelayS: 0.5,
    ...change,
  };
  const world = createWorld(rules, seed);
  for (let id = 1; id <= players; id++) {
    const player = addPlayer(world, id, hasTeams(rules) ? 1 + (id % rules.teams) : 0);
    player.splitPresses = 0;
    world.bodies.radius[player.cellSlots[0]!] = 32 + ((id * 97) % 230);
  }
  return world;
}
