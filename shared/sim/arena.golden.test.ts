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

test("a minute of each ruleset ends in the known state, twice", () => {
  const first = OFFERED_RULESETS.map((ruleset) => ({ ruleset, ...playMinute(ruleset) }));
  expect(first).toMatchInlineSnapshot(`
    [
      {
        "ballCount": 215,
        "eaten": 87,
        "hash": "a3a6faa7d576482e",
        "mostCells": 16,
        "ruleset": "classic",
        "virusCount": 0,
      },
      {
        "ballCount": 1004,
        "eaten": 0,
        "hash": "91387f5ba0569a42",
        "mostCells": 41,
        "ruleset": "arena",
        "virusCount": 30,
      },
      {
        "ballCount": 739,
        "eaten": 0,
        "hash": "b93aee68daa3390b",
        "mostCells": 41,
        "ruleset": "ogar",
        "virusCount": 50,
      },
      {
        "ballCount": 536,
        "eaten": 5,
        "hash": "8c57c2c0419771c6",
        "mostCells": 50,
        "ruleset": "quick",
        "virusCount": 6,
      },
      {
        "ballCount": 1007,
        "eaten": 0,
        "hash": "f968489bf400ae31",
        "mostCells": 43,
        "ruleset": "teams",
        "virusCount": 16,
      },
    ]
  `);
  expect(OFFERED_RULESETS.map((ruleset) => ({ ruleset, ...playMinute(ruleset) }))).toEqual(first);
});
