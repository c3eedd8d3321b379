// What a bot makes of a snapshot: who can eat it, whom it can eat, what lies about. Knows no world behind the snapshot.
import type { Place } from "../model.ts";
import type { Snapshot, SnapshotMover } from "../net/snapshot/snapshot.ts";
import type { Rules } from "../rules.ts";
import { createWalls, type Walls, writeWalls } from "../sim/round/walls.ts";
import { protectionTicks } from "../sim/spawning/protection.ts";

/** A circle somewhere: place and radius in world units. */
export type Spot = { id: number; x: number; y: number; radius: number };

export type Senses = {
  /** Centre of the own cells, weighed by area, world units. */
  x: number;
  y: number;
  biggest: Spot;
  smallest: Spot;
  cellCount: number;
  /** Nobody can eat it for now. A bite or an eject would end that, so it does neither. */
  isProtected: boolean;
  /** Cells of all who are no mates; `threats` and `prey` are among them. A protected cell is no prey; a bot that is
   *  protected itself has no threats until that runs out. */
  others: SnapshotMover[];
  threats: SnapshotMover[];
  prey: SnapshotMover[];
  mates: SnapshotMover[];
  food: Spot[];
  viruses: Spot[];
  /** Where the walls are now. */
  walls: Walls;
};

/** By how many times more than the rules ask the sizes must differ: cells grow and shrink until the bot acts. */
const SURE = 1.03;

/** So long before its protection ends, seconds, a bot begins to keep away from those who could eat it then. */
const WARY_S = 1;

/** @param isMate whether a player is of the bot's own team @returns null without a living cell */
export function sense(
  { ownCells, movers, balls, worldTick }: Snapshot,
  rules: Rules,
  isMate: (playerId: number) => boolean,
): Senses | null {
  const own = ownCells.filter(({ radius }) => radius > 0);
  if (own.length === 0) return null;
  const bySize = [...own].sort((a, b) => b.radius - a.radius);
  const [biggest, smallest] = [bySize[0]!, bySize[bySize.length - 1]!];
  const alive = movers.filter(({ radius }) => radius > 0);
  const players = alive.filter(({ kind }) => kind === "cell");
  const others = players.filter(({ playerId }) => !isMate(playerId));
  const isProtected = own.some((one) => one.isProtected);
  const isShielded =
    isProtected && worldTick < own[0]!.bornTick + protectionTicks(rules) - WARY_S * rules.stepHz;
  const walls = createWalls();
  writeWalls(rules, worldTick, walls);
  const edible = (one: Spot) => one.radius * rules.eatRatio * SURE < biggest.radius;
  return {
    ...centreOf(own),
    biggest,
    smallest,
    cellCount: own.length,
    isProtected,
    others,
    threats: isShielded ? [] : others.filter(({ radius }) => radius > smallest.radius * rules.eatRatio),
    prey: isProtected ? [] : others.filter((one) => edible(one) && !one.isProtected),
    mates: players.filter(({ playerId }) => isMate(playerId)),
    food: [...balls, ...alive.filter((one) => one.kind === "blob" && edible(one))],
    viruses: alive.filter(({ kind }) => kind === "virus"),
    walls,
  };
}

function centreOf(cells: readonly Spot[]): Place {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const cell of cells) {
    const part = cell.radius * cell.radius;
    area += part;
    x += part * cell.x;
    y += part * cell.y;
  }
  return { x: x / area, y: y / area };
}
