// The fingerprint sees every part of the state; what it does not see changes no future.
import { expect, test } from "vitest";
import { createRng } from "../math/rng.ts";
import { crowdedArena, playWildly } from "./arena.stage.ts";
import { BODY_FREE, COLUMNS, type ColumnName, HASHED_COLUMNS } from "./bodies.ts";
import { createScratch } from "./scratch.ts";
import { hashWorld } from "./stateHash.ts";
import { stepWorld } from "./step.ts";
import type { World } from "./world.ts";
import type { WorldState } from "./worldState.ts";

function play(world: World, ticks: number, seed: number): string {
  const rng = createRng(seed);
  for (let i = 0; i < ticks; i++) {
    playWildly(world, rng);
    stepWorld(world);
  }
  return hashWorld(world);
}

/** A match in which every part of a state has something in it. */
function middleOfMatch(): World {
  const world = crowdedArena(12, 3, { teams: 2, roundKind: 1, roundS: 300 });
  play(world, 400, 8);
  world.round!.lines.at(-1)!.ate.push({ playerId: 1, times: 1 });
  return world;
}

const MIDDLE = middleOfMatch();
const USED = MIDDLE.bodies.kind.findLastIndex((kind) => kind !== BODY_FREE);

type Change = (world: World) => void;
/** One for each number or null below a part of the state. */
function changesBelow(name: string, read: (world: World) => unknown): [string, Change][] {
  const value = read(MIDDLE);
  if (typeof value !== "object" || value === null) throw new Error(`${name} is no object`);
  return Object.entries(value).flatMap(([key, part]): [string, Change][] => {
    const holder = (world: World) => read(world) as Record<string, unknown>;
    if (typeof part === "boolean") {
      return [[`${name}.${key}`, (world) => Object.assign(holder(world), { [key]: !part })]];
    }
    if (typeof part === "number" || part === null) {
      return [[`${name}.${key}`, (world) => Object.assign(holder(world), { [key]: (part ?? 4) + 1 })]];
    }
    return typeof part === "object" ? changesBelow(`${name}.${key}`, (world) => holder(world)[key]) : [];
  });
}

const partNames = Object.keys(MIDDLE).filter(
  (name): name is keyof WorldState => !["events", "journal", "scratch"].includes(name),
);
const plainParts = partNames.filter((name) => !["bodies", "players", "rules", "round"].includes(name));
const changes: [string, Change][] = [
  ...plainParts.flatMap((name): [string, Change][] =>
    typeof MIDDLE[name] === "number"
      ? [[name, (world) => Object.assign(world, { [name]: Number(world[name]) + 1 })]]
      : changesBelow(name, (world) => world[name]),
  ),
  ["the round's end", ({ round }) => Object.assign(round!, { endTick: 300 })],
  ...changesBelow("a line of the round", (world) => world.round!.lines.at(-1)),
  ...changesBelow("the last player", (world) => [...world.players.values()].at(-1)),
  ...HASHED_COLUMNS.map((name): [string, Change] => [
    `the column of ${name}`,
    (world) => {
      world.bodies[name][USED]! += name === "kind" ? -1 : 1;
    },
  ]),
  ["the last bit of a radius", ({ bodies }) => Object.assign(bodies.radius, { [USED]: nextFloat(bodies) })],
  ["the next id", ({ bodies }) => bodies.nextId++],
  ["the end of the slots", ({ bodies }) => bodies.end++],
  ["how many slots are free", ({ bodies }) => bodies.freeCount--],
  ["which slot is taken next", ({ bodies }) => bodies.freeSlots.subarray(0, bodies.freeCount).reverse()],
  ["who is here", (world) => world.players.delete(2)],
  ["who acts first", (world) => Object.assign(world, { players: new Map([...world.players].reverse()) })],
  ["a rule", (world) => Object.assign(world, { rules: { ...world.rules, edgeInset: 0.25 } })],
  ["a law", (world) => Object.assign(world, { rules: { ...world.rules, mergeLaw: "max" } })],
];

function nextFloat({ radius }: World["bodies"]): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, radius[USED]!);
  bits.setUint8(7, bits.getUint8(7) ^ 1);
  return bits.getFloat64(0);
}

test.each(changes)("%s changes the hash", (_name, change) => {
  const before = hashWorld(MIDDLE);
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  const world = structuredClone(MIDDLE);
  expect(hashWorld(world)).toBe(before);
  change(world);
  expect(hashWorld(world)).not.toBe(before);
});

test("the list is whole: every part of the state is in it, and players with all they have", () => {
  const names = changes.map(([name]) => name).join("\n");
  for (const part of plainParts) expect(names).toContain(part);
  for (const part of ["life.highestScore", "eatenTick", "cellSlots.0", "input.buttons", "splitPresses"]) {
    expect(names).toContain(`the last player.${part}`);
  }
});

test("which player acts first and which slot is free first decide the future", () => {
  const future = play(structuredClone(MIDDLE), 300, 5);
  for (const name of ["who acts first", "which slot is taken next"]) {
    const world = structuredClone(MIDDLE);
    changes.find(([one]) => one === name)![1](world);
    expect(play(world, 300, 5)).not.toBe(future);
  }
});

test("what is not hashed changes no future: free slots, what steps work out anew, working memory", () => {
  const before = hashWorld(MIDDLE);
  const future = play(structuredClone(MIDDLE), 300, 5);
  const world = structuredClone(MIDDLE);
  const { bodies } = world;
  expect(bodies.freeCount).toBeGreaterThan(0);
  for (const name of Object.keys(COLUMNS) as ColumnName[]) {
    if (!COLUMNS[name].hashed) bodies[name].fill(0);
    for (const slot of bodies.freeSlots.subarray(0, bodies.freeCount))
      if (name !== "kind") bodies[name][slot] = 77;
  }
  Object.assign(world, { scratch: createScratch(world.rules), events: [] });
  expect(hashWorld(world)).toBe(before);
  expect(play(world, 300, 5)).toBe(future);
});
