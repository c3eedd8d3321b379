// Plays like a person who has never played: sees what is on the screen, reacts late, goes to the nearest thing it can
// eat, flees when it is nearly too late, and splits once it can. Snapshots in, inputs out; knows no world and no clock.
import { sureReach } from "../../bots/steering.ts";
import { distance } from "../../math/places.ts";
import type { Place } from "../../model.ts";
import type { Snapshot, SnapshotMover } from "../../net/snapshot/snapshot.ts";
import type { Rules } from "../../rules.ts";
import {
  BUTTON_PLAY,
  clampMove,
  IDLE_INPUT,
  type PlayerInput,
  SPLIT_PRESSES_MASK,
} from "../../sim/playerInput.ts";
import { type Viewport, writeViewport } from "../../sim/viewport.ts";

/** Time from seeing something to acting on it. */
const REACTION_S = 0.3;
/** How often it looks and steers. */
const LOOKS_HZ = 10;
/** It flees only when a threat's rim is nearer than this part of the screen's width. */
const LATE = 0.05;
/** Time from being able to split to trying it. */
const DARES_AFTER_S = 2;
/** Time from one split to the next. */
const SPLIT_PAUSE_S = 2;
/** With so many cells it does not split again. */
const CELLS_ENOUGH = 4;

type Spot = Place & { radius: number };
/** What it decided to do from `tick` on. */
type Aim = { tick: number; to: Place; isSplit: boolean };

export type Beginner = {
  readonly rules: Rules;
  readonly isMate: (playerId: number) => boolean;
  /** Decisions that are not due yet, by rising tick. */
  readonly decided: Aim[];
  to: Place | null;
  presses: number;
  splitTick: number | null;
  /** Since when it could split; null: it cannot. */
  ableSinceTick: number | null;
};

export function createBeginner(rules: Rules, isMate: (playerId: number) => boolean): Beginner {
  return { rules, isMate, decided: [], to: null, presses: 0, splitTick: null, ableSinceTick: null };
}

const view: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };

/** Shows it what a guest was sent. @returns what it wants from the next step */
export function playOn(beginner: Beginner, snapshot: Snapshot): PlayerInput {
  const { rules, decided } = beginner;
  const cells = snapshot.ownCells.filter(({ radius }) => radius > 0);
  if (cells.length === 0) {
    decided.length = 0;
    beginner.to = null;
    return { ...IDLE_INPUT, buttons: beginner.presses | BUTTON_PLAY };
  }
  const own = summarize(cells);
  if (snapshot.tick % Math.round(rules.stepHz / LOOKS_HZ) === 0) look(beginner, snapshot, cells, own);
  while (decided.length > 0 && decided[0]!.tick <= snapshot.tick) {
    const { to, isSplit } = decided.shift()!;
    beginner.to = to;
    if (isSplit) beginner.presses = (beginner.presses + 1) & SPLIT_PRESSES_MASK;
  }
  const to = beginner.to ?? own;
  return { moveX: clampMove(to.x - own.x), moveY: clampMove(to.y - own.y), buttons: beginner.presses };
}

type Own = Place & { totalRadius: number; biggest: Spot; smallest: Spot };

function summarize(cells: readonly SnapshotMover[]): Own {
  const area = cells.reduce((sum, { radius }) => sum + radius * radius, 0);
  const mean = (of: (cell: Spot) => number) =>
    cells.reduce((sum, cell) => sum + of(cell) * cell.radius * cell.radius, 0) / area;
  const bySize = [...cells].sort((a, b) => b.radius - a.radius);
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    totalRadius: cells.reduce((sum, { radius }) => sum + radius, 0),
    biggest: bySize[0]!,
    smallest: bySize.at(-1)!,
  };
}

function look(beginner: Beginner, snapshot: Snapshot, cells: readonly SnapshotMover[], own: Own): void {
  const { rules, isMate, decided } = beginner;
  const { tick } = snapshot;
  writeViewport(rules, own.x, own.y, own.totalRadius, view);
  const others = snapshot.movers.filter(
    (one) => one.kind === "cell" && one.radius > 0 && !isMate(one.playerId) && isSeen(one),
  );
  const danger = nearest(
    own,
    others.filter(({ radius }) => radius > own.smallest.radius * rules.eatRatio),
  );
  const dueTick = tick + Math.round(REACTION_S * rules.stepHz);
  const isFleeing = danger !== null && rimGap(own.biggest, danger) < LATE * (view.right - view.left);
  if (isFleeing) {
    decided.push({ tick: dueTick, to: awayFrom(own, danger), isSplit: false });
    return;
  }
  const prey = others.filter((one) => one.radius * rules.eatRatio < own.biggest.radius && !one.isProtected);
  const jump = wishToSplit(beginner, tick, cells, own, prey);
  const meal = jump ?? nearest(own, [...snapshot.balls.filter(isSeen), ...prey]);
  const ahead = beginner.to ?? { x: rules.arenaWidth / 2, y: rules.arenaHeight / 2 };
  decided.push({ tick: dueTick, to: meal ?? ahead, isSplit: jump !== null });
}

/** @returns where to split to; null: it does not */
function wishToSplit(
  beginner: Beginner,
  tick: number,
  cells: readonly SnapshotMover[],
  own: Own,
  prey: readonly Spot[],
): Spot | null {
  const { rules, splitTick } = beginner;
  const { biggest } = own;
  const isAble =
    cells.length < Math.min(rules.cellsMax, CELLS_ENOUGH) && biggest.radius >= rules.splitRadiusMin;
  beginner.ableSinceTick = isAble ? (beginner.ableSinceTick ?? tick) : null;
  if (beginner.ableSinceTick === null) return null;
  if (splitTick !== null && tick < splitTick + SPLIT_PAUSE_S * rules.stepHz) return null;
  const reach = sureReach(rules);
  const half = biggest.radius * Math.SQRT1_2;
  const catchable = prey.filter((one) => {
    return one.radius * rules.eatRatio < half && distance(biggest, one) < reach;
  });
  const dares = splitTick === null && tick - beginner.ableSinceTick >= DARES_AFTER_S * rules.stepHz;
  const to = nearest(own, catchable) ?? (dares ? { ...biggest, ...(beginner.to ?? own) } : null);
  if (to !== null) beginner.splitTick = tick;
  return to;
}

function isSeen({ x, y }: Place): boolean {
  return x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
}

function rimGap(a: Spot, b: Spot): number {
  return distance(a, b) - a.radius - b.radius;
}

/** The spot whose rim is nearest. */
function nearest(from: Place, spots: readonly Spot[]): Spot | null {
  let best: Spot | null = null;
  let bestWay = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const way = distance(from, spot) - spot.radius;
    if (way >= bestWay) continue;
    best = spot;
    bestWay = way;
  }
  return best;
}

function awayFrom(own: Place, danger: Place): Place {
  const way = Math.max(1e-6, distance(own, danger));
  return { x: own.x + ((own.x - danger.x) / way) * 1000, y: own.y + ((own.y - danger.y) / way) * 1000 };
}
