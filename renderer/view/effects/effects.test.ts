// What is on the screen when something happens: at which moment, how much of it at most, and nothing where less motion is
// wished.
import { type Container, Sprite, type Texture } from "pixi.js";
import { beforeEach, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { chipOf, digitOf, marbleOf, PART } from "../pictures/paintings.ts";
import { blindTextures } from "../textures.stage.ts";
import { createEffects, type Effects } from "./effects.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const OWN = 1;
const CAMERA = { scale: 1, offsetX: 0, offsetY: 0 };
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
const TICK = 100;
/** Others are drawn so many ticks behind. */
const BEHIND = 3;

/** Each picture by its number. */
const pictures = new Map<number, Texture>();
const TEXTURES = blindTextures((painting, texture) => pictures.set(painting, texture));

/** How many of the sprites show a picture. */
const countOf = (painting: number, sprites: Sprite[]) =>
  sprites.filter(({ texture }) => texture === pictures.get(painting)).length;

const ROSTER: Frame["roster"] = new Map(
  [OWN, 2, 3].map((playerId) => [playerId, { ...PLAIN_PROFILE, playerId, color: playerId }]),
);
const cell = (id: number, playerId: number, x: number, radius = 50): FrameMover =>
  frameMoverWith({ id, playerId, x, y: 300, radius });
const OWN_CELL = cell(10, OWN, 300);
const HUNTER = cell(20, 2, 700, 80);

let effects: Effects;
beforeEach(() => {
  effects = createEffects(TEXTURES);
});

const shownIn = ({ children }: Container) =>
  children.filter((child): child is Sprite => child instanceof Sprite && child.visible);
const shown = () => [effects.below, effects.above, effects.overlay].flatMap(shownIn);

/** @param at the moment drawn */
function draw(nowMs: number, at: number, cells = [OWN_CELL, HUNTER], isCalm = false): Sprite[] {
  const frame = frameWith({ at, movers: cells, roster: ROSTER, ownPlayerId: OWN });
  effects.draw({ frame, camera: CAMERA, screen: SCREEN, nowMs, isCalm });
  return shown();
}

/** A frame in which one's own circle has been for long. */
function settle(nowMs: number): void {
  draw(nowMs - 5000, TICK - 150);
  expect(draw(nowMs, TICK - BEHIND)).toHaveLength(0);
}

const SPOT = { y: 300, tick: TICK, atMs: 10_000 };
const ballEaten = (byPlayerId: number, byCellId: number, ballId = 50): MatchEvent => ({
  ...{ kind: "ballEaten", ...SPOT, x: 340, radius: 10, color: 4 },
  ...{ ballId, byPlayerId, byCellId },
});
const cellEaten = (playerId: number, cellId: number, byPlayerId: number, byCellId: number): MatchEvent => ({
  ...{ kind: "cellEaten", ...SPOT, x: 340, radius: 30 },
  ...{ playerId, cellId, byPlayerId, byCellId },
});
const DEATH = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };
const ownDeath: MatchEvent = { kind: "ownDeath", tick: TICK, atMs: 10_000, death: DEATH };

test("a ball that one has eaten flies at once, in place of the one the frame has still", () => {
  settle(9_990);
  effects.onEvent(ballEaten(OWN, 10));
  expect([effects.hides(50), effects.hides(51)]).toEqual([true, false]);
  const [ball] = draw(10_000, TICK - BEHIND);
  expect([ball?.x, ball?.y]).toEqual([340, 300]);
  const [later] = draw(10_060, TICK - 1);
  expect(later!.x).toBeLessThan(340);
  expect(later!.scale.x).toBeLessThan(6);
  expect(draw(10_100, TICK + 0.1)).toHaveLength(0);
  expect(effects.hides(50)).toBe(false);
});

const BALL = { id: 50, x: 340, y: 300, radius: 10, color: 4 };

/** A frame with the ball still in it. */
function drawBall(nowMs: number, at: number, ball = BALL): Sprite[] {
  const frame = frameWith({ at, movers: [OWN_CELL], balls: [ball], roster: ROSTER, ownPlayerId: OWN });
  effects.draw({ frame, camera: CAMERA, screen: SCREEN, nowMs, isCalm: false });
  return shown();
}

test("a ball in reach of one's own circle flies before the host has told, and once only", () => {
  settle(9_990);
  expect(drawBall(10_000, TICK - 8)).toHaveLength(1);
  expect(effects.hides(50)).toBe(true);
  expect(drawBall(10_095, TICK - 5)).toHaveLength(0);
  effects.onEvent(ballEaten(OWN, 10));
  expect(drawBall(10_130, TICK - 4)).toHaveLength(0);
  expect(effects.hides(50)).toBe(true);
});

test("a ball that the host says nothing of is there again", () => {
  settle(9_990);
  drawBall(10_000, TICK - 8);
  draw(10_700, TICK + 12.5);
  expect(effects.hides(50)).toBe(false);
});

test("a ball that is out of reach, or too large, stays", () => {
  settle(9_990);
  expect(drawBall(10_000, TICK - 8, { ...BALL, x: 350 })).toHaveLength(0);
  expect(drawBall(10_000, TICK - 8, { ...BALL, radius: 60 })).toHaveLength(0);
  expect(effects.hides(50)).toBe(false);
});

test("a ball that somebody else has eaten stays where it is until the frame has it no more", () => {
  settle(9_990);
  effects.onEvent(ballEaten(2, 20));
  expect(draw(10_000, TICK - BEHIND)).toHaveLength(0);
  expect(effects.hides(50)).toBe(false);
  expect(draw(10_070, TICK - 0.9)).toHaveLength(1);
});

test("who is eaten goes into its eater with crumbs of its colour, and is gone within half a second", () => {
  settle(9_990);
  effects.onEvent(cellEaten(2, 20, OWN, 10));
  expect(effects.hides(20)).toBe(true);
  const seen = draw(10_000, TICK - BEHIND);
  // It goes on from where it was seen, with its eyes.
  expect(
    countOf(
      marbleOf(2, 0),
      seen.filter(({ x }) => x === HUNTER.x),
    ),
  ).toBe(1);
  expect([countOf(PART.eyes, seen), countOf(PART.pupils, seen)]).toEqual([1, 1]);
  expect(countOf(chipOf(2), seen)).toBe(12);
  const shut = draw(10_150, TICK + 1);
  expect([countOf(PART.eyes, shut), countOf(PART.eyesShut, shut)]).toEqual([0, 1]);
  draw(10_500, TICK + 10);
  expect(shownIn(effects.above)).toHaveLength(0);
});

test("what one has gained floats up once it is gathered, and nobody else's does", () => {
  settle(9_990);
  effects.onEvent(cellEaten(2, 20, 3, 30));
  for (let i = 0; i < 3; i++) effects.onEvent(ballEaten(OWN, 10, 60 + i));
  draw(10_000, TICK);
  expect(countOf(PART.plus, draw(10_200, TICK + 6))).toBe(0);
  const seen = draw(10_260, TICK + 8);
  expect([countOf(PART.plus, seen), countOf(digitOf(Math.floor(3 * CLASSIC.ballScore)), seen)]).toEqual([
    1, 1,
  ]);
  const before = shownIn(effects.overlay)[0]!.y;
  draw(10_500, TICK + 15);
  expect(shownIn(effects.overlay)[0]!.y).toBeLessThan(before);
  expect(draw(11_300, TICK + 40)).toHaveLength(0);
});

test("one's own cell is sucked in from where it was seen last, as frames have it no more", () => {
  settle(9_990);
  draw(9_995, TICK - BEHIND, [{ ...OWN_CELL, x: 333 }, HUNTER]);
  effects.onEvent(cellEaten(OWN, 10, 2, 20));
  const seen = draw(10_000, TICK - BEHIND, [HUNTER]);
  expect(
    countOf(
      marbleOf(OWN, 0),
      seen.filter(({ x }) => x === 333),
    ),
  ).toBe(1);
});

test("a split of one's own snaps as it is seen, and not again when the host tells; others' when that is", () => {
  settle(9_990);
  const piece = cell(11, OWN, 380, 35);
  const halves = [{ ...OWN_CELL, radius: 35 }, piece, HUNTER];
  expect(countOf(chipOf(OWN), draw(10_000, TICK - BEHIND, halves))).toBe(6);
  draw(10_400, TICK, halves);
  const split = { kind: "split", ...SPOT, x: 700, radius: 40 } as const;
  effects.onEvent({ ...split, playerId: OWN, cellId: 11, fromCellId: 10 });
  effects.onEvent({ ...split, playerId: 2, cellId: 21, fromCellId: 20 });
  const named = [{ ...OWN_CELL, radius: 35 }, { ...piece, id: 12 }, HUNTER];
  const seen = draw(10_410, TICK, named);
  expect([countOf(chipOf(OWN), seen), countOf(chipOf(2), seen)]).toEqual([0, 6]);
});

test("at one's death the killer is outlined until the next life, and the edges are dark for a moment", () => {
  settle(9_990);
  effects.onEvent(cellEaten(OWN, 10, 2, 20));
  effects.onEvent(ownDeath);
  draw(10_000, TICK - BEHIND, [HUNTER]);
  const seen = draw(10_300, TICK + 5, [HUNTER]);
  expect(seen.filter(({ x, y }) => x === HUNTER.x && y === HUNTER.y)).toHaveLength(1);
  expect(shownIn(effects.overlay)).toHaveLength(4);
  expect(draw(12_000, TICK + 50, [HUNTER])).toHaveLength(1);
  draw(12_100, TICK + 53, [OWN_CELL, HUNTER]);
  // The new life's ring, and no outline any more.
  expect(shownIn(effects.above)).toHaveLength(0);
});

test("whoever joins or is born anew finds itself by a ring, and only then", () => {
  draw(1000, 1);
  const rings = draw(1200, 7).filter(({ x, y }) => x === OWN_CELL.x && y === OWN_CELL.y);
  expect(countOf(PART.ownRing, rings)).toBe(1);
  expect(draw(2500, 45)).toHaveLength(0);
  draw(2600, 48, [HUNTER]);
  draw(3600, 78);
  expect(draw(3700, 81).length).toBeGreaterThan(0);
});

test("where less motion is wished nothing flies, bursts or darkens; the killer is outlined", () => {
  draw(1000, 1, undefined, true);
  draw(9000, 50, undefined, true);
  for (const event of [ballEaten(OWN, 10), cellEaten(2, 20, OWN, 10), ballEaten(2, 20)])
    effects.onEvent(event);
  expect(draw(10_010, TICK, undefined, true)).toHaveLength(0);
  effects.onEvent(cellEaten(OWN, 10, 2, 20));
  effects.onEvent(ownDeath);
  draw(10_020, TICK, [HUNTER], true);
  const seen = [10_040, 10_400].map((nowMs) =>
    draw(nowMs, TICK + 6, [HUNTER], true).map(({ x, y, scale, alpha }) => [x, y, scale.x, alpha]),
  );
  expect(seen[0]).toHaveLength(1);
  expect(seen[1]).toEqual(seen[0]);
});

test("without effects one is told no less of who killed one and where one is", () => {
  effects.setLevel("none");
  expect(draw(1000, 1).length + draw(1100, 4).length).toBeGreaterThan(0);
  effects.onEvent(cellEaten(2, 20, OWN, 10));
  expect(draw(10_000, TICK)).toHaveLength(0);
});

test("two hundred circles eaten within a second are never more than 200 sprites, and one's own meal is among them", () => {
  settle(9_000);
  let most = 0;
  let meals = 0;
  for (let i = 0; i < 200; i++) {
    const nowMs = 10_000 + i * 5;
    effects.onEvent({ ...cellEaten(3, 1000 + i, 2, 20), atMs: nowMs });
    effects.onEvent({ ...ballEaten(2, 20, 2000 + i), atMs: nowMs });
    if (i === 150) effects.onEvent({ ...cellEaten(2, 3000, OWN, 10), atMs: nowMs });
    const seen = draw(nowMs, TICK + i);
    most = Math.max(most, seen.length);
    if (i === 150) meals = countOf(chipOf(2), seen);
  }
  expect(most).toBeGreaterThan(60);
  expect(most).toBeLessThanOrEqual(200);
  expect(meals).toBe(12);
  expect(effects.above.children.length).toBeLessThanOrEqual(200);
  draw(12_000, TICK + 400);
  expect(shownIn(effects.above)).toHaveLength(0);
});

test("another match begins without what happened in the one before", () => {
  settle(9_990);
  effects.onEvent(cellEaten(2, 20, OWN, 10));
  draw(10_000, TICK);
  effects.clear();
  expect(effects.hides(20)).toBe(false);
  expect(draw(10_010, TICK, [HUNTER])).toHaveLength(0);
});
