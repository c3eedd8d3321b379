// A save whose check fits and whose world cannot be: each thing a step relies on without looking is looked at once.
import { expect, test } from "vitest";
import { WireError } from "../net/bytes.ts";
import { BODY_CELL, BODY_FREE, BODY_VIRUS, type ColumnName } from "../sim/bodies.ts";
import type { World } from "../sim/world.ts";
import { startLife } from "../sim/worldState.ts";
import { loadWorld, saveWorld } from "./saveWorld.ts";
import { someSave } from "./wildMatch.stage.ts";

const SAVE = someSave();
const FRESH_LIFE = startLife(0);
const MIDDLE = loadWorld(SAVE);
const slotOf = (kind: number) => MIDDLE.bodies.kind.indexOf(kind);
const CELL = slotOf(BODY_CELL);
const VIRUS = slotOf(BODY_VIRUS);
function put(array: { [index: number]: number }, index: number, value: number): void {
  array[index] = value;
}
const setColumn = (name: ColumnName, slot: number, value: number) => (world: World) =>
  put(world.bodies[name], slot, value);
const setPlayer = (change: object) => (world: World) =>
  Object.assign([...world.players.values()].find(({ cellSlots }) => cellSlots.length > 0)!, change);

const setRound = (change: object) => (world: World) => Object.assign(world.round!, change);
const setLine = (change: object) => (world: World) => Object.assign(world.round!.lines[0]!, change);
const LINE = MIDDLE.round!.lines[0]!;

const impossible: [string, (world: World) => unknown][] = [
  ["a kind there is none of", setColumn("kind", VIRUS, 5)],
  ["a body that is gone, but not free", setColumn("kind", VIRUS, BODY_FREE)],
  ["an id twice", setColumn("id", VIRUS, MIDDLE.bodies.id[CELL]!)],
  ["an id to come", setColumn("id", VIRUS, MIDDLE.bodies.nextId)],
  ["a virus that is somebody's", setColumn("owner", VIRUS, 1)],
  ["a cell of somebody else", setColumn("owner", CELL, 77)],
  ["a colour there is none of", setColumn("color", VIRUS, 12)],
  ["a place that is no number", setColumn("x", CELL, Number.NaN)],
  ["a place off the grid", setColumn("x", CELL, 100.001)],
  ["a place outside", setColumn("y", CELL, 2000.5)],
  ["a radius below 0", setColumn("radius", CELL, -1)],
  ["a radius that is no number", setColumn("radius", CELL, Number.NaN)],
  ["a radius without end", setColumn("radius", CELL, Number.POSITIVE_INFINITY)],
  ["a virus without a size", setColumn("radius", VIRUS, 0)],
  ["a boost without end", setColumn("impulseX", CELL, Number.NEGATIVE_INFINITY)],
  ["a boost off the grid", setColumn("impulseY", CELL, 1.001)],
  ["a body of the future", setColumn("bornTick", CELL, MIDDLE.tick + 1)],
  ["a virus fed too often", setColumn("feeds", VIRUS, 200)],
  ["a free slot in use", ({ bodies }) => put(bodies.freeSlots, bodies.freeCount++, CELL)],
  ["a slot free twice", ({ bodies }) => put(bodies.freeSlots, 0, bodies.freeSlots[1]!)],
  ["a free slot beyond the end", ({ bodies }) => put(bodies.freeSlots, 0, bodies.end)],
  ["ids used up", ({ bodies }) => Object.assign(bodies, { nextId: 0xffffffff })],
  ["balls used up", (world) => Object.assign(world, { clusters: { seed: 1, made: 0xffffffff } })],
  ["a virus among a player's cells", setPlayer({ cellSlots: [VIRUS] })],
  ["a cell nobody has", setPlayer({ cellSlots: [] })],
  ["a cell twice", setPlayer({ cellSlots: [CELL, CELL] })],
  ["a team there is none of", setPlayer({ team: 9 })],
  ["no team where there are some", setPlayer({ team: 0 })],
  ["a player of id 0", setPlayer({ id: 0 })],
  ["an input nobody can give", setPlayer({ input: { moveX: 9000, moveY: 0, buttons: 0 } })],
  ["buttons nobody has", setPlayer({ input: { moveX: 0, moveY: 0, buttons: 32 } })],
  ["a life of the future", setPlayer({ life: { ...FRESH_LIFE, bornTick: MIDDLE.tick + 1 } })],
  ["a score that is no number", setPlayer({ life: { ...FRESH_LIFE, highestScore: Number.NaN } })],
  ["a pause that is no number", setPlayer({ ejectReadyTick: Number.NaN })],
  ["an end outside", setPlayer({ endX: -2001 })],
  ["eaten in the future", setPlayer({ eatenTick: MIDDLE.tick + 1 })],
  ["an order with a cell twice", ({ cellOrder }) => put(cellOrder, 0, cellOrder[1]!)],
  ["an order without a cell", ({ cellOrder }) => cellOrder.pop()],
  ["an order with a virus", ({ cellOrder }) => put(cellOrder, 0, VIRUS)],
  ["a round that should be over", (world) => Object.assign(world, { tick: 1800 })],
  ["a round that ended in the future", setRound({ endTick: MIDDLE.tick + 1 })],
  ["a line twice", ({ round }) => round!.lines.push(round!.lines[0]!)],
  ["a player without a line", ({ round }) => round!.lines.pop()],
  ["a line of who is not here", ({ round }) => round!.lines.push({ ...LINE, playerId: 77 })],
  ["a player that is here and gone", setLine({ isGone: true })],
  ["a line of nobody", setLine({ playerId: 0 })],
  ["a line of another team", setLine({ team: LINE.team === 1 ? 2 : 1 })],
  ["a line of no team", setLine({ team: 9 })],
  ["a sample too many", setLine({ samples: [...LINE.samples, 1] })],
  ["a sample that is no number", setLine({ samples: LINE.samples.map(() => Number.NaN) })],
  ["a score below 0", setLine({ score: -1 })],
  ["a place lost where nobody is out", setLine({ outTick: 5 })],
  ["a life longer than the round", setLine({ longestLife: MIDDLE.tick + 1 })],
  ["a death that nobody did", setLine({ deaths: LINE.deaths + 1 })],
  ["a meal of nobody", setLine({ ate: [{ playerId: 0, times: 1 }], kills: 1 })],
  ["somebody met twice", setLine({ ate: [1, 1].map((times) => ({ playerId: 4, times })), kills: 2 })],
  ["rules out of range", (world) => Object.assign(world, { rules: { ...world.rules, stepHz: 1e9 } })],
];

test.each(impossible)("a world with %s is refused", (_name, spoil) => {
  const world = loadWorld(SAVE);
  spoil(world);
  expect(() => loadWorld(saveWorld(world))).toThrow(WireError);
});
