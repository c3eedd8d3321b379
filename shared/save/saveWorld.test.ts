// The law of saves: what comes after load(save(world)) is what comes after the world, for thousands of steps.
import { expect, test } from "vitest";
import { createRng, type Rng } from "../math/rng.ts";
import { RULESET_IDS, type Rules } from "../rules.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { COLUMNS, type ColumnName, HASHED_COLUMNS, SAVED_COLUMNS } from "../sim/bodies.ts";
import { createLine, sampleTicks } from "../sim/round/lines.ts";
import type { RoundLine } from "../sim/round/roundState.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { addPlayer, smallestTeam, type World } from "../sim/world.ts";
import { createPlayer, type WorldPlayer } from "../sim/worldState.ts";
import { loadWorld, saveWorld } from "./saveWorld.ts";
import { beginMatch, stepByChance } from "./wildMatch.stage.ts";

/** Steps after a load. Slots out of place show after 84 to 1275. */
const LAW_STEPS = 2000;
const SAVE_TICKS = [0, 1, 450, 1111, 1800];
const LOOK_EVERY = 50;

/** As busy as tests have time for. */
function denser(rules: Rules): Rules {
  if (rules.ruleset === "classic") return rules;
  return {
    ...rules,
    arenaWidth: 2600,
    arenaHeight: 2200,
    ballsAtStart: 250,
    ballsLow: 250,
    respawnDelayS: 1,
    protectionS: rules.protectionS / 4,
  };
}

type Save = { tick: number; bytes: Uint8Array; rng: Rng };

const matches: [string, Rules][] = [
  ...RULESET_IDS.map((id): [string, Rules] => [id, denser(RULES_BY_ID[id])]),
  ["a timed round that is over in between", { ...denser(RULES_BY_ID.quick), roundKind: 1, roundS: 50 }],
  ["a last one standing", { ...denser(RULES_BY_ID.quick), roundKind: 3, roundS: 100 }],
];

test.each(matches)("%s: 2000 steps after a load hash as 2000 steps without", (_name, rules) => {
  const world = beginMatch(rules, 41);
  const rng = createRng(17);
  const saves: Save[] = [];
  const hashes = new Map<number, string>();
  const end = SAVE_TICKS.at(-1)! + LAW_STEPS;
  for (; world.tick <= end; stepByChance(world, rng)) {
    if (SAVE_TICKS.includes(world.tick)) {
      saves.push({ tick: world.tick, bytes: saveWorld(world), rng: { ...rng } });
    }
    if (world.tick % LOOK_EVERY === 0) hashes.set(world.tick, hashWorld(world));
  }
  for (const save of saves) {
    const loaded = loadWorld(save.bytes);
    expect(saveWorld(loaded)).toEqual(save.bytes);
    const own = { ...save.rng };
    for (let i = 0; i < LAW_STEPS; i++) {
      stepByChance(loaded, own);
      const known = hashes.get(loaded.tick);
      if (known !== undefined) expect([loaded.tick, hashWorld(loaded)]).toEqual([loaded.tick, known]);
    }
    expect(loaded.tick).toBe(save.tick + LAW_STEPS);
  }
});

/** A line of who is gone, in which nothing is as in a new one. */
function richLine({ tick, rules }: World): RoundLine {
  return {
    ...createLine(98),
    ...{
      team: 2,
      score: 3,
      highestScore: 5,
      ballsEaten: 7,
      cellsEaten: 6,
      kills: 2,
      deaths: 4,
      longestLife: 70,
    },
    ...{ biggestMeal: 2, isGone: true },
    eatenBy: [
      { playerId: 1, times: 3 },
      { playerId: 5, times: 1 },
    ],
    ate: [{ playerId: 9, times: 2 }],
    samples: Array.from({ length: Math.floor(tick / sampleTicks(rules)) }, (_, i) => i + 1),
  };
}

/** A match in which nothing that is saved has the value it would have by itself. */
function middleOfMatch(): World {
  const world = beginMatch({ ...denser(RULES_BY_ID.teams), roundKind: 1, roundS: 600 }, 5);
  const rng = createRng(3);
  const isEater = ({ life }: WorldPlayer) => life.cellsEaten > 0;
  while (world.tick < 700 || ![...world.players.values()].some(isEater)) stepByChance(world, rng);
  addPlayer(world, 99, smallestTeam(world), true, world.tick + 50);
  world.round!.lines.push(richLine(world));
  return world;
}

const MIDDLE = middleOfMatch();
const FRESH = createPlayer(MIDDLE.rules, 1, 0);

/** outTick is null in rounds of this kind. */
const lineParts = (Object.keys(createLine(98)) as (keyof RoundLine)[]).filter(
  (part) => part !== "playerId" && part !== "outTick",
);

type Loss = [name: string, lose: (world: World) => void];
const eachPlayer = (lose: (player: WorldPlayer) => void) => (world: World) => {
  for (const player of world.players.values()) lose(player);
};
const playerParts = (Object.keys(FRESH) as (keyof WorldPlayer)[]).filter((part) => part !== "id");
const losses: Loss[] = [
  ...SAVED_COLUMNS.map((name): Loss => [`the column of ${name}`, ({ bodies }) => bodies[name].fill(0)]),
  ...playerParts.flatMap((part): Loss[] => {
    const fresh = FRESH[part];
    if (typeof fresh !== "object" || fresh === null || Array.isArray(fresh)) {
      return [[`the players' ${part}`, eachPlayer((player) => Object.assign(player, { [part]: fresh }))]];
    }
    return Object.entries(fresh).map(([key, value]): Loss => {
      const lose = (player: WorldPlayer) => Object.assign(player[part] as object, { [key]: value });
      return [`the players' ${part}.${key}`, eachPlayer(lose)];
    });
  }),
  ["the players' ids", eachPlayer((player) => Object.assign(player, { id: 0 }))],
  [
    "the players' order",
    (world) => Object.assign(world, { players: new Map([...world.players].sort(([a], [b]) => a - b)) }),
  ],
  ["the order of free slots", ({ bodies }) => bodies.freeSlots.subarray(0, bodies.freeCount).sort()],
  ["the free slots", ({ bodies }) => Object.assign(bodies, { freeCount: 0 })],
  ["the next id", ({ bodies }) => Object.assign(bodies, { nextId: 1 })],
  ["the end of slots", ({ bodies }) => Object.assign(bodies, { end: 0 })],
  ...(["tick", "ballCount", "virusCount"] as const).map(
    (part): Loss => [part, (world) => Object.assign(world, { [part]: 0 })],
  ),
  ...(["ballRng", "spawnRng", "virusRng", "pieceRng", "ejectRng"] as const).map(
    (part): Loss => [part, (world) => Object.assign(world, { [part]: createRng(0) })],
  ),
  ["the seed of clusters", (world) => Object.assign(world.clusters, { seed: 0 })],
  ["the count of balls in clusters", (world) => Object.assign(world.clusters, { made: 0 })],
  ["the order of cells", (world) => Object.assign(world, { cellOrder: world.cellOrder.toSorted() })],
  ...lineParts.map((part): Loss => {
    const lose = ({ round }: World) => Object.assign(round!.lines.at(-1)!, { [part]: createLine(98)[part] });
    return [`a line's ${part}`, lose];
  }),
  ["the round's lines", ({ round }) => Object.assign(round!, { lines: [] })],
  ["the round's sides", ({ round }) => Object.assign(round!, { sides: 0 })],
  ["the rules", (world) => Object.assign(world, { rules: RULES_BY_ID.teams })],
];

test.each(losses)("a save without %s would break the law", (_name, lose) => {
  const loaded = loadWorld(saveWorld(MIDDLE));
  expect(hashWorld(loaded)).toBe(hashWorld(MIDDLE));
  lose(loaded);
  expect(hashWorld(loaded)).not.toBe(hashWorld(MIDDLE));
});

test("what is hashed is saved", () => {
  for (const name of Object.keys(COLUMNS) as ColumnName[]) {
    expect([name, COLUMNS[name].saved]).toEqual([name, COLUMNS[name].hashed]);
  }
  expect(SAVED_COLUMNS).toEqual(HASHED_COLUMNS);
});

test("a loaded world has working memory of its own, and nobody hears of it", () => {
  const world = structuredClone(MIDDLE);
  world.journal = {
    onJoin: () => undefined,
    onLeave: () => undefined,
    onInput: () => undefined,
    onCommand: () => undefined,
  };
  const one = loadWorld(saveWorld(world));
  const other = loadWorld(saveWorld(world));
  expect(one).toMatchObject({ journal: null, events: [] });
  expect(one.scratch).not.toBe(other.scratch);
  expect(one.bodies.kind).not.toBe(other.bodies.kind);
});

test("a round that is over, and who was out of a last one standing, are saved", () => {
  const world = beginMatch({ ...denser(RULES_BY_ID.quick), roundKind: 3, roundS: 30 }, 5);
  const rng = createRng(6);
  while (world.round?.endTick === null) stepByChance(world, rng);
  const { round } = loadWorld(saveWorld(world));
  expect(round).toEqual(world.round);
  expect(round!.lines.filter(({ outTick }) => outTick !== null).length).toBeGreaterThan(2);
});
