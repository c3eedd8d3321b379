// What a turned view draws: everybody of the frame at the turned place, in copies that are used again.
import { expect, test } from "vitest";
import type { Ball } from "../../../shared/model.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import { createTurnedFrame, turnEvent } from "./turnedFrame.ts";

const ball = (id: number, x: number, y: number): Ball => ({ id, x, y, radius: 5, color: id % 3 });
const cell = (id: number, x: number, y: number) =>
  frameMoverWith({ id, playerId: id, radius: 10 + id, x, y });

function stage() {
  const frame = frameWith({
    eye: { x: 100, y: 200 },
    way: { x: 10, y: 0 },
    balls: [ball(1, 0, 0), ball(2, 1280, 720)],
    movers: [cell(3, 100, 200), cell(4, 640, 700)],
  });
  const turned = createTurnedFrame(frame);
  turned.update();
  return { frame, turned };
}

test("arena, circles, balls and the way one steers are turned by a quarter; what the match's own frame says stays", () => {
  const { frame, turned } = stage();
  const { arenaWidth, arenaHeight, eye, way, balls, movers } = turned.frame;
  expect([arenaWidth, arenaHeight]).toEqual([720, 1280]);
  expect([eye, way]).toEqual([
    { x: 520, y: 100 },
    { x: 0, y: 10 },
  ]);
  expect(balls).toEqual([ball(1, 720, 0), ball(2, 0, 1280)]);
  expect(movers).toEqual([cell(3, 520, 100), cell(4, 20, 640)]);
  expect(frame.movers).toEqual([cell(3, 100, 200), cell(4, 640, 700)]);
  expect(frame.arenaWidth).toBe(1280);
});

test("it follows the frame, who comes and goes too, and makes nothing anew for whom it had before", () => {
  const { frame, turned } = stage();
  const [first, second] = turned.frame.movers;
  frame.movers = [{ ...cell(4, 650, 700), isProtected: true }];
  frame.balls = [];
  frame.at = 77;
  turned.update();
  expect(turned.frame).toMatchObject({ at: 77, balls: [] });
  expect(turned.frame.movers).toEqual([{ ...cell(4, 20, 650), isProtected: true }]);
  frame.movers = [cell(7, 1, 2), cell(8, 3, 4)];
  turned.update();
  expect(turned.frame.movers).toEqual([cell(7, 718, 1), cell(8, 716, 3)]);
  expect(turned.frame.movers[0]).toBe(first);
  expect(turned.frame.movers[1]).toBe(second);
});

test("walls that close in are turned with the rest, without anything made anew", () => {
  const { frame, turned } = stage();
  expect(turned.frame.walls).toBeNull();
  frame.walls = { left: 10, top: 20, right: 1200, bottom: 650 };
  turned.update();
  const { walls } = turned.frame;
  expect(walls).toEqual({ left: 70, top: 10, right: 700, bottom: 1200 });
  turned.update();
  expect(turned.frame.walls).toBe(walls);
});

test("what happened at a place happens at the turned place; what has none, and a view that is not turned, stay", () => {
  const turn = { isTurned: true, arenaHeight: 720 };
  const popped = { kind: "popped", tick: 1, atMs: 0, x: 100, y: 200, radius: 9 } as MatchEvent;
  expect(turnEvent(turn, popped)).toEqual({ ...popped, x: 520, y: 100 });
  expect(popped).toMatchObject({ x: 100, y: 200 });
  expect(turnEvent({ ...turn, isTurned: false }, popped)).toBe(popped);
  const life: MatchEvent = { kind: "ownLife", tick: 1, atMs: 0, playerId: 1 };
  expect(turnEvent(turn, life)).toBe(life);
});
