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
        "hash": "7be911bd00d197c3",
        "mostCells": 16,
        "ruleset": "classic",
        "virusCount": 0,
      },
      {
        "ballCount": 1036,
        "eaten": 0,
        "hash": "5c10767e035c017c",
        "mostCells": 40,
        "ruleset": "arena",
        "virusCount": 30,
      },
      {
        "ballCount": 739,
        "eaten": 0,
        "hash": "db76d796b115605f",
        "mostCells": 41,
        "ruleset": "ogar",
        "virusCount": 50,
      },
      {
        "ballCount": 528,
        "eaten": 3,
        "hash": "affde4de8e7184b2",
        "mostCells": 49,
        "ruleset": "quick",
        "virusCount": 6,
      },
      {
        "ballCount": 1020,
        "eaten": 0,
        "hash": "fbce385abdd62d76",
        "mostCells": 40,
        "ruleset": "teams",
        "virusCount": 16,
      },
    ]
  `);
  expect(OFFERED_RULESETS.map((ruleset) => ({ ruleset, ...playMinute(ruleset) }))).toEqual(first);
});
