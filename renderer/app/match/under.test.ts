// Who matters under a part of the HUD, and what is done about it.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { TEAMS } from "../../../shared/rulesets/teams.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { createSteppingBack } from "./steppingBack.ts";
import { GONE, isSomebodyUnder, NEAR } from "./under.ts";

const OWN = 1;
const VIEW = { left: 0, top: 0, right: 2000, bottom: 1000 };
/** Half a CSS pixel a world unit, from a corner 100 pixels to the right. */
const PLACE = {
  toScreen: (x: number, y: number, out: { x: number; y: number }) =>
    Object.assign(out, { x: 100 + x / 2, y: y / 2 }),
  scale: () => 0.5,
};
const BOX = { left: 300, top: 100, right: 400, bottom: 200 };

/** At a place of the screen, CSS pixels. */
const at = (x: number, y: number, change: Partial<FrameMover>) =>
  frameMoverWith({ x: 2 * (x - 100), y: 2 * y, radius: 40, ...change });
const see = (cells: FrameMover[], change: Partial<Frame> = {}) =>
  frameWith({ movers: cells, rules: ARENA, viewport: VIEW, ...change });
const isUnder = (frame: Frame, was = false, mindsAll = false) =>
  isSomebodyUnder(frame, PLACE, BOX, was, mindsAll);

const FAR = at(900, 400, { id: 1, radius: 40 });

test("oneself is, and whoever could eat one; who could not, food and viruses are not", () => {
  const other = (change: Partial<FrameMover>) => see([FAR, at(350, 150, { id: 2, playerId: 2, ...change })]);
  expect(isUnder(see([at(350, 150, { id: 1 })]))).toBe(true);
  expect(isUnder(see([FAR]))).toBe(false);
  expect(isUnder(other({ radius: 60 }))).toBe(true);
  expect(isUnder(other({ radius: 40 }))).toBe(false);
  expect(isUnder(other({ radius: 60, kind: "blob" }))).toBe(false);
  expect(isUnder(other({ radius: 100, kind: "virus", playerId: 0 }))).toBe(false);
});

test("who could eat the smallest of one's own is; between two lives nobody is, and mates never are", () => {
  const big = at(350, 150, { id: 9, playerId: 2, radius: 60 });
  const half = at(950, 400, { id: 3, radius: 20 });
  const grown = { ...FAR, radius: 90 };
  expect([isUnder(see([grown, big])), isUnder(see([grown, half, big]))]).toEqual([false, true]);
  expect(isUnder(see([big]))).toBe(false);
  const roster = new Map([OWN, 2].map((playerId) => [playerId, { ...PLAIN_PROFILE, playerId, color: 4 }]));
  expect(isUnder(see([FAR, big], { rules: TEAMS, roster }))).toBe(false);
});

test("nearly under is under, and who was is until it is clearly away", () => {
  // Radius 40 is 20 pixels.
  const right = (gap: number) => see([at(BOX.right + 20 + gap, 150, { id: 1 })]);
  expect([isUnder(right(NEAR - 1)), isUnder(right(NEAR + 1))]).toEqual([true, false]);
  expect([isUnder(right(GONE - 1), true), isUnder(right(GONE + 1), true)]).toEqual([true, false]);
});

test("words without a ground mind everybody's circle, and nothing that is none, but not before it is there", () => {
  const right = (gap: number, change: Partial<FrameMover> = {}) =>
    see([FAR, at(BOX.right + 20 + gap, 150, { id: 2, playerId: 2, ...change })]);
  const minds = (frame: Frame, was = false) => isUnder(frame, was, true);
  expect([minds(right(-1)), minds(right(1))]).toEqual([true, false]);
  expect([minds(right(11), true), minds(right(13), true)]).toEqual([true, false]);
  expect(minds(right(-20, { kind: "virus", playerId: 0 }))).toBe(false);
  expect(minds(right(-20, { kind: "blob" }))).toBe(false);
});

/** A page with one part of the HUD, or more of them. */
function openPage() {
  const blocks: object[] = [];
  const add = (className = "") => {
    const { block, isMarked } = createBlock(className);
    blocks.push(block);
    return isMarked;
  };
  const page = { getElementsByClassName: () => blocks } as unknown as Document;
  const follower = createSteppingBack(page, PLACE)({} as never);
  return { follower, add, isMarked: add() };
}

function createBlock(className: string) {
  const marks = new Set<string>();
  const block = {
    classList: { contains: (name: string) => name === className },
    getBoundingClientRect: () => BOX,
    hasAttribute: (name: string) => marks.has(name),
    removeAttribute: (name: string) => marks.delete(name),
    toggleAttribute: (name: string, on: boolean) => (on ? marks.add(name) : marks.delete(name)),
  };
  return { block, isMarked: () => marks.has("data-under") };
}

test("a part is marked while somebody is under it, and no longer once the match is over", () => {
  const { follower, isMarked } = openPage();
  const here = see([at(350, 150, { id: 1 })]);
  follower.onFrame(here, 1000);
  expect(isMarked()).toBe(true);
  follower.onFrame(see([FAR]), 1050);
  // Ten times a second is often enough.
  expect(isMarked()).toBe(true);
  follower.onFrame(see([FAR]), 1100);
  expect(isMarked()).toBe(false);
  follower.onFrame(here, 1200);
  follower.end();
  expect(isMarked()).toBe(false);
});

test("whoever is no danger makes bare words step back, and nothing that has a ground", () => {
  const { follower, add, isMarked } = openPage();
  const isBareMarked = add("hud-text");
  follower.onFrame(see([FAR, at(350, 150, { id: 2, playerId: 2 })]), 1000);
  expect([isMarked(), isBareMarked()]).toEqual([false, true]);
});

test("what has just come is looked at with the next frame", () => {
  const { follower, add } = openPage();
  const here = see([at(350, 150, { id: 1 })]);
  follower.onFrame(here, 1000);
  const isMarked = add();
  follower.onFrame(here, 1016);
  expect(isMarked()).toBe(true);
});

test("beside an arena that is seen as a whole nothing is looked at", () => {
  const { follower, isMarked } = openPage();
  follower.onFrame(see([at(350, 150, { id: 1 })], { viewport: null }), 1000);
  expect(isMarked()).toBe(false);
});
