// What a window sees of one world: its last snapshots, and the frame drawn from them. Another world has another
// picture, so that nothing of the old one moves on in it. Is handed the moment; knows no clock and no inputs.
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import type { WatchView } from "../../shared/net/sections/watch.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../shared/rules.ts";
import { isLastStanding } from "../../shared/rulesets/rounds.ts";
import { summarizeCells } from "../../shared/sim/ownCells.ts";
import { createWalls, type Walls, writeWalls } from "../../shared/sim/round/walls.ts";
import { writeViewport } from "../../shared/sim/viewport.ts";
import { createFrame, type Frame, type FrameMover } from "./frame.ts";
import { interpolateMovers } from "./interpolation.ts";
import type { Prediction } from "./prediction.ts";
import { type Between, SnapshotBuffer } from "./snapshotBuffer.ts";
import { interpolateWatch } from "./watchView.ts";

export class WorldPicture {
  /** The world's, which in a lobby have no rounds. */
  readonly rules: Rules;
  readonly frame: Frame;
  readonly #ownPlayerId: number;
  readonly #buffer = new SnapshotBuffer();
  /** Objects for the frame's cells, also those it does not need now. */
  readonly #pool: FrameMover[] = [];
  readonly #walls: Walls | null;
  readonly #nextWalls = createWalls();
  #watch: WatchView | null = null;
  #worldTick = 0;

  constructor(rules: Rules, ownPlayerId: number, roster: ReadonlyMap<number, RosterEntry>) {
    this.rules = rules;
    this.#ownPlayerId = ownPlayerId;
    this.frame = createFrame(rules, ownPlayerId, roster);
    this.#walls = isLastStanding(rules) ? createWalls() : null;
    // The middle of the arena, until the host has told more.
    this.#look(rules.arenaWidth / 2, rules.arenaHeight / 2, 0);
  }

  get newest(): Snapshot | null {
    return this.#buffer.newest;
  }

  /** Where a watcher looks, as last drawn; null while the window plays. */
  get watch(): WatchView | null {
    return this.#watch;
  }

  /** The world's fractional tick, as last drawn. */
  get worldTick(): number {
    return this.#worldTick;
  }

  /** Adds a snapshot of this world. @returns false if it is not newer than the last */
  push(snapshot: Snapshot): boolean {
    return this.#buffer.push(snapshot);
  }

  /** Draws the frame; without a snapshot it stays as it is. @param at the fractional tick of the room */
  draw(at: number, prediction: Prediction): void {
    const between = this.#buffer.findBetween(at);
    if (between === null) return;
    const { frame } = this;
    const others = interpolateMovers(between, this.#pool);
    const count = prediction.writeDrawn(this.#ownPlayerId, others, this.#pool);
    this.#watch = interpolateWatch(between);
    this.#lookAbout(others, count);
    this.#drawWalls(between);
    frame.at = at;
    frame.balls = between.after.balls;
    frame.movers.length = count;
    for (let i = 0; i < count; i++) frame.movers[i] = this.#pool[i]!;
    frame.movers.sort(bySize);
  }

  /** Sets the viewport: about the own cells as drawn, or where it watches; without a living cell it stays. */
  #lookAbout(start: number, end: number): void {
    const watch = this.#watch;
    if (watch) {
      this.#look(watch.x, watch.y, watch.totalRadius);
      return;
    }
    const own = this.#pool.slice(start, end);
    const { x, y, radius } = summarizeCells(own);
    if (radius === 0) return;
    const total = own.reduce((sum, cell) => sum + cell.radius, 0);
    this.#look(x, y, total);
  }

  #look(x: number, y: number, totalRadius: number): void {
    const { viewport, eye } = this.frame;
    eye.x = x;
    eye.y = y;
    if (viewport) writeViewport(this.rules, x, y, totalRadius, viewport);
  }

  #drawWalls({ before, after, part }: Between): void {
    const at = before.worldTick + (after.worldTick - before.worldTick) * part;
    this.#worldTick = at;
    const walls = this.#walls;
    if (walls === null) return;
    const tick = Math.floor(at);
    writeWalls(this.rules, tick, walls);
    writeWalls(this.rules, tick + 1, this.#nextWalls);
    mixWalls(walls, this.#nextWalls, at - tick);
    this.frame.walls = walls;
  }
}

function mixWalls(walls: Walls, to: Walls, part: number): void {
  walls.left += (to.left - walls.left) * part;
  walls.top += (to.top - walls.top) * part;
  walls.right += (to.right - walls.right) * part;
  walls.bottom += (to.bottom - walls.bottom) * part;
}

/** Orders cells by size. Equal ones keep one order, or they would flicker. */
function bySize(a: FrameMover, b: FrameMover): number {
  return a.radius - b.radius || a.id - b.id;
}
