// Arrows at the window's edge that point at circles beyond it: at the nearest one that could eat one's biggest and that
// somebody drives, and at mates. Places and strengths only; smoothed, so that nothing trembles.
import { FULL_TURN } from "../../../shared/math/angles.ts";
import { type FrameMover, isLiving } from "../../net/frame.ts";
import { isInWindow, worldToScreen } from "../camera.ts";
import { isAway } from "../motion/away.ts";
import { isOwnSide } from "../motion/circles.ts";
import { PART } from "../pictures/paintings.ts";
import type { Brush } from "./brush.ts";
import { followPart, mix } from "./curves.ts";
import { biggestOf, type Shot } from "./shot.ts";

/** Time in which a pointer covers 63 % of its way, and fades in and out, milliseconds. */
const GLIDE_MS = 90;
const FADE_MS = 140;
/** Distance of arrows from the window's edge, CSS pixels. */
export const EDGE_INSET = 34;
const MATES = 3;
/** The arrow changes to another danger only if that is nearer than this part of the present one's distance. */
const CLEARLY_NEARER = 0.8;
/** Strength of an arrow to something just outside; FAINTEST: FAR times the window's longer side away. */
const STRONGEST = 0.95;
const FAINTEST = 0.5;
const FAR = 0.6;
/** Arrows weaker than this are not drawn. */
const UNSEEN = 0.02;

/** An arrow. x, y: CSS pixels. way: radians. */
export type EdgePointer = {
  kind: "danger" | "mate";
  /** Id of the cell or mate it points at; 0: not used. */
  id: number;
  x: number;
  y: number;
  way: number;
  alpha: number;
  /** What it points at in this frame. */
  target: FrameMover | null;
  /** How far that lies from the own circle, world units. */
  distance: number;
};

export type Pointers = {
  /** All arrows; they change with each frame. */
  readonly all: readonly EdgePointer[];
  follow(shot: Shot): void;
  clear(): void;
};

/** Where a line from inside the window meets the frame on which arrows lie, CSS pixels. @param out written */
export function meetEdge(
  from: { x: number; y: number },
  to: { x: number; y: number },
  { width, height }: { width: number; height: number },
  out: { x: number; y: number },
): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const roomX = (dx > 0 ? width - EDGE_INSET : EDGE_INSET) - from.x;
  const roomY = (dy > 0 ? height - EDGE_INSET : EDGE_INSET) - from.y;
  const partX = dx === 0 ? Number.POSITIVE_INFINITY : roomX / dx;
  const partY = dy === 0 ? Number.POSITIVE_INFINITY : roomY / dy;
  const part = Math.max(0, Math.min(partX, partY, 1));
  out.x = from.x + dx * part;
  out.y = from.y + dy * part;
}

/** How strong an arrow is, 0-1. @param distance beyond the edge, CSS pixels @param side the window's longer one */
export function strengthAt(distance: number, side: number): number {
  return mix(STRONGEST, FAINTEST, Math.min(Math.max(distance, 0) / (FAR * side), 1));
}

function createPointer(kind: EdgePointer["kind"]): EdgePointer {
  return { kind, id: 0, x: 0, y: 0, way: 0, alpha: 0, target: null, distance: 0 };
}

/** The arrow of this mate, or a free one. */
function findPointer(mates: readonly EdgePointer[], playerId: number): EdgePointer | undefined {
  let free: EdgePointer | undefined;
  for (const mate of mates) {
    if (mate.id === playerId) return mate;
    if (mate.id === 0) free ??= mate;
  }
  return free;
}

/** Points an arrow at a cell if that is the nearest so far. */
function offer(pointer: EdgePointer, id: number, cell: FrameMover, distance: number): void {
  if (pointer.target !== null && distance >= pointer.distance) return;
  pointer.target = cell;
  pointer.distance = distance;
  pointer.id = id;
}

export function createPointers(): Pointers {
  return new SmoothPointers();
}

class SmoothPointers implements Pointers {
  readonly #danger = createPointer("danger");
  readonly #mates = Array.from({ length: MATES }, () => createPointer("mate"));
  readonly all = [this.#danger, ...this.#mates];
  /** Working memory: one's own circle on the screen, CSS pixels. */
  readonly #own = { x: 0, y: 0 };
  readonly #there = { x: 0, y: 0 };
  readonly #edge = { x: 0, y: 0 };
  #lastMs = Number.NEGATIVE_INFINITY;

  follow(shot: Shot): void {
    const { frame, camera, nowMs } = shot;
    const elapsedMs = Math.min(nowMs - this.#lastMs, 1000);
    this.#lastMs = nowMs;
    for (const pointer of this.all) pointer.target = null;
    // Where everybody sees the whole arena nothing lies beyond the window.
    const biggest = frame.viewport === null ? null : biggestOf(frame, frame.ownPlayerId);
    if (biggest !== null) {
      worldToScreen(camera, biggest.x, biggest.y, this.#own);
      this.#look(shot, biggest);
    }
    for (const pointer of this.all) this.#glide(pointer, shot, elapsedMs);
  }

  clear(): void {
    for (const pointer of this.all) Object.assign(pointer, { id: 0, alpha: 0, target: null });
  }

  #look(shot: Shot, biggest: FrameMover): void {
    const { movers, ownPlayerId, rules, roster } = shot.frame;
    const shownId = this.#danger.id;
    for (const cell of movers) {
      if (!isLiving(cell) || cell.playerId === ownPlayerId) continue;
      if (isInWindow(shot.camera, shot.screen, cell.x, cell.y, cell.radius)) continue;
      const distance = Math.hypot(cell.x - biggest.x, cell.y - biggest.y) - cell.radius;
      if (isOwnSide(cell.playerId, shot.frame)) {
        const mate = findPointer(this.#mates, cell.playerId);
        if (mate) offer(mate, cell.playerId, cell, distance);
      } else if (cell.radius >= rules.eatRatio * biggest.radius && !isAway(roster.get(cell.playerId))) {
        // The present target keeps its arrow unless another one is clearly nearer.
        offer(this.#danger, cell.id, cell, cell.id === shownId ? distance * CLEARLY_NEARER : distance);
      }
    }
  }

  #glide(pointer: EdgePointer, { camera, screen }: Shot, elapsedMs: number): void {
    const { target } = pointer;
    const isNew = pointer.alpha < UNSEEN;
    const fade = followPart(elapsedMs, FADE_MS);
    if (target === null) {
      pointer.alpha = mix(pointer.alpha, 0, fade);
      if (isNew) pointer.id = 0;
      return;
    }
    worldToScreen(camera, target.x, target.y, this.#there);
    meetEdge(this.#own, this.#there, screen, this.#edge);
    const [wayX, wayY] = [this.#there.x - this.#edge.x, this.#there.y - this.#edge.y];
    const way = Math.atan2(this.#there.y - this.#own.y, this.#there.x - this.#own.x);
    const part = isNew ? 1 : followPart(elapsedMs, GLIDE_MS);
    pointer.x = mix(pointer.x, this.#edge.x, part);
    pointer.y = mix(pointer.y, this.#edge.y, part);
    pointer.way += part * turnBetween(pointer.way, way);
    const beyond = Math.hypot(wayX, wayY) - target.radius * camera.scale;
    const strength = strengthAt(beyond, Math.max(screen.width, screen.height));
    pointer.alpha = Math.max(mix(pointer.alpha, strength, fade), UNSEEN);
  }
}

/** The shorter turn from one direction to another, radians. */
function turnBetween(from: number, to: number): number {
  const turn = (to - from) % FULL_TURN;
  if (turn > Math.PI) return turn - FULL_TURN;
  return turn < -Math.PI ? turn + FULL_TURN : turn;
}

/** Radius of arrows, CSS pixels. */
const SIZES = { danger: 20, mate: 16 } as const;

export function drawPointers({ all }: Pointers, brush: Brush): void {
  for (const { kind, x, y, way, alpha } of all) {
    if (alpha < UNSEEN) continue;
    brush.put(kind === "danger" ? PART.dangerArrow : PART.mateArrow, x, y, SIZES[kind], alpha, way);
  }
}
