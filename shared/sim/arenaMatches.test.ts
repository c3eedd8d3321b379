// Whole matches at two rates: each one is chaotic, but over many of them as much mass is in play, whatever the step.
import { expect, test } from "vitest";
import { createRng, nextFloat, nextInt, type Rng } from "../math/rng.ts";
import { ARENA } from "../rulesets/arena.ts";
import { massOfPlayer } from "./arena.stage.ts";
import { BUTTON_EJECT, BUTTON_PLAY, SPLIT_PRESSES_MASK } from "./playerInput.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, setInput, type World } from "./world.ts";

const MATCHES = 200;
const SECONDS = 8;
/** So many that the mean of all matches has a standard error of 0.8 %: fewer would make the 2 % a matter of luck. */
const PLAYERS = 24;

/** Crowded, quick to merge, to lose and to come again: everything happens within seconds. */
const RULES = {
  ...ARENA,
  arenaWidth: 3400,
  arenaHeight: 3400,
  ballsAtStart: 1000,
  ballsLow: 1000,
  ballGrowS: 10,
  decayFraction: 0.01,
  mergeBaseS: 2,
  virusesMin: 6,
  virusesMax: 16,
  respawnDelayS: 0.4,
};

/** What each player does in every fifth of a second of a match, by its seed alone: the rate must not choose. */
function writeScript(rng: Rng): { moveX: number; moveY: number; isSplit: boolean; isEject: boolean }[][] {
  return Array.from({ length: PLAYERS }, () =>
    Array.from({ length: 5 * SECONDS }, () => ({
      moveX: nextInt(rng, 2001) - 1000,
      moveY: nextInt(rng, 2001) - 1000,
      isSplit: nextFloat(rng) < 0.04,
      isEject: nextFloat(rng) < 0.06,
    })),
  );
}

/** @returns mean mass of all players over the second half of the match */
function playMatch(stepHz: number, seed: number): number {
  const world = createWorld({ ...RULES, stepHz }, seed);
  const script = writeScript(createRng(seed ^ 0x5bd1e995));
  for (let id = 1; id <= PLAYERS; id++) {
    const player = addPlayer(world, id);
    world.bodies.radius[player.cellSlots[0]!] = 40 + 40 * ((id + seed) % 5);
  }
  const presses = new Array<number>(PLAYERS).fill(0);
  let sum = 0;
  for (let fifth = 0; fifth < 5 * SECONDS; fifth++) {
    script.forEach((wishes, index) => {
      const { moveX, moveY, isSplit, isEject } = wishes[fifth]!;
      presses[index]! += isSplit ? 1 : 0;
      const held = (isEject ? BUTTON_EJECT : 0) | BUTTON_PLAY;
      setInput(world, index + 1, { moveX, moveY, buttons: (presses[index]! & SPLIT_PRESSES_MASK) | held });
    });
    for (let i = 0; i < stepHz / 5; i++) stepWorld(world);
    if (fifth >= 2.5 * SECONDS) sum += totalMass(world) / (2.5 * SECONDS);
  }
  return sum;
}

function totalMass(world: World): number {
  let mass = 0;
  for (const id of world.players.keys()) mass += massOfPlayer(world, id);
  return mass;
}

test("over 200 matches the mean mass in play at 25 and at 60 Hz agrees within 2 %", () => {
  const means = [25, 60].map((stepHz) => {
    let sum = 0;
    for (let seed = 1; seed <= MATCHES; seed++) sum += playMatch(stepHz, seed);
    return sum / MATCHES;
  });
  expect(means[0]).toBeGreaterThan(500);
  expect(Math.abs(means[1]! / means[0]! - 1)).toBeLessThan(0.02);
}, 120_000);
