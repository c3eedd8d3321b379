// The picture behind the menus is a match: it is the same for a seed, it lives, and it stands still for who wants that.
import { expect, test } from "vitest";
import { createAmbient } from "./ambient.ts";

const FRAME_MS = 1000 / 60;
/** Until the match has gone on for long enough to be seen. */
const WARM_FRAMES = 25;

function play(frames: number, isStill = () => false, seed = 7) {
  const ambient = createAmbient(seed, isStill);
  const pictures: string[] = [];
  let frame = ambient.sampleFrame(0);
  for (let i = 1; i <= frames; i++) {
    frame = ambient.sampleFrame(i * FRAME_MS);
    const cells = frame.cells.map(({ id, x, y, radius }) => [id, x, y, radius]);
    pictures.push(JSON.stringify([cells, frame.balls.length]));
  }
  return { frame, pictures };
}

test("cells move in every frame, some eat, and all that is drawn is whole", () => {
  const { frame, pictures } = play(WARM_FRAMES + 240);
  const seen = pictures.slice(WARM_FRAMES);
  expect(new Set(seen).size).toBeGreaterThan(200);
  expect(frame.cells.length).toBeGreaterThan(0);
  expect(frame.balls.length).toBeGreaterThan(20);
  expect(frame.cells.every(({ x, y, radius }) => Number.isFinite(x + y) && radius >= 0)).toBe(true);
  expect(Math.max(...frame.cells.map(({ radius }) => radius))).toBeGreaterThan(40);
  expect(frame.viewport!.right).toBeGreaterThan(frame.viewport!.left);
});

test("what is beyond the arena's edge is never shown", () => {
  const ambient = createAmbient(7, () => false);
  for (let i = 1; i <= WARM_FRAMES + 300; i++) {
    const { viewport, arenaWidth, arenaHeight, cells } = ambient.sampleFrame(i * FRAME_MS);
    if (cells.length === 0) continue;
    const { left, top, right, bottom } = viewport!;
    expect(Math.min(left, top, arenaWidth - right, arenaHeight - bottom)).toBeGreaterThan(-1);
  }
});

test("nobody in it is oneself, and nobody has a name to read", () => {
  const { frame } = play(WARM_FRAMES + 10);
  expect(frame.ownPlayerId).toBe(0);
  expect(frame.roster.size).toBe(14);
  expect([...frame.roster.values()].every(({ name }) => name === "")).toBe(true);
});

test("one seed gives one picture, another seed another", () => {
  const [one, same, other] = [7, 7, 8].map((seed) => play(WARM_FRAMES + 30, undefined, seed).pictures.at(-1));
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test("who wants less motion sees a match that stands still", () => {
  const { pictures, frame } = play(WARM_FRAMES + 120, () => true);
  expect(new Set(pictures.slice(WARM_FRAMES)).size).toBe(1);
  expect(frame.balls.length).toBeGreaterThan(20);
});

test("a page that was hidden goes on from where it was, without running after the time", () => {
  const ambient = createAmbient(3, () => false);
  let nowMs = 0;
  for (; nowMs < (WARM_FRAMES + 60) * FRAME_MS; nowMs += FRAME_MS) ambient.sampleFrame(nowMs);
  const before = ambient.sampleFrame(nowMs).cells.map(({ id, x }) => [id, x] as const);
  const after = new Map(ambient.sampleFrame(nowMs + 600_000).cells.map(({ id, x }) => [id, x]));
  for (const [id, x] of before) {
    if (after.has(id)) expect(Math.abs(after.get(id)! - x)).toBeLessThan(100);
  }
  expect(after.size).toBeGreaterThan(0);
});
