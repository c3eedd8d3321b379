// Keeps bubbles of people who stand close from covering each other: who spoke first keeps the place, the others go round
// it by the shortest way. Pure numbers in CSS pixels; knows no canvas and no circles.
import { EDGE, within } from "./bubble.ts";

/** sinceMs: since when its player speaks. homeX, homeY: the middle of where it would be if it were alone, in the
 *  window. x, y: the middle of where it is drawn. The rest is kept from one frame to the next. */
export type BubbleSpot = {
  playerId: number;
  sinceMs: number;
  homeX: number;
  homeY: number;
  width: number;
  height: number;
  x: number;
  y: number;
  /** Whether it had a place in the last frame. */
  isKept: boolean;
  /** The middle of its place, to which it slides; and how far that is from home. */
  placeX: number;
  placeY: number;
  offsetX: number;
  offsetY: number;
  /** How far from home it is drawn. */
  slidX: number;
  slidY: number;
  /** What its place costs; Infinity: it covers another one, as there is no room. */
  cost: number;
};

type Size = { width: number; height: number };

/** Between two bubbles, CSS pixels. */
export const BUBBLE_GAP = 4;
/** A bubble goes to another place only if it has so much room there: a little less later, and it does not go back. */
const ROOM = 10;
/** Within so many pixels of its place it is the same place, for which BUBBLE_GAP is room enough. */
const NEAR = 24;
/** Up is the best way, down the worst: there it covers its circle. Per pixel. */
const [UP, SIDE, DOWN] = [1, 2, 3];
/** What a way from the last place costs. Per pixel. */
const STICK = 0.5;
/** Flush is not covered, however numbers are rounded. */
const SLIP = 1e-6;

export function createSpot(playerId: number, sinceMs: number): BubbleSpot {
  return {
    ...{ playerId, sinceMs, homeX: 0, homeY: 0, width: 0, height: 0, x: 0, y: 0, isKept: false },
    ...{ placeX: 0, placeY: 0, offsetX: 0, offsetY: 0, slidX: 0, slidY: 0, cost: 0 },
  };
}

/**
 * Gives each bubble a place in the window where it covers none that spoke before, if there is any.
 * @param spots sorted by age @param part of the way that is left to its place, 0-1; one that is new is there at once
 */
export function placeApart(spots: BubbleSpot[], screen: Size, part: number): void {
  sortByAge(spots);
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    findPlace(spots, i, screen);
    spot.offsetX = spot.placeX - spot.homeX;
    spot.offsetY = spot.placeY - spot.homeY;
    const gone = spot.isKept ? part : 1;
    spot.slidX += (spot.offsetX - spot.slidX) * gone;
    spot.slidY += (spot.offsetY - spot.slidY) * gone;
    spot.x = withinWidth(spot, screen, spot.homeX + spot.slidX);
    spot.y = withinHeight(spot, screen, spot.homeY + spot.slidY);
    spot.isKept = true;
  }
}

/** By insertion, as it is sorted already but for the newest, and makes nothing. */
function sortByAge(spots: BubbleSpot[]): void {
  for (let i = 1; i < spots.length; i++) {
    const spot = spots[i]!;
    let to = i;
    for (; to > 0 && isOlder(spot, spots[to - 1]!); to--) spots[to] = spots[to - 1]!;
    spots[to] = spot;
  }
}

function isOlder(one: BubbleSpot, other: BubbleSpot): boolean {
  return one.sinceMs < other.sinceMs || (one.sinceMs === other.sinceMs && one.playerId < other.playerId);
}

/** It stays where it is, beside its circle, unless another place saves more than the way there costs. */
function findPlace(spots: readonly BubbleSpot[], index: number, screen: Size): void {
  const spot = spots[index]!;
  if (!spot.isKept) spot.offsetX = spot.offsetY = 0;
  spot.placeX = withinWidth(spot, screen, spot.homeX + spot.offsetX);
  spot.placeY = withinHeight(spot, screen, spot.homeY + spot.offsetY);
  spot.cost = Number.POSITIVE_INFINITY;
  if (isFree(spots, index, spot.placeX, spot.placeY, BUBBLE_GAP))
    spot.cost = costAcross(spot, spot.placeX) + costAlong(spot, spot.placeY);
  else if (spot.isKept) search(spots, index, screen, BUBBLE_GAP, NEAR);
  if (spot.cost > 0) search(spots, index, screen, ROOM, Number.POSITIVE_INFINITY);
  if (spot.cost === Number.POSITIVE_INFINITY)
    search(spots, index, screen, BUBBLE_GAP, Number.POSITIVE_INFINITY);
  if (spot.cost < Number.POSITIVE_INFINITY) return;
  spot.placeX = spot.homeX;
  spot.placeY = spot.homeY;
}

/**
 * Looks for a cheaper place than the spot has. Whatever room there is, there is some at a place that is flush with
 * edges of others or of the window, so it tries these only.
 * @param gap around it @param reach how far from its last place, CSS pixels
 */
function search(spots: readonly BubbleSpot[], index: number, screen: Size, gap: number, reach: number): void {
  const spot = spots[index]!;
  const keptX = withinWidth(spot, screen, spot.homeX + spot.offsetX);
  const keptY = withinHeight(spot, screen, spot.homeY + spot.offsetY);
  const [left, right] = [withinWidth(spot, screen, 0), withinWidth(spot, screen, screen.width)];
  const [top, bottom] = [withinHeight(spot, screen, 0), withinHeight(spot, screen, screen.height)];
  const stick = spot.isKept ? STICK : 0;
  const tries = 4 + 2 * index;
  for (let i = 0; i < tries; i++) {
    const x =
      i < 4 ? pick(i, spot.homeX, keptX, left, right) : besideOf(olderOf(spots, i), spot, sideOf(i), gap);
    const stepX = Math.abs(x - keptX);
    const costX = costAcross(spot, x) + stick * stepX;
    if (stepX > reach || costX >= spot.cost || x < left || x > right) continue;
    for (let j = 0; j < tries; j++) {
      const y =
        j < 4 ? pick(j, spot.homeY, keptY, top, bottom) : aboveOf(olderOf(spots, j), spot, sideOf(j), gap);
      const stepY = Math.abs(y - keptY);
      const cost = costX + costAlong(spot, y) + stick * stepY;
      if (stepY > reach || cost >= spot.cost || y < top || y > bottom) continue;
      // Past the edge that it is to be flush with, another place is as good and nearer.
      if (i > 3 && !isInRow(olderOf(spots, i), spot, y, gap)) continue;
      if (j > 3 && !isInColumn(olderOf(spots, j), spot, x, gap)) continue;
      if (!isFree(spots, index, x, y, gap)) continue;
      spot.placeX = x;
      spot.placeY = y;
      spot.cost = cost;
    }
  }
}

/** The first four that are tried. */
function pick(i: number, home: number, kept: number, low: number, high: number): number {
  if (i < 2) return i === 0 ? home : kept;
  return i === 2 ? low : high;
}

/** The others: each older one, to either side. */
const olderOf = (spots: readonly BubbleSpot[], i: number): BubbleSpot => spots[(i - 4) >> 1]!;
const sideOf = (i: number): number => (i % 2 === 0 ? -1 : 1);

function besideOf({ placeX, width }: BubbleSpot, spot: BubbleSpot, side: number, gap: number): number {
  return placeX + side * ((width + spot.width) / 2 + gap);
}

function aboveOf({ placeY, height }: BubbleSpot, spot: BubbleSpot, side: number, gap: number): number {
  return placeY + side * ((height + spot.height) / 2 + gap);
}

/** Whether nothing older is within the gap. */
function isFree(spots: readonly BubbleSpot[], index: number, x: number, y: number, gap: number): boolean {
  const spot = spots[index]!;
  for (let i = 0; i < index; i++) {
    const other = spots[i]!;
    if (isInColumn(other, spot, x, gap) && isInRow(other, spot, y, gap)) return false;
  }
  return true;
}

/** Whether another one is right above or below, if the spot is at x. */
function isInColumn({ placeX, width }: BubbleSpot, spot: BubbleSpot, x: number, gap: number): boolean {
  return Math.abs(x - placeX) < (width + spot.width) / 2 + gap - SLIP;
}

function isInRow({ placeY, height }: BubbleSpot, spot: BubbleSpot, y: number, gap: number): boolean {
  return Math.abs(y - placeY) < (height + spot.height) / 2 + gap - SLIP;
}

function costAcross({ homeX }: BubbleSpot, x: number): number {
  return SIDE * Math.abs(x - homeX);
}

function costAlong({ homeY }: BubbleSpot, y: number): number {
  return y < homeY ? UP * (homeY - y) : DOWN * (y - homeY);
}

function withinWidth({ width }: BubbleSpot, screen: Size, x: number): number {
  return within(x, width / 2 + EDGE, screen.width);
}

function withinHeight({ height }: BubbleSpot, screen: Size, y: number): number {
  return within(y, height / 2 + EDGE, screen.height);
}
