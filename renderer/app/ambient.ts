// The quiet picture behind the menus: balls that drift. Makes frames for the view, knows nothing of a match.

import { PALETTE } from "../../shared/model.ts";
import type { RosterEntry } from "../../shared/net/snapshot.ts";
import type { Frame, FrameCell } from "../net/frame.ts";

export type Ambient = {
  /** The picture at `nowMs` for a window of this size in CSS pixels; one pixel is one world unit. Reused. */
  sampleFrame(width: number, height: number, nowMs: number): Frame;
};

type Drifter = {
  cell: FrameCell /** Place as a part of the window, 0-1. */;
  u: number;
  v: number;
  driftX: number;
  driftY: number;
};

const LARGE_COUNT = 16;
const SMALL_COUNT = 44;

/** Where `start` has drifted to, wrapping round a lane of `length` that reaches `radius` beyond both ends. */
function wrap(start: number, length: number, radius: number, way: number): number {
  const lane = length + 2 * radius;
  const place = (start * lane + way) % lane;
  return (place < 0 ? place + lane : place) - radius;
}

function createDrifter(id: number, radius: number, rng: () => number): Drifter {
  const angle = rng() * 2 * Math.PI;
  // CSS pixels a second: the bigger, the slower.
  const speed = (4 + 6 * rng()) * Math.sqrt(20 / (radius + 10));
  return {
    cell: { id, kind: "cell", x: 0, y: 0, radius, playerId: 1 + Math.floor(rng() * PALETTE.length) },
    u: rng(),
    v: rng(),
    driftX: Math.cos(angle) * speed,
    driftY: Math.sin(angle) * speed,
  };
}

/**
 * @param rng uniform in 0-1
 * @param isStill asked for each frame: a person who wants less motion gets a still picture
 */
export function createAmbient(rng: () => number, isStill: () => boolean): Ambient {
  const roster = new Map<number, RosterEntry>();
  for (const color of PALETTE.keys()) roster.set(color + 1, { playerId: color + 1, name: "", color });
  const drifters: Drifter[] = [];
  for (let id = 1; id <= LARGE_COUNT; id++) drifters.push(createDrifter(id, 14 + 46 * rng() * rng(), rng));
  for (let id = 1; id <= SMALL_COUNT; id++)
    drifters.push(createDrifter(LARGE_COUNT + id, 3 + 4 * rng(), rng));
  drifters.sort((a, b) => a.cell.radius - b.cell.radius);
  const frame: Frame = {
    arenaWidth: 1,
    arenaHeight: 1,
    viewport: null,
    balls: [],
    cells: drifters.map((drifter) => drifter.cell),
    roster,
    ownPlayerId: 0,
  };
  let driftedS = 0;
  let lastMs: number | null = null;
  return {
    sampleFrame(width, height, nowMs) {
      // A page that was hidden goes on where it stopped.
      if (lastMs !== null && !isStill()) driftedS += Math.min((nowMs - lastMs) / 1000, 0.1);
      lastMs = nowMs;
      frame.arenaWidth = width;
      frame.arenaHeight = height;
      for (const { cell, u, v, driftX, driftY } of drifters) {
        cell.x = wrap(u, width, cell.radius, driftX * driftedS);
        cell.y = wrap(v, height, cell.radius, driftY * driftedS);
      }
      return frame;
    },
  };
}
