// Rounds in which anything happens: people come and go as they like, the host ends one at any time. A round ends once,
// and its lines say what was seen from outside, step by step.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRng, nextFloat, nextInt, type Rng } from "../../math/rng.ts";
import { hasTeams } from "../../rulesets/abilities.ts";
import { roundTicks } from "../../rulesets/rounds.ts";
import { crowdedArena, playWildly } from "../arena.stage.ts";
import { stepWorld } from "../step.ts";
import { addPlayer, removePlayer, smallestTeam, type World } from "../world.ts";
import type { Life } from "../worldState.ts";
import { endRound, placesOf, roundTeamScores, winningTeamOf } from "./judging.ts";
import { sampleTicks } from "./lines.ts";
import type { RoundLine } from "./roundState.ts";

/** What was seen of a line's player: its lives so far, the last one as it is now, and whom it met. */
type Seen = { lives: Life[]; kills: number; deaths: number };
type Ledger = Map<RoundLine, Seen>;

const chance = (rng: Rng, part: number) => nextFloat(rng) < part;

function comeAndGo(world: World, rng: Rng): void {
  if (!chance(rng, 0.08)) return;
  const id = 1 + nextInt(rng, 16);
  if (world.players.has(id)) removePlayer(world, id, chance(rng, 0.5));
  else addPlayer(world, id, smallestTeam(world), chance(rng, 0.3));
}

function look(world: World, ledger: Ledger): void {
  const lines = world.round!.lines;
  for (const line of lines) {
    const seen = ledger.get(line) ?? { lives: [], kills: 0, deaths: 0 };
    ledger.set(line, seen);
    const life = world.players.get(line.playerId)?.life;
    if (!life) continue;
    if (seen.lives.at(-1)?.bornTick === life.bornTick) seen.lives.pop();
    seen.lives.push({ ...life });
  }
  for (const event of world.events) {
    if (event.kind !== "eaten") continue;
    for (const line of lines) {
      if (line.playerId === event.playerId) ledger.get(line)!.deaths++;
      if (line.playerId === event.byPlayerId) ledger.get(line)!.kills++;
    }
  }
}

function checkLines(world: World, ledger: Ledger): void {
  for (const line of world.round!.lines) {
    const { lives, kills, deaths } = ledger.get(line)!;
    const sum = (name: "ballsEaten" | "cellsEaten") => lives.reduce((before, life) => before + life[name], 0);
    const highestScore = Math.max(0, ...lives.map((life) => life.highestScore));
    expect(line).toMatchObject({ kills, deaths, highestScore });
    expect([line.ballsEaten, line.cellsEaten]).toEqual([sum("ballsEaten"), sum("cellsEaten")]);
    expect(line.eatenBy.reduce((before, { times }) => before + times, 0)).toBe(deaths);
    expect(line.ate.reduce((before, { times }) => before + times, 0)).toBe(kills);
    expect(line.samples).toHaveLength(Math.floor(world.round!.endTick! / sampleTicks(world.rules)));
    expect(line.score).toBeLessThanOrEqual(line.highestScore);
    expect(line.biggestMeal > 0).toBe(line.cellsEaten > 0);
    expect(line.longestLife).toBeLessThanOrEqual(world.round!.endTick!);
  }
}

function checkTeams(world: World): void {
  const { rules, players, round } = world;
  const lines = round!.lines;
  expect(new Set(lines.map(({ playerId }) => playerId)).size).toBe(lines.length);
  if (!hasTeams(rules)) {
    expect(lines.every(({ team }) => team === 0)).toBe(true);
    return;
  }
  for (const line of lines.filter(({ outTick }) => outTick === null))
    expect(players.get(line.playerId)?.team ?? line.team).toBe(line.team);
  const sums = roundTeamScores(world);
  for (let team = 1; team <= rules.teams; team++) {
    const mates = lines.filter((line) => line.team === team && line.outTick === null);
    expect(sums[team - 1]).toBeCloseTo(
      mates.reduce((sum, { score }) => sum + score, 0),
      6,
    );
  }
  if (lines.length > 0) expect(sums[winningTeamOf(world) - 1]).toBe(Math.max(...sums));
}

const anyRound = {
  seed: fc.nat(),
  players: fc.integer({ min: 0, max: 14 }),
  roundKind: fc.constantFrom(1, 2, 3),
  roundS: fc.integer({ min: 1, max: 14 }),
  teams: fc.constantFrom(0, 0, 2, 3),
  hostEnds: fc.constantFrom(0, 0, 0.01),
};

test.prop(anyRound, { seed: 8, numRuns: 40 })(
  "a round ends once, by its longest time, and its lines are what was seen",
  ({ seed, players, hostEnds, ...change }) => {
    const world = crowdedArena(players, seed, {
      ...change,
      roundScore: 700,
      arenaWidth: 1800,
      arenaHeight: 1800,
    });
    const rng = createRng(seed);
    const ledger: Ledger = new Map();
    const ends: number[] = [];
    look(world, ledger);
    while (world.round?.endTick === null && world.tick < 10_000) {
      comeAndGo(world, rng);
      if (world.tick > 0 && chance(rng, hostEnds) && endRound(world)) break;
      playWildly(world, rng);
      stepWorld(world);
      look(world, ledger);
    }
    const endTick = world.round!.endTick!;
    expect(endTick).toBe(world.tick);
    expect(endTick).toBeLessThanOrEqual(roundTicks(world.rules));
    checkLines(world, ledger);
    checkTeams(world);
    const after = JSON.stringify([world.round, placesOf(world)]);
    for (let i = 0; i < 30; i++) {
      comeAndGo(world, rng);
      if (endRound(world)) ends.push(world.tick);
      playWildly(world, rng);
      stepWorld(world);
    }
    expect(ends).toEqual([]);
    expect(JSON.stringify([world.round, placesOf(world)])).toBe(after);
  },
);
