// What is seen of a round's clock: at which moment, how strongly, and nothing where less motion is wished.
import { type Container, Sprite, type Texture } from "pixi.js";
import { beforeEach, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RoundResults } from "../../../shared/net/sections/results.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import { PART } from "../pictures/paintings.ts";
import { blindTextures } from "../textures.stage.ts";
import { createEffects, type Effects } from "./effects.ts";
import { SECOND_MS, STILL_MS, secondGlowAt, stillnessAt } from "./roundEdges.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const pictures = new Map<number, Texture>();
const TEXTURES = blindTextures((painting, texture) => pictures.set(painting, texture));
const OWN = frameMoverWith({ id: 10, playerId: 1, x: 300, y: 300, radius: 50 });
const WINNER = frameMoverWith({ id: 20, playerId: 2, x: 700, y: 400, radius: 80 });
const FRAME = frameWith({
  at: 100,
  movers: [OWN, WINNER],
  roster: new Map([1, 2].map((playerId) => [playerId, { ...PLAIN_PROFILE, playerId }])),
  ownPlayerId: 1,
});

let effects: Effects;
beforeEach(() => {
  effects = createEffects(TEXTURES);
  draw(0);
  expect(draw(5000)).toEqual([]);
});

const shownIn = ({ children }: Container) =>
  children.filter((child): child is Sprite => child instanceof Sprite && child.visible);

function draw(nowMs: number, isCalm = false): Sprite[] {
  const screen = { width: 1280, height: 720, pixelRatio: 1 };
  effects.draw({ frame: FRAME, camera: { scale: 1, offsetX: 0, offsetY: 0 }, screen, nowMs, isCalm });
  return [effects.below, effects.above, effects.overlay].flatMap(shownIn);
}

const of = (painting: number, sprites: Sprite[]) =>
  sprites.filter(({ texture }) => texture === pictures.get(painting));

const TIMES = { tick: 100, atMs: 5000 };
const second = (leftS: number): MatchEvent => ({ kind: "roundSecond", leftS, ...TIMES });
const count = (leftS: number): MatchEvent => ({ kind: "roundCount", leftS, ...TIMES });
const OVER: MatchEvent[] = [
  { kind: "roundPhase", phase: "results", before: "playing", ...TIMES },
  { kind: "roundOver", results: { lines: [{ playerId: 2 }] } as unknown as RoundResults, ...TIMES },
];

test("each of the last seconds glows at the window's four edges, and has faded before the next", () => {
  effects.onEvent(second(3));
  draw(5000);
  const glow = of(PART.ember, draw(5110)).map(({ alpha }) => alpha);
  expect(glow).toHaveLength(4);
  expect(of(PART.ember, draw(5500))[0]!.alpha).toBeLessThan(glow[0]! / 2);
  expect(draw(5000 + SECOND_MS)).toEqual([]);
});

test("the seconds glow stronger from ten to one, and never so that they hide what lies below", () => {
  const peaks = Array.from({ length: 10 }, (_, i) => secondGlowAt(110, 10 - i));
  expect(peaks).toEqual(peaks.toSorted((a, b) => a - b));
  expect(new Set(peaks).size).toBe(10);
  expect(peaks.at(-1)).toBeLessThan(0.5);
});

test("no more than two bright things begin within a second, whatever else is told", () => {
  for (const leftS of [3, 2, 1]) {
    effects.onEvent(second(leftS));
    draw(5000 + leftS);
  }
  effects.onEvent(count(0));
  expect(of(PART.puff, draw(5050))).toEqual([]);
});

test("a ring leaves the own circle at go, and at none of the three seconds before", () => {
  for (const leftS of [3, 2, 1]) effects.onEvent(count(leftS));
  expect(draw(5000)).toEqual([]);
  effects.onEvent(count(0));
  draw(5016);
  const rings = of(PART.puff, draw(5100)).map(({ x, y, scale }) => ({ x, y, size: scale.x }));
  expect(rings).toEqual([{ x: OWN.x, y: OWN.y, size: expect.any(Number) }]);
  expect(of(PART.puff, draw(5300))[0]!.scale.x).toBeGreaterThan(rings[0]!.size);
  expect(draw(5800)).toEqual([]);
});

test("as the round is over rings leave the winner and the edges darken, and then all is as before", () => {
  for (const event of OVER) effects.onEvent(event);
  draw(5000);
  const sprites = draw(5300);
  expect(of(PART.puff, sprites).map(({ x, y }) => [x, y])).toEqual([
    [WINNER.x, WINNER.y],
    [WINNER.x, WINNER.y],
  ]);
  expect(of(PART.dusk, sprites)).toHaveLength(4);
  expect(draw(5000 + STILL_MS)).toEqual([]);
  expect(stillnessAt(STILL_MS)).toBe(0);
});

test("who comes into the results of a round has not seen its end", () => {
  effects.onEvent({ kind: "roundPhase", phase: "results", before: null, ...TIMES });
  expect(draw(5000)).toEqual([]);
  expect(draw(5300)).toEqual([]);
});

test("where less motion is wished nothing of it is seen", () => {
  for (const event of [second(3), count(0), ...OVER]) effects.onEvent(event);
  for (const ms of [5000, 5100, 5400]) expect(draw(ms, true)).toEqual([]);
});

test("another world takes nothing of it along", () => {
  for (const event of OVER) effects.onEvent(event);
  draw(5000);
  effects.clear();
  const left = draw(5100);
  expect(of(PART.puff, left).filter(({ x }) => x === WINNER.x)).toEqual([]);
  expect(of(PART.dusk, left).filter(({ width }) => width > 300)).toEqual([]);
});
