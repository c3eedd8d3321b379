// What a correction of own cells looks like: small ones fade, another place or another cell shows at once.
import { expect, test } from "vitest";
import type { OwnCell } from "../../shared/net/snapshot/snapshot.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import type { FrameMover } from "./frame.ts";
import { Prediction } from "./prediction.ts";

const STILL = { moveX: 0, moveY: 0, buttons: 0 };
const RIGHT = { moveX: 8000, moveY: 0, buttons: 0 };

function cell(id: number, x: number): OwnCell {
  const place = { id, playerId: 1, kind: "cell", x, y: 300, radius: 10 } as const;
  return { ...place, isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 };
}

function drawnX(prediction: Prediction): number | undefined {
  const out: FrameMover[] = [];
  return prediction.writeDrawn(1, 0, out) === 0 ? undefined : out[0]!.x;
}

function predictionAt(x: number): Prediction {
  const prediction = new Prediction(CLASSIC);
  prediction.reconcile(1, 1, [cell(1, x)]);
  return prediction;
}

test("a step is drawn part by part, at 9 units each", () => {
  const prediction = predictionAt(100);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toEqual([{ id: 1, x: 109, y: 300, radius: 10 }]);
  const parts = [0, 0.5, 1].map((part) => {
    prediction.advanceDrawing(part, 0);
    return drawnX(prediction);
  });
  expect(parts).toEqual([100, 104.5, 109]);
});

test("an input that comes during a step is drawn at once, and counts from the next step on", () => {
  const prediction = predictionAt(100);
  prediction.step(STILL);
  prediction.advanceDrawing(0.5, 0);
  prediction.anticipate(RIGHT, 1);
  prediction.advanceDrawing(1, 0);
  expect(drawnX(prediction)).toBe(104.5);
  expect(prediction.predictedCells()).toMatchObject([{ x: 100 }]);
  prediction.step(RIGHT);
  prediction.anticipate(RIGHT, 1);
  prediction.advanceDrawing(1, 1000);
  expect(drawnX(prediction)).toBe(109);
});

test("inputs the host has not used yet are repeated upon its snapshot", () => {
  const prediction = predictionAt(100);
  for (let i = 0; i < 4; i++) prediction.step(RIGHT);
  prediction.reconcile(3, 3, [cell(1, 118)]);
  expect(prediction.tick).toBe(5);
  expect(prediction.predictedCells()).toMatchObject([{ x: 136 }]);
  prediction.reconcile(3, 3, [cell(1, 200)]);
  expect(prediction.predictedCells()).toMatchObject([{ x: 218 }]);
});

test("a small correction does not show at once, and is gone after a second", () => {
  const prediction = predictionAt(100);
  prediction.reconcile(2, 2, [cell(1, 140)]);
  expect(drawnX(prediction)).toBe(100);
  let last = 100;
  for (let ms = 0; ms < 1000; ms += 16) {
    prediction.advanceDrawing(1, 16);
    expect(drawnX(prediction)).toBeGreaterThanOrEqual(last);
    last = drawnX(prediction)!;
  }
  expect(last).toBe(140);
});

test("a cell of another world is at its place at once, also one with the id of a cell that was near it", () => {
  const prediction = predictionAt(100);
  for (let i = 0; i < 4; i++) prediction.step(RIGHT);
  prediction.beginWorld(CLASSIC);
  prediction.reconcile(2, 0, [cell(1, 140)], { isStanding: true, goesOnAt: 7 });
  expect([prediction.tick, drawnX(prediction)]).toEqual([5, 140]);
  prediction.step(RIGHT);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toMatchObject([{ x: 149 }]);
});

test("a correction across the arena shows at once", () => {
  const prediction = predictionAt(100);
  prediction.reconcile(2, 2, [cell(1, 900)]);
  expect(drawnX(prediction)).toBe(900);
});

test("a new cell shows where it is, however near the old one was", () => {
  const prediction = predictionAt(100);
  prediction.reconcile(2, 2, [cell(2, 110)]);
  expect(drawnX(prediction)).toBe(110);
});

test("cells that left are gone, and more than the first memory holds are welcome", () => {
  const prediction = predictionAt(100);
  prediction.reconcile(2, 2, []);
  expect(drawnX(prediction)).toBeUndefined();
  const many = Array.from({ length: 40 }, (_, i) => cell(10 + i, i));
  prediction.reconcile(3, 3, many);
  expect(prediction.predictedCells()).toHaveLength(40);
});

const SPLIT = { ...RIGHT, buttons: 1 };

function big(id: number, x: number, radius: number, impulseX = 0): OwnCell {
  return { ...cell(id, x), y: 3000, radius, impulseX };
}

function drawnCells(prediction: Prediction): { id: number; x: number; radius: number }[] {
  const out: FrameMover[] = [];
  prediction.writeDrawn(1, 0, out);
  return out.map(({ id, x, radius }) => ({ id, x, radius }));
}

test("a split shows in the very next step, and nothing jumps when the host tells of it", () => {
  const prediction = new Prediction(ARENA);
  prediction.reconcile(1, 1, [big(1, 3000, 100)]);
  prediction.step(RIGHT);
  prediction.step(SPLIT);
  prediction.advanceDrawing(1, 0);
  const [own, piece] = drawnCells(prediction);
  expect([own!.radius, piece!.radius]).toEqual([100 * Math.SQRT1_2, 100 * Math.SQRT1_2]);
  expect(piece!.x - own!.x).toBeGreaterThan(100);
  const host = prediction.predictedCells();
  prediction.reconcile(3, 3, [big(1, host[0]!.x, host[0]!.radius), big(9, host[1]!.x, host[1]!.radius, 600)]);
  expect(drawnCells(prediction).map(({ id, x }) => [id, x])).toEqual([
    [1, own!.x],
    [9, piece!.x],
  ]);
});

test("a split the host knows nothing of is taken back, and a press counts once", () => {
  const prediction = new Prediction(ARENA);
  prediction.reconcile(1, 1, [big(1, 3000, 200)]);
  for (const input of [RIGHT, SPLIT, SPLIT, SPLIT]) prediction.step(input);
  expect(prediction.predictedCells()).toHaveLength(2);
  prediction.reconcile(5, 5, [big(1, 3000, 200)]);
  expect(prediction.predictedCells()).toHaveLength(1);
});

test("a press that comes with the very first input counts", () => {
  const prediction = new Prediction(ARENA);
  prediction.reconcile(1, 1, [big(1, 3000, 200)]);
  prediction.step(SPLIT);
  expect(prediction.predictedCells()).toHaveLength(2);
});

test("a meal makes the circle grow within some frames, not in one; who is eaten is gone at once", () => {
  const prediction = new Prediction(ARENA);
  prediction.reconcile(1, 1, [big(1, 3000, 200)]);
  prediction.advanceDrawing(1, 16);
  prediction.reconcile(2, 2, [big(1, 3000, 250)]);
  const radii = [drawnCells(prediction)[0]!.radius];
  for (let frame = 0; frame < 30; frame++) {
    prediction.advanceDrawing(1, 16);
    radii.push(drawnCells(prediction)[0]!.radius);
  }
  expect(radii[0]).toBe(200);
  expect(radii.every((radius, i) => i === 0 || radius >= radii[i - 1]!)).toBe(true);
  expect(radii[10]).toBeGreaterThan(240);
  expect(radii.at(-1)).toBeCloseTo(250, 0);
  prediction.reconcile(3, 3, [big(1, 3000, 0)]);
  expect(drawnCells(prediction)[0]!.radius).toBe(0);
});

test("P48 while the world stands nothing is predicted; it goes on as if it had never stood", () => {
  const prediction = predictionAt(100);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toMatchObject([{ x: 109 }]);
  prediction.reconcile(2, 1, [cell(1, 100)]);
  for (let i = 0; i < 5; i++) prediction.step(RIGHT);
  prediction.anticipate(RIGHT, 1);
  prediction.advanceDrawing(1, 2000);
  expect(drawnX(prediction)).toBe(100);
  // The same snapshot once more, as after a jump of the clock.
  prediction.reconcile(2, 1, [cell(1, 100)]);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toMatchObject([{ x: 100 }]);
  prediction.reconcile(8, 2, [cell(1, 109)]);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toMatchObject([{ x: 109 }]);
  prediction.reconcile(9, 3, [cell(1, 118)]);
  prediction.step(RIGHT);
  expect(prediction.predictedCells()).toMatchObject([{ x: 127 }]);
});

test("P48 cells move by the world's tick, inputs count by the room's", () => {
  const twins = [0, 5000].map((ahead) => {
    const prediction = new Prediction(ARENA);
    const pieces = [big(1, 3000, 200), big(2, 3100, 200)].map((piece) => ({ ...piece, bornTick: 600 }));
    prediction.reconcile(ahead + 700, 700, pieces);
    for (let i = 0; i < 60; i++) prediction.step({ ...RIGHT, buttons: 1 });
    return prediction.predictedCells();
  });
  expect(twins[0]).toHaveLength(4);
  expect(twins[1]).toEqual(twins[0]);
});
