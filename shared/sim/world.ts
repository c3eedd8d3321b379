// A world: a match's state, with the working memory of its steps and its listeners; players come into it and leave it.
// What happens in a step is in step.ts.
import { createRng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { isLastStanding } from "../rulesets/rounds.ts";
import { allocateSlot, BODY_BALL, createBodies, freeSlot, snapToArena } from "./bodies.ts";
import type { Listeners } from "./listeners.ts";
import { type PlayerInput, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import { changeLineTeam, enterRound, leaveRound } from "./round/lines.ts";
import { createRound } from "./round/roundState.ts";
import { openPart } from "./round/walls.ts";
import { createScratch, type Scratch } from "./scratch.ts";
import { protect } from "./spawning/protection.ts";
import { spawnBall, spawnCell, spawnVirus } from "./spawning/spawning.ts";
import { createPlayer, MAX_PLAYER_ID, startLife, type WorldPlayer, type WorldState } from "./worldState.ts";

/** The state is the match; the rest is not saved. */
export type World = WorldState & Listeners & { readonly scratch: Scratch };

/** A world before its first step, with the balls of the start. @param seed unsigned 32-bit */
export function createWorld(rules: Rules, seed: number): World {
  const world = resumeWorld({
    rules,
    tick: 0,
    bodies: createBodies(512),
    players: new Map(),
    ballCount: 0,
    virusCount: 0,
    clusters: { seed: (seed ^ 0x51ab3f27) >>> 0, made: 0 },
    ballRng: createRng(seed),
    spawnRng: createRng(seed ^ 0x9e3779b9),
    virusRng: createRng(seed ^ 0x7f4a7c15),
    pieceRng: createRng(seed ^ 0x3c6ef372),
    ejectRng: createRng(seed ^ 0x1b873593),
    cellOrder: [],
    round: createRound(rules),
  });
  addBalls(world, rules.ballsAtStart);
  addViruses(world);
  return world;
}

/** A world that goes on from a state and takes it over; it has no listeners yet. */
export function resumeWorld(state: WorldState): World {
  const rest: Omit<World, keyof WorldState> = {
    events: [],
    journal: null,
    scratch: createScratch(state.rules),
  };
  // Not a spread of the state: each object would have another shape, which makes steps slower by a tenth.
  return Object.assign(state, rest);
}

export function addBalls(world: World, count: number): void {
  for (let i = 0; i < count; i++) {
    const { rules, bodies, cellOrder, ballRng, clusters, scratch } = world;
    const slot = spawnBall(rules, scratch.motion.walls, bodies, cellOrder, ballRng, clusters);
    world.bodies.bornTick[slot] = world.tick;
  }
  world.ballCount += count;
}

/** Adds a ball at this place, or at the arena's edge if the place lies outside.
 *  @param x, y world units @param color index into PALETTE */
export function addBallAt(world: World, x: number, y: number, color: number): void {
  const { rules, bodies } = world;
  const slot = allocateSlot(bodies, BODY_BALL, 0);
  bodies.x[slot] = snapToArena(x, rules.arenaWidth);
  bodies.y[slot] = snapToArena(y, rules.arenaHeight);
  bodies.radius[slot] = rules.ballRadius;
  bodies.color[slot] = color;
  bodies.bornTick[slot] = world.tick;
  world.ballCount++;
}

/** Adds viruses until there are virusesMin, or where walls close in, as many as fit what is open. */
export function addViruses(world: World): void {
  const { rules, bodies, cellOrder, virusRng } = world;
  const { walls } = world.scratch.motion;
  const least = rules.virusesMin * openPart(rules, walls);
  while (world.virusCount < least) {
    spawnVirus(rules, walls, bodies, cellOrder, virusRng);
    world.virusCount++;
  }
}

/**
 * Adds a player. Its cell is there at once, or, if it waits, as after being eaten. Who comes into a last one standing
 * after its first step waits whatever is said.
 * @param playerId a whole number from 1 to 2^30 - 1, not in use; else throws
 * @param team from 1 on, where there are teams @param protectionRest as WorldPlayer has it
 */
export function addPlayer(
  world: World,
  playerId: number,
  team = 0,
  isWaiting = false,
  protectionRest = 0,
): WorldPlayer {
  if (playerId < 1 || playerId > MAX_PLAYER_ID || playerId >>> 0 !== playerId)
    throw new RangeError(`not a player id: ${playerId}`);
  if (world.players.has(playerId)) throw new Error(`player ${playerId} is already here`);
  const player = createPlayer(world.rules, playerId, world.tick);
  player.team = team;
  player.protectionRest = protectionRest;
  const isLate = isLastStanding(world.rules) && world.tick > 0;
  if (isWaiting || isLate) player.eatenTick = world.tick;
  world.players.set(playerId, player);
  if (!isWaiting && !isLate) addFirstCell(world, player);
  enterRound(world, player);
  world.journal?.onJoin(playerId, team, isWaiting, protectionRest);
  return player;
}

/** How many players each team has, team 1 first; empty where there are no teams. */
export function teamSizes({ rules, players }: World): number[] {
  if (!hasTeams(rules)) return [];
  const sizes = new Array<number>(rules.teams).fill(0);
  for (const { team } of players.values()) sizes[team - 1]! += 1;
  return sizes;
}

/** The team with the fewest players, the first of those; 0 where there are no teams. */
export function smallestTeam(world: World): number {
  const sizes = teamSizes(world);
  return 1 + sizes.indexOf(Math.min(...sizes));
}

/** Takes a player and its cells away. Throws if there is no such player.
 *  @param keepsScore in a round: its score counts as it is now; false: who still has a cell has given up */
export function removePlayer(world: World, playerId: number, keepsScore = false): void {
  const player = findPlayer(world, playerId);
  leaveRound(world, player, keepsScore);
  removeCells(world, player);
  world.players.delete(playerId);
  world.journal?.onLeave(playerId, keepsScore);
}

/** Moves a player to another team, with its cells; in a round with its line. Throws if there is no such player.
 *  @param team from 1 on */
export function changeTeam(world: World, playerId: number, team: number): void {
  const player = findPlayer(world, playerId);
  player.team = team;
  changeLineTeam(world, player);
  world.journal?.onCommand({ kind: "team", playerId, team });
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
  const { rules, bodies, tick } = world;
  const slot = spawnCell(rules, bodies, cellsAgainst(world, player), world.spawnRng, player.id);
  bodies.bornTick[slot] = tick;
  protect(rules, bodies, slot, tick, player.protectionRest);
  player.life = startLife(tick);
  player.cellSlots.push(slot);
  world.cellOrder.push(slot);
}

/** Slots of all cells that may eat this player: not its own, not its mates'. */
function cellsAgainst(
  { rules, bodies, players, cellOrder }: World,
  { team }: WorldPlayer,
): readonly number[] {
  if (!hasTeams(rules)) return cellOrder;
  return cellOrder.filter((slot) => players.get(bodies.owner[slot]!)?.team !== team);
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
