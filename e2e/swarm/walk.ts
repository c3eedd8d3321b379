// A player without a mind: a seeded random walk, and how long the arena takes to show each of its turns.
// Knows headings and positions; no sockets, no clock.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";
import type { Rules } from "../../shared/rules.ts";

export type Place = { id: number; x: number; y: number; radius: number };

/** Every turn is at least this wide, radians: an input is then told from the one before by the way it moves a cell. */
const MIN_TURN = 0.5;
const TURN_SPREAD = 0.8;
/** This close to a wall the walk turns back, world units: a cell that slides along it shows no heading. */
const WALL_MARGIN = 80;
/** How far an input reaches, world units: beyond what any cell moves in a tick. */
const REACH = 4000;

/** The difference of two angles, -pi..pi. */
export function angleBetween(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function isNearWall(place: Place, rules: Rules): boolean {
  const { x, y } = place;
  const toWall = Math.min(x, y, rules.arenaWidth - x, rules.arenaHeight - y);
  return toWall < WALL_MARGIN;
}

/** The next heading, radians, at least MIN_TURN from `heading`. @param place null for who does not look */
export function nextHeading(heading: number, rng: Rng, rules: Rules, place: Place | null): number {
  const turn = MIN_TURN + nextFloat(rng) * TURN_SPREAD;
  const side = nextFloat(rng) < 0.5 ? -1 : 1;
  if (place === null || !isNearWall(place, rules)) return heading + side * turn;
  const inwards = Math.atan2(rules.arenaHeight / 2 - place.y, rules.arenaWidth / 2 - place.x);
  const wanted = angleBetween(heading, inwards);
  if (Math.abs(wanted) >= MIN_TURN) return heading + wanted;
  return heading + side * MIN_TURN;
}

/** The displacement that asks for a heading: whole world units. */
export function moveOf(heading: number): { moveX: number; moveY: number } {
  return { moveX: Math.round(REACH * Math.cos(heading)), moveY: Math.round(REACH * Math.sin(heading)) };
}

/** A cell's way in one tick is known to 1/64 unit: a cell slower than this says too little about its heading. */
const MIN_WAY = 0.5;
/** Headings closer than this are one, radians. */
const SAME_HEADING = 0.12;
const MAX_PENDING = 64;

function isSameHeading(a: number, b: number): boolean {
  return Math.abs(angleBetween(a, b)) < SAME_HEADING;
}

export type ResponseWatch = {
  onSent(heading: number, nowMs: number): void;
  /** @returns milliseconds from the sending of an input to this snapshot, if it is the first that shows it */
  onSnapshot(cell: Place | null, nowMs: number): number | null;
};

/**
 * An input is shown by the first snapshot in which the own cell, compared with the snapshot before, has moved along
 * the input's heading while it moved along another one until then. Inputs that no snapshot shows are not counted:
 * replaced before their tick, spent at a wall, or sent while the cell was eaten.
 */
export function createResponseWatch(): ResponseWatch {
  const pending: { heading: number; sentMs: number }[] = [];
  let before: Place | null = null;
  let shownHeading: number | null = null;

  function headingNow(cell: Place): number | null {
    if (before === null || before.id !== cell.id || before.radius === 0) return null;
    const [wayX, wayY] = [cell.x - before.x, cell.y - before.y];
    return Math.hypot(wayX, wayY) < MIN_WAY ? null : Math.atan2(wayY, wayX);
  }

  return {
    onSent(heading, nowMs) {
      pending.push({ heading, sentMs: nowMs });
      if (pending.length > MAX_PENDING) pending.shift();
    },
    onSnapshot(cell, nowMs) {
      const isAlive = cell !== null && cell.radius > 0;
      const heading = isAlive ? headingNow(cell) : null;
      before = cell;
      // Where it headed before a gap is unknown: what it shows after it may be old.
      if (!isAlive) shownHeading = null;
      if (heading === null) return null;
      const headingBefore = shownHeading;
      shownHeading = heading;
      if (headingBefore !== null && isSameHeading(headingBefore, heading)) return null;
      const at = pending.findIndex((input) => isSameHeading(input.heading, heading));
      const shown = pending[at];
      pending.splice(0, at + 1);
      return shown === undefined || headingBefore === null ? null : nowMs - shown.sentMs;
    },
  };
}
