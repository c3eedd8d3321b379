// Classic's numbers as a table a person can read, and a whole game that must end the same on every machine.
import { expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { canEat, eatingDistance } from "./canEat.ts";
import { speedOf } from "./movement.ts";
import { scoreOf } from "./scores.ts";
import { hashWorld } from "./stateHash.ts";
import { stepWorld } from "./step.ts";
import { createScriptedWorld, playScript, radiusOfPlayer, stageWorld } from "./worlds.stage.ts";

const RADII = [10, 10.5, 15, 20, 30, 50, 80, 122, 150, 300];

function table(title: string, head: string[], rows: (string | number)[][]): string {
  const lines = [head, ...rows].map((row) => row.map((value) => cellText(value).padStart(10)).join(""));
  return [title, ...lines, ""].join("\n");
}

function cellText(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value;
}

function speedTable(rules: Rules): string {
  const rows = RADII.map((radius) => {
    const speed = speedOf(rules, radius);
    return [radius, scoreOf(rules, radius), speed, speed / rules.stepHz];
  });
  return table("Speed", ["radius", "score", "u/s", "u/step"], rows);
}

/** Radius of a new player who stands on so many balls. */
function growthTable(): string {
  const rows = [0, 1, 2, 10, 50, 100, 200].map((count) => {
    const balls = Array.from({ length: count }, () => ({ x: 640, y: 360 }));
    const world = stageWorld([{ playerId: 1, x: 640, y: 360, radius: 10 }], balls);
    stepWorld(world);
    return [count, radiusOfPlayer(world, 1)];
  });
  return table("Growth", ["balls", "radius"], rows);
}

/** Centre distance under which the row's radius eats the column's; "-" where it never does. */
function eatingTable(rules: Rules): string {
  const eaten = [5, 10, 15, 30, 80];
  const rows = RADII.map((eater) => [
    eater,
    ...eaten.map((radius) =>
      canEat(rules, eater, radius, 0, 0) ? eatingDistance(rules, eater, radius) : "-",
    ),
  ]);
  return table("Eating distance, eater by eaten (5 is a ball)", ["", ...eaten.map(String)], rows);
}

/** Radius of the eater after it swallowed a player. */
function swallowTable(): string {
  const rows = [
    [10.5, 10],
    [40, 30],
    [50, 20],
    [120, 50],
  ].map(([eater, eaten]) => {
    const cells = [eater!, eaten!].map((radius, i) => ({ playerId: i + 1, x: 640, y: 360, radius }));
    const world = stageWorld(cells, []);
    stepWorld(world);
    return [eater!, eaten!, radiusOfPlayer(world, 1)];
  });
  return table("Swallowing a player", ["eater", "eaten", "after"], rows);
}

test("the table of Classic", async () => {
  const text = [speedTable(CLASSIC), growthTable(), eatingTable(CLASSIC), swallowTable()].join("\n");
  await expect(text).toMatchFileSnapshot("./__snapshots__/classic.golden.txt");
});

function playGame(): { hash: string; eaten: number; biggest: number } {
  const world = createScriptedWorld(9, 20_260);
  let eaten = 0;
  for (let i = 0; i < 60 * CLASSIC.stepHz; i++) {
    playScript(world);
    stepWorld(world);
    eaten += world.events.filter((event) => event.kind === "eaten").length;
  }
  const biggest = Math.max(...[...world.players.keys()].map((playerId) => radiusOfPlayer(world, playerId)));
  return { hash: hashWorld(world), eaten, biggest };
}

test("a minute of nine scripted players ends in the known state, twice", () => {
  const game = playGame();
  expect(game).toMatchInlineSnapshot(`
    {
      "biggest": 129.75021902074886,
      "eaten": 38,
      "hash": "b93f1e449ad53ada",
    }
  `);
  expect(playGame()).toEqual(game);
});
