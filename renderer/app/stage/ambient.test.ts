// The picture behind the menus is a match: it is the same for a seed, it lives, and it stands still for who wants that.
import { expect, test } from "vitest";
import { type Ambient, createAmbient } from "./ambient.ts";

const FRAME_MS = 1000 / 60;
/** Until the match has gone on for long enough to be seen. */
const WARM_FRAMES = 25;

function play(frames: number, isStill = () => false, seed = 7) {
  const ambient = createAmbient(seed, isStill);
  const pictures: string[] = [];
  let frame = ambient.sampleFrame(0);
  for (let i = 1; i <= frames; i++) {
    frame = ambient.sampleFrame(i * FRAME_MS);
    const cells = frame.movers.map(({ id, x, y, radius }) => [id, x, y, radius]);
    pictures.push(JSON.stringify([cells, frame.balls.length]));
  }
  return { frame, pictures };
}

test("cells move in every frame, some eat, and all that is drawn is whole", () => {
  const { frame, pictures } = play(WARM_FRAMES + 240);
  const seen = pictures.slice(WARM_FRAMES);
  expect(new Set(seen).size).toBeGreaterThan(200);
  expect(frame.movers.length).toBeGreaterThan(0);
  expect(frame.balls.length).toBeGreaterThan(20);
  expect(frame.movers.every(({ x, y, radius }) => Number.isFinite(x + y) && radius >= 0)).toBe(true);
  expect(Math.max(...frame.movers.map(({ radius }) => radius))).toBeGreaterThan(40);
  expect(frame.viewport!.right).toBeGreaterThan(frame.viewport!.left);
});

test("what is beyond the arena's edge is never shown", () => {
  const ambient = createAmbient(7, () => false);
  for (let i = 1; i <= WARM_FRAMES + 300; i++) {
    const { viewport, arenaWidth, arenaHeight, movers } = ambient.sampleFrame(i * FRAME_MS);
    if (movers.length === 0) continue;
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
  const before = ambient.sampleFrame(nowMs).movers.map(({ id, x }) => [id, x] as const);
  const after = new Map(ambient.sampleFrame(nowMs + 600_000).movers.map(({ id, x }) => [id, x]));
  for (const [id, x] of before) {
    if (after.has(id)) expect(Math.abs(after.get(id)! - x)).toBeLessThan(100);
  }
  expect(after.size).toBeGreaterThan(0);
});

type Seen = { playerId: number; from: number; to: number };

/** Somebody does something at the middle of what is seen. @returns how far from there who was near is now, three seconds on */
function visit(
  seed: number,
  act: (ambient: Ambient, place: { x: number; y: number }) => void,
  isStill = false,
) {
  const ambient = createAmbient(seed, () => isStill);
  let nowMs = 0;
  const pass = (frames: number) => {
    let frame = ambient.sampleFrame(nowMs);
    for (let i = 0; i < frames; i++) {
      nowMs += FRAME_MS;
      frame = ambient.sampleFrame(nowMs);
    }
    return frame;
  };
  const { viewport, movers, balls } = pass(90);
  const { left, top, right, bottom } = viewport!;
  const place = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const farOff = ({ x, y }: { x: number; y: number }) => Math.hypot(x - place.x, y - place.y);
  const before = new Map(movers.map((mover) => [mover.id, farOff(mover)]));
  const ballsBefore = balls.length;
  act(ambient, place);
  const ballsAfter = pass(12).balls.length;
  const { movers: after } = pass(168);
  const seen: Seen[] = after
    .filter(({ id }) => before.has(id))
    .map((cell) => ({ playerId: cell.playerId, from: before.get(cell.id)!, to: farOff(cell) }));
  return { seen, moreBalls: ballsAfter - ballsBefore, lure: pass(0).lure, place };
}

const nothing = () => undefined;
const point = (ambient: Ambient, place: { x: number; y: number }) => ambient.point(place);
const distanceOf = (seen: Seen[], playerId: number) => seen.find((one) => one.playerId === playerId)!.to;

test("who looks on is minded: the curious come to see, the shy keep away, and eyes have something to turn to", () => {
  const [curious, shy] = [5, 13];
  expect(distanceOf(visit(11, nothing).seen, curious)).toBeGreaterThan(600);
  expect(distanceOf(visit(11, point).seen, curious)).toBeLessThan(250);
  expect(distanceOf(visit(7, nothing).seen, shy)).toBeLessThan(250);
  const { seen, lure, place } = visit(7, point);
  expect(distanceOf(seen, shy)).toBeGreaterThan(400);
  expect(lure).toEqual(place);
});

test("what is dropped is raced for by who is near, the same way each time, and there is an end to it", () => {
  const drop = (ambient: Ambient, place: { x: number; y: number }) => ambient.drop(place);
  const near = (seen: Seen[]) => seen.filter(({ from, to }) => from < 900 && to < 250).length;
  const once = visit(3, drop);
  expect(near(once.seen)).toBeGreaterThan(near(visit(3, nothing).seen));
  expect(visit(3, drop)).toEqual(once);
  // Nobody lies there.
  const { moreBalls } = visit(11, (ambient, place) => {
    for (let i = 0; i < 100; i++) drop(ambient, place);
  });
  expect(moreBalls).toBeGreaterThan(20);
  expect(moreBalls).toBeLessThan(80);
});

test("who wants less motion moves nobody by pointing or dropping", () => {
  const act = (ambient: Ambient, place: { x: number; y: number }) => {
    ambient.point(place);
    ambient.drop(place);
  };
  const { seen, moreBalls, lure } = visit(11, act, true);
  expect([moreBalls, lure]).toEqual([0, null]);
  expect(seen.every(({ from, to }) => from === to)).toBe(true);
});
