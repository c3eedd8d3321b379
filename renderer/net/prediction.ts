// Own cells at the present: the newest snapshot plus the inputs that the host has not used yet, through the host's own
// code. Predicts moving and splitting; eating, merging and pops come from the host. Knows no clock and no sockets;
// others' cells are in interpolation.ts.
import type { OwnCell } from "../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../shared/rules.ts";
import { canEject } from "../../shared/rulesets/abilities.ts";
import { BODY_CELL, type Bodies, createBodies } from "../../shared/sim/bodies.ts";
import { moveCells } from "../../shared/sim/movement.ts";
import { BUTTON_EJECT, type PlayerInput } from "../../shared/sim/playerInput.ts";
import { writeWalls } from "../../shared/sim/round/walls.ts";
import { createMotion } from "../../shared/sim/scratch.ts";
import { endProtection, isProtected, protectionTicks } from "../../shared/sim/spawning/protection.ts";
import { splitCells } from "../../shared/sim/splitting.ts";
import type { FrameMover } from "./frame.ts";
import { createInputHistory, inputAt, pressesAt, recordInput } from "./inputHistory.ts";
import { GOING, type WorldStand, WorldTime } from "./rounds/worldTime.ts";

/** A correction farther than this is shown at once, as the cell is somewhere else, world units. */
const SNAP_UNITS = 150;
/** Time in which a visible error shrinks to 37 %, milliseconds. */
const FADE_MS = 80;
/** A fading error smaller than this ends, world units. */
const NOTHING_UNITS = 1 / 64;

/** First id of predicted pieces. The host gives them other ids later. */
const UNNAMED_ID = 0xf0000000;
/** A new cell this near a predicted piece is that piece, world units. */
const SAME_PIECE_UNITS = 60;

type Shown = { id: number; x: number; y: number; radius: number };

/** How one own cell is drawn: its step under way, and the rest of errors that fade. A meal is such an error, too:
 *  the cell grows over some frames. */
type Drawn = {
  id: number;
  fromX: number;
  fromY: number;
  errorX: number;
  errorY: number;
  errorRadius: number;
};

/** All lengths in world units. `tick` is the predicted tick of the room, as inputs are stamped; cells are where they
 *  will be after it. Movement uses the world's tick. */
export class Prediction {
  #rules: Rules;
  readonly #time: WorldTime;
  readonly #history = createInputHistory();
  #bodies: Bodies = createBodies(16);
  #slots: number[] = [];
  readonly #motion = createMotion();
  #drawn: Drawn[] = [];
  #tick = 0;
  /** How much of the step to `tick` is drawn, 0..1. */
  #part = 1;

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#time = new WorldTime(rules);
  }

  /** Another world begins, with other cells: inputs and ticks go on. */
  beginWorld(rules: Rules): void {
    this.#rules = rules;
    this.#time.begin(rules);
    this.#load([]);
  }

  get tick(): number {
    return this.#tick;
  }

  /** Makes one step with this input. */
  step(input: PlayerInput): void {
    this.#tick++;
    // The host counts presses from 0, so the first input needs one with none before it.
    if (this.#history.isEmpty) recordInput(this.#history, this.#tick - 1, { ...input, buttons: 0 });
    recordInput(this.#history, this.#tick, input);
    this.#stepCells(this.#tick);
  }

  /** Jumps to a tick, as the clock was set. The next reconcile predicts up to it; skipped ticks count with the
   *  newest input. */
  jumpTo(tick: number): void {
    this.#tick = tick;
  }

  /**
   * Starts over from the host's snapshot and repeats the inputs since. A difference to what was drawn is kept as an
   * error that fades; a new cell, or one that is far off, is shown at its place at once.
   * @param tick @param worldTick the snapshot's @param ownCells with exact positions
   * @param standing as the room says
   */
  reconcile(
    tick: number,
    worldTick: number,
    ownCells: readonly OwnCell[],
    standing: WorldStand = GOING,
  ): void {
    this.#time.observe(tick, worldTick, standing);
    const shown = this.#drawn.map((drawn, slot) => ({
      id: drawn.id,
      x: this.#shownX(slot),
      y: this.#shownY(slot),
      radius: this.#shownRadius(slot),
    }));
    this.#load(ownCells);
    if (tick > this.#tick) this.#tick = tick;
    for (let replayed = tick + 1; replayed <= this.#tick; replayed++) {
      this.#stepCells(replayed);
    }
    for (let slot = 0; slot < this.#drawn.length; slot++) {
      const { id } = this.#drawn[slot]!;
      const old = shown.find((cell) => cell.id === id) ?? this.#findUnnamed(shown, slot);
      if (old) this.#keepError(slot, old);
    }
  }

  /** The predicted piece that the host's new cell was shown as. */
  #findUnnamed(shown: readonly Shown[], slot: number): Shown | undefined {
    const [x, y] = [this.#shownX(slot), this.#shownY(slot)];
    const isNear = (one: Shown) => Math.abs(one.x - x) + Math.abs(one.y - y) < SAME_PIECE_UNITS;
    return shown.find((one) => one.id >= UNNAMED_ID && isNear(one));
  }

  #stepCells(tick: number): void {
    this.#rememberFrom();
    if (!this.#time.isStepAt(tick)) return;
    const worldTick = this.#time.worldTickAt(tick);
    const input = inputAt(this.#history, tick);
    writeWalls(this.#rules, worldTick, this.#motion.walls);
    for (let presses = pressesAt(this.#history, tick); presses > 0; presses--) {
      splitCells(this.#rules, this.#bodies, this.#slots, input, worldTick, this.#motion);
    }
    if ((input.buttons & BUTTON_EJECT) !== 0) this.#bareEjecting();
    for (let slot = this.#drawn.length; slot < this.#slots.length; slot++) {
      const id = this.#bodies.id[slot]!;
      this.#drawn.push({ id, fromX: 0, fromY: 0, errorX: 0, errorY: 0, errorRadius: 0 });
    }
    this.#rememberFrom();
    moveCells(this.#rules, this.#bodies, this.#slots, input, worldTick, this.#motion);
  }

  /** Predicts that an eject ends protection; the blob itself comes from the host. */
  #bareEjecting(): void {
    const { ejectRadiusMin } = this.#rules;
    if (!canEject(this.#rules)) return;
    for (const slot of this.#slots) {
      if (this.#bodies.radius[slot]! >= ejectRadiusMin) endProtection(this.#bodies, slot);
    }
  }

  /**
   * Shows an input at once that comes during a step, although it counts only from the next step on: for the rest of
   * this step cells are drawn as the next one will move them. The difference is an error that fades. Call before the
   * steps of a display frame.
   * @param part how much of the step to `tick` is over by now, 0..1
   */
  anticipate(input: PlayerInput, part: number): void {
    const sinceDrawn = part - this.#part;
    const { moveX, moveY } = inputAt(this.#history, this.#tick);
    const isSame = input.moveX === moveX && input.moveY === moveY;
    if (sinceDrawn <= 0 || isSame || !this.#time.isStepAt(this.#tick + 1)) return;
    const { x, y, impulseX, impulseY } = this.#bodies;
    const kept = this.#slots.map((slot) => [x[slot]!, y[slot]!, impulseX[slot]!, impulseY[slot]!] as const);
    const worldTick = this.#time.worldTickAt(this.#tick + 1);
    writeWalls(this.#rules, worldTick, this.#motion.walls);
    moveCells(this.#rules, this.#bodies, this.#slots, input, worldTick, this.#motion);
    for (let slot = 0; slot < this.#drawn.length; slot++) {
      const drawn = this.#drawn[slot]!;
      const [toX, toY, boostX, boostY] = kept[slot]!;
      drawn.errorX += sinceDrawn * (x[slot]! - toX - (toX - drawn.fromX));
      drawn.errorY += sinceDrawn * (y[slot]! - toY - (toY - drawn.fromY));
      x[slot] = toX;
      y[slot] = toY;
      impulseX[slot] = boostX;
      impulseY[slot] = boostY;
    }
  }

  /** Moves the drawing on.
   *  @param part how much of the step to `tick` is over, 0..1 @param elapsedMs since the last call */
  advanceDrawing(part: number, elapsedMs: number): void {
    this.#part = part;
    const rest = Math.exp(-elapsedMs / FADE_MS);
    for (const drawn of this.#drawn) {
      drawn.errorX = fade(drawn.errorX, rest);
      drawn.errorY = fade(drawn.errorY, rest);
      drawn.errorRadius = fade(drawn.errorRadius, rest);
    }
  }

  /** Own cells as drawn now. @param out written from index `start` on, objects reused @returns the next free index */
  writeDrawn(playerId: number, start: number, out: FrameMover[]): number {
    const worldTick = this.#time.worldTickAt(this.#tick);
    for (let slot = 0; slot < this.#drawn.length; slot++) {
      out[start + slot] ??= { id: 0, playerId: 0, kind: "cell", x: 0, y: 0, radius: 0, isProtected: false };
      const cell = out[start + slot]!;
      cell.id = this.#drawn[slot]!.id;
      cell.playerId = playerId;
      cell.kind = "cell";
      cell.x = this.#shownX(slot);
      cell.y = this.#shownY(slot);
      cell.radius = this.#shownRadius(slot);
      cell.isProtected = isProtected(this.#bodies, slot, worldTick);
    }
    return start + this.#drawn.length;
  }

  /** Own cells after `tick`, as plain copies. */
  predictedCells(): { id: number; x: number; y: number; radius: number }[] {
    return this.#drawn.map(({ id }, slot) => ({
      id,
      x: this.#bodies.x[slot]!,
      y: this.#bodies.y[slot]!,
      radius: this.#bodies.radius[slot]!,
    }));
  }

  #load(cells: readonly OwnCell[]): void {
    if (cells.length > this.#bodies.kind.length) this.#bodies = createBodies(2 * cells.length);
    const bodies = this.#bodies;
    bodies.end = cells.length;
    bodies.nextId = UNNAMED_ID;
    this.#slots.length = cells.length;
    this.#drawn.length = cells.length;
    for (let slot = 0; slot < cells.length; slot++) {
      const cell = cells[slot]!;
      bodies.kind[slot] = BODY_CELL;
      bodies.id[slot] = cell.id;
      bodies.owner[slot] = cell.playerId;
      bodies.x[slot] = cell.x;
      bodies.y[slot] = cell.y;
      bodies.radius[slot] = cell.radius;
      bodies.impulseX[slot] = cell.impulseX;
      bodies.impulseY[slot] = cell.impulseY;
      bodies.bornTick[slot] = cell.bornTick;
      // The snapshot does not tell how long protection lasts: assume all of it. If only a rest is left, a snapshot
      // tells its end in time.
      bodies.protectedUntil[slot] = cell.isProtected ? cell.bornTick + protectionTicks(this.#rules) : 0;
      this.#slots[slot] = slot;
      this.#drawn[slot] = { id: cell.id, fromX: cell.x, fromY: cell.y, errorX: 0, errorY: 0, errorRadius: 0 };
    }
  }

  #rememberFrom(): void {
    for (let slot = 0; slot < this.#drawn.length; slot++) {
      const drawn = this.#drawn[slot]!;
      drawn.fromX = this.#bodies.x[slot]!;
      drawn.fromY = this.#bodies.y[slot]!;
    }
  }

  #keepError(slot: number, old: Shown): void {
    const drawn = this.#drawn[slot]!;
    const x = old.x - this.#shownX(slot);
    const y = old.y - this.#shownY(slot);
    if (x * x + y * y > SNAP_UNITS * SNAP_UNITS) return;
    drawn.errorX = x;
    drawn.errorY = y;
    drawn.errorRadius = old.radius - this.#shownRadius(slot);
  }

  #shownX(slot: number): number {
    const { fromX, errorX } = this.#drawn[slot]!;
    return fromX + (this.#bodies.x[slot]! - fromX) * this.#part + errorX;
  }

  #shownY(slot: number): number {
    const { fromY, errorY } = this.#drawn[slot]!;
    return fromY + (this.#bodies.y[slot]! - fromY) * this.#part + errorY;
  }

  /** The radius drawn; 0 means eaten, which does not fade. */
  #shownRadius(slot: number): number {
    const radius = this.#bodies.radius[slot]!;
    return radius === 0 ? 0 : Math.max(0, radius + this.#drawn[slot]!.errorRadius);
  }
}

function fade(error: number, rest: number): number {
  const faded = error * rest;
  return Math.abs(faded) < NOTHING_UNITS ? 0 : faded;
}
