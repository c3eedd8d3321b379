// A frame as a turned view shows it: all places and directions are turned before anything is drawn, so that names,
// faces and light stay upright, and the code that draws need not know. Copies are reused, so that a frame makes none.
import type { Ball } from "../../../shared/model.ts";
import { createWalls, type Walls } from "../../../shared/sim/round/walls.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { type Turn, turnPlace, turnWay } from "./turn.ts";

export type TurnedFrame = {
  /** The frame it is made from, always the same object. */
  readonly source: Frame;
  /** The turned frame, always the same object, as of the last update. */
  readonly frame: Frame;
  update(): void;
};

/** @param source a frame in which everybody sees the whole arena, as a viewport is not turned */
export function createTurnedFrame(source: Frame): TurnedFrame {
  const turn: Turn = { isTurned: true, arenaHeight: source.arenaHeight };
  const frame: Frame = { ...source, eye: { x: 0, y: 0 }, way: { x: 0, y: 0 }, balls: [], movers: [] };
  const balls: Ball[] = [];
  const cells: FrameMover[] = [];
  const walls = createWalls();
  return {
    source,
    frame,
    update() {
      turn.arenaHeight = source.arenaHeight;
      frame.arenaWidth = source.arenaHeight;
      frame.arenaHeight = source.arenaWidth;
      frame.roster = source.roster;
      frame.ownPlayerId = source.ownPlayerId;
      frame.at = source.at;
      frame.rules = source.rules;
      frame.leaderId = source.leaderId;
      frame.walls = turnWalls(turn, source.walls, walls);
      turnPlace(turn, source.eye.x, source.eye.y, frame.eye);
      turnWay(turn, source.way.x, source.way.y, frame.way);
      turnBalls(turn, source.balls, balls, frame.balls);
      turnCells(turn, source.movers, cells, frame.movers);
    },
  };
}

/** @param kept as many copies as were ever needed @param out gets those of this frame */
function turnBalls(turn: Turn, balls: readonly Ball[], kept: Ball[], out: Ball[]): void {
  for (let i = 0; i < balls.length; i++) {
    const { id, x, y, radius, color } = balls[i]!;
    kept[i] ??= { ...balls[i]! };
    const ball = kept[i]!;
    ball.id = id;
    ball.radius = radius;
    ball.color = color;
    turnPlace(turn, x, y, ball);
    out[i] = ball;
  }
  out.length = balls.length;
}

function turnCells(turn: Turn, cells: readonly FrameMover[], kept: FrameMover[], out: FrameMover[]): void {
  for (let i = 0; i < cells.length; i++) {
    const { id, x, y, radius, playerId, kind, isProtected } = cells[i]!;
    kept[i] ??= { ...cells[i]! };
    const cell = kept[i]!;
    cell.id = id;
    cell.radius = radius;
    cell.playerId = playerId;
    cell.kind = kind;
    cell.isProtected = isProtected;
    turnPlace(turn, x, y, cell);
    out[i] = cell;
  }
  out.length = cells.length;
}

function turnWalls({ arenaHeight }: Turn, walls: Walls | null, out: Walls): Walls | null {
  if (walls === null) return null;
  out.left = arenaHeight - walls.bottom;
  out.top = walls.left;
  out.right = arenaHeight - walls.top;
  out.bottom = walls.right;
  return out;
}

/** An event with its places as the view shows them. */
export function turnEvent(turn: Turn, event: MatchEvent): MatchEvent {
  if (!turn.isTurned || !("x" in event)) return event;
  return turnPlaceOf(turn, event);
}

function turnPlaceOf<P extends { x: number; y: number }>(turn: Turn, place: P): P {
  const turned = { ...place };
  turnPlace(turn, place.x, place.y, turned);
  return turned;
}
