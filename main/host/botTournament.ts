// Levels of bots against each other and against a grazer that always takes the nearest ball: many seeded matches, and
// what everybody had at their end. Run by `npm run bots:arena`; nothing of the game imports this.
import type { BotLevel } from "../../shared/bots/levels.ts";
import { SnapshotEncoder } from "../../shared/net/snapshotEncoder.ts";
import type { Rules } from "../../shared/rules.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { BODY_BALL } from "../../shared/sim/bodies.ts";
import { rankPlayers } from "../../shared/sim/scores.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld, setInput, type World } from "../../shared/sim/world.ts";
import { BotPlayers } from "./botPlayers.ts";
import { createInterest, prepareInterest } from "./interest.ts";

export type Contender = BotLevel | "grazer";

/** Small enough that they meet. */
const RULES: Rules = {
  ...ARENA,
  arenaWidth: 4000,
  arenaHeight: 4000,
  ballsAtStart: 400,
  ballsLow: 400,
  virusesMin: 6,
};

export type MatchResult = Record<Contender, { mass: number; kills: number }>;

/** @param each players of each contender @param seconds of play; mass is the mean over the second half of them */
export function playMatch(
  contenders: readonly Contender[],
  each: number,
  seconds: number,
  seed: number,
): MatchResult {
  const world = createWorld(RULES, seed);
  const bots = new BotPlayers();
  const sides = new Map<number, Contender>();
  for (let i = 0; i < each * contenders.length; i++) {
    const side = contenders[(i + seed) % contenders.length]!;
    sides.set(i + 1, side);
    addPlayer(world, i + 1);
    if (side !== "grazer") bots.add(i + 1, side, 1000 * seed + i);
  }
  const result = Object.fromEntries(contenders.map((side) => [side, { mass: 0, kills: 0 }])) as MatchResult;
  play(world, bots, sides, seconds, result);
  return result;
}

function play(
  world: World,
  bots: BotPlayers,
  sides: ReadonlyMap<number, Contender>,
  seconds: number,
  result: MatchResult,
): void {
  const interest = createInterest(world.rules);
  const encoder = new SnapshotEncoder();
  const { stepHz } = world.rules;
  const each = sides.size / Object.keys(result).length;
  for (let step = 1; step <= seconds * stepHz; step++) {
    bots.act(world);
    if (step % 6 === 0) for (const [id, side] of sides) if (side === "grazer") graze(world, id);
    stepWorld(world);
    for (const event of world.events)
      if (event.kind === "eaten") result[sides.get(event.byPlayerId)!].kills++;
    prepareInterest(interest, world);
    encoder.beginTick(world.bodies, world.tick);
    bots.look(world, interest, encoder);
    if (step <= (seconds * stepHz) / 2 || step % stepHz !== 0) continue;
    for (const { playerId, score } of rankPlayers(world)) {
      result[sides.get(playerId)!].mass += score / each / (seconds / 2);
    }
  }
}

/** The baseline: straight to the nearest ball, whatever else is there. */
function graze(world: World, playerId: number): void {
  const { bodies } = world;
  const own = world.players.get(playerId)?.cellSlots[0];
  if (own === undefined) return;
  let best = -1;
  let bestWay = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] !== BODY_BALL) continue;
    const way = (bodies.x[slot]! - bodies.x[own]!) ** 2 + (bodies.y[slot]! - bodies.y[own]!) ** 2;
    if (way >= bestWay) continue;
    best = slot;
    bestWay = way;
  }
  if (best < 0) return;
  const moveX = Math.round(bodies.x[best]! - bodies.x[own]!);
  const moveY = Math.round(bodies.y[best]! - bodies.y[own]!);
  setInput(world, playerId, { moveX, moveY, buttons: 0 });
}
