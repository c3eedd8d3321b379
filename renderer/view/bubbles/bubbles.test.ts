// The layer of bubbles: what is where, and above what, as people speak, come closer and say more.
import type { Container, Sprite } from "pixi.js";
import { beforeEach, expect, test, vi } from "vitest";
import { blindCanvas } from "../../marbles/canvas.stage.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import { type Bubble, LARGEST } from "./bubble.ts";
import { BubbleLayer } from "./bubbles.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const CAMERA = { scale: 1, offsetX: 0, offsetY: 0 };
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
/** A bubble's height on a circle of RADIUS, CSS pixels. */
const HEIGHT = 30;
const RADIUS = 40;
const LONG_AGO = -10_000;

let said: Bubble[];
let layer: BubbleLayer;
let nowMs: number;
beforeEach(() => {
  said = [];
  layer = new BubbleLayer(blindCanvas, () => said);
  nowMs = 0;
});

const bubbleOf = (playerId: number, sinceMs = LONG_AGO, isMore = false): Bubble => ({
  ...{ playerId, text: `${playerId}`, color: playerId, sinceMs, untilMs: 60_000, isMore, isSeen: false },
});

/** A frame with circles of players 1, 2 and so on. @param places in the window */
function draw(places: readonly (readonly [number, number])[], isCalm = false): void {
  const movers = places.map(([x, y], i) =>
    frameMoverWith({ id: i + 1, playerId: i + 1, x, y, radius: RADIUS }),
  );
  layer.draw({ frame: frameWith({ movers }), camera: CAMERA, screen: SCREEN, nowMs, isCalm });
  nowMs += 16;
}

const spritesOf = (index: number) => (layer.container.children[index] as Container).children as Sprite[];
/** Each bubble is followed by its short tail; long ones are below all. */
const bodies = () => spritesOf(1).filter((_, i) => i % 2 === 0);
const shortTails = () => spritesOf(1).filter((_, i) => i % 2 === 1);
const longTails = () => spritesOf(0);
/** The middle of its lower edge. */
const placeOf = (index: number) => [bodies()[index]!.x, bodies()[index]!.y] as const;
/** @param height of its picture, of which 8 above it are free */
const tipOf = ({ y, scale, pivot, skew }: Sprite, height: number) =>
  y + ((8 + height) * LARGEST - pivot.y) * scale.y * Math.cos(skew.x);

test("two who stand close are both read: the first stays over its circle, the tail of the other is drawn out", () => {
  said = [bubbleOf(1), bubbleOf(2)];
  draw([
    [400, 400],
    [406, 400],
  ]);
  const [first, second] = [placeOf(0), placeOf(1)];
  expect(first[0]).toBe(400);
  expect(second[0]).toBe(406);
  expect(first[1] - second[1]).toBeGreaterThan(HEIGHT);
  expect(shortTails().map(({ visible }) => visible)).toEqual([true, false]);
  expect(longTails().map(({ visible }) => visible)).toEqual([false, true]);
  expect(tipOf(shortTails()[0]!, 9)).toBeCloseTo(400 - RADIUS - 3, 0);
  expect(tipOf(longTails()[1]!, 60)).toBeCloseTo(400 - RADIUS - 3, 0);
  draw([
    [400, 400],
    [800, 400],
  ]);
  for (let i = 0; i < 60; i++)
    draw([
      [400, 400],
      [800, 400],
    ]);
  expect(placeOf(1)[1]).toBeCloseTo(first[1], 0);
});

test("coming closer, it slides to its new place; for whom less motion is wished it is there at once", () => {
  const come = (isCalm: boolean) => {
    layer = new BubbleLayer(blindCanvas, () => said);
    said = [bubbleOf(1), bubbleOf(2)];
    const [apart, close] = [
      [
        [400, 400],
        [800, 400],
      ],
      [
        [400, 400],
        [402, 400],
      ],
    ] as const;
    draw(apart, isCalm);
    return Array.from({ length: 40 }, () => {
      draw(close, isCalm);
      return placeOf(0)[1] - placeOf(1)[1];
    });
  };
  const [slides, jumps] = [come(false), come(true)];
  expect(slides[0]).toBeLessThan(HEIGHT / 2);
  expect(slides.at(-1)).toBeGreaterThan(HEIGHT);
  expect(jumps[0]).toBe(jumps.at(-1));
  expect(jumps[0]).toBeCloseTo(slides.at(-1)!, 0);
});

test("who says more keeps the place, and who has spoken long ago has to give way to whoever spoke meanwhile", () => {
  const places = [
    [400, 400],
    [402, 400],
  ] as const;
  said = [bubbleOf(1), bubbleOf(2)];
  draw(places);
  const before = [placeOf(0), placeOf(1)];
  said = [said[1]!, bubbleOf(1, nowMs, true)];
  draw(places);
  // The newest lies on top.
  expect([placeOf(1), placeOf(0)]).toEqual(before);
  said = [said[0]!];
  draw(places);
  said = [said[0]!, bubbleOf(1, nowMs)];
  for (let i = 0; i < 60; i++) draw(places);
  expect(placeOf(1)[1]).toBeLessThan(placeOf(0)[1] - HEIGHT);
});

test("the newest lies on top, also if somebody who spoke before comes into the window later", () => {
  said = [bubbleOf(1), bubbleOf(2, LONG_AGO + 1)];
  draw([
    [-400, 400],
    [402, 400],
  ]);
  const newest = bodies().find(({ visible }) => visible);
  draw([
    [400, 400],
    [402, 400],
  ]);
  expect(bodies().every(({ visible }) => visible)).toBe(true);
  expect(bodies().at(-1)).toBe(newest);
});

test("who is out of the window takes no room, and is at the own place at once when back", () => {
  said = [bubbleOf(1), bubbleOf(2)];
  draw([
    [400, 400],
    [402, 400],
  ]);
  const under = placeOf(0)[1];
  expect(placeOf(1)[1]).toBeLessThan(under - HEIGHT);
  draw([
    [400, 400],
    [-402, 400],
  ]);
  draw([
    [400, 400],
    [900, 400],
  ]);
  expect(placeOf(1)).toEqual([900, under]);
  draw([
    [-400, 400],
    [402, 400],
  ]);
  for (let i = 0; i < 60; i++)
    draw([
      [-400, 400],
      [402, 400],
    ]);
  expect(placeOf(1)[1]).toBeCloseTo(under, 0);
});

test("what is said no more is gone", () => {
  said = [bubbleOf(1), bubbleOf(2)];
  draw([
    [400, 400],
    [402, 400],
  ]);
  said = [];
  draw([[400, 400]]);
  expect([bodies(), shortTails(), longTails()]).toEqual([[], [], []]);
});
