// A minute of every ruleset by a script, which must end the same on every machine.
import { expect, test } from "vitest";
import { createRng } from "../math/rng.ts";
import { OFFERED_RULESETS } from "../rules.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { playWildly } from "./arena.stage.ts";
import { hashWorld } from "./stateHash.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, smallestTeam } from "./world.ts";

const PLAYERS = 16;

function playMinute(ruleset: (typeof OFFERED_RULESETS)[number]) {
  const rules = RULES_BY_ID[ruleset];
  const world = createWorld(rules, 7);
  const rng = createRng(9);
  for (let id = 1; id <= PLAYERS; id++) {
    const player = addPlayer(world, id, smallestTeam(world));
    player.splitPresses = 0;
    // Some begin big, or a minute would not be enough for them to do anything.
    world.bodies.radius[player.cellSlots[0]!] = rules.startRadius * (1 + (id % 5));
  }
  let mostCells = 0;
  let eaten = 0;
  for (let i = 0; i < 60 * rules.stepHz; i++) {
    playWildly(world, rng);
    stepWorld(world);
    mostCells = Math.max(mostCells, world.cellOrder.length);
    eaten += world.events.filter(({ kind }) => kind === "eaten").length;
  }
  const { ballCount, virusCount } = world;
  return { hash: hashWorld(world), ballCount, virusCount, mostCells, eaten };
}

test("a minute of each ruleset ends in the known state, twice", { timeout: 90_000 }, () => {
  const first = OFFERED_RULESETS.map((ruleset) => ({ ruleset, ...playMinute(ruleset) }));
  expect(first).toMatchInlineSnapshot(`
    [
      {
        "ballCount": 188,
        "eaten": 66,
        "hash": "a54de4310c102a3a",
        "mostCells": 16,
        "ruleset": "classic",
        "virusCount": 0,
      },
      {
        "ballCount": 1015,
        "eaten": 1,
        "hash": "899e48ebc7005828",
        "mostCells": 42,
        "ruleset": "arena",
        "virusCount": 30,
      },
      {
        "ballCount": 701,
        "eaten": 1,
        "hash": "4433da96c5c41755",
        "mostCells": 42,
        "ruleset": "ogar",
        "virusCount": 50,
      },
      {
        "ballCount": 519,
        "eaten": 2,
        "hash": "043bc9af393cdc1c",
        "mostCells": 50,
        "ruleset": "quick",
        "virusCount": 6,
      },
      {
        "ballCount": 1011,
        "eaten": 0,
        "hash": "9ac908407ec7d0bc",
        "mostCells": 47,
        "ruleset": "teams",
        "virusCount": 16,
      },
    ]
  `);
  expect(OFFERED_RULESETS.map((ruleset) => ({ ruleset, ...playMinute(ruleset) }))).toEqual(first);
});
