// Viruses: they stand still, eat blobs until they shoot a new virus, and burst the cell that eats one.
import { allocateSlot, BODY_BLOB, BODY_VIRUS, freeSlot } from "./bodies.ts";
import { boost } from "./boosting.ts";
import { reaches } from "./eating.ts";
import { collectNear } from "./grid.ts";
import { massOf, radiusOfMass } from "./scores.ts";
import { anyDirection, launchPiece } from "./splitting.ts";
import type { World } from "./world.ts";
import type { WorldPlayer } from "./worldState.ts";

/** Radius of a virus after so many blobs, world units. Source: OgarII, areas add. */
export function virusRadiusOf(rules: World["rules"], feeds: number): number {
  return Math.sqrt(rules.virusRadius * rules.virusRadius + feeds * rules.blobRadius * rules.blobRadius);
}

/** Viruses eat the blobs they touch; one that has had virusFeeds of them shoots a new virus. While there are
 *  virusesMax viruses they eat nothing. Needs the grid filled. */
export function feedViruses(world: World): void {
  const { bodies } = world;
  const { viruses } = world.scratch;
  if (world.virusCount === 0) return;
  viruses.length = 0;
  let blobs = 0;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] === BODY_VIRUS) viruses.push(slot);
    else if (bodies.kind[slot] === BODY_BLOB) blobs++;
  }
  if (blobs === 0) return;
  viruses.sort((a, b) => bodies.id[a]! - bodies.id[b]!);
  for (let i = 0; i < viruses.length; i++) feedVirus(world, viruses[i]!);
}

function feedVirus(world: World, virus: number): void {
  const { rules, bodies } = world;
  const { grid, near } = world.scratch;
  const count = collectNear(grid, bodies, virus, near);
  let found = 0;
  for (let n = 0; n < count; n++) {
    const slot = near[n]!;
    if (bodies.kind[slot] === BODY_BLOB && reaches(rules, bodies, virus, slot)) near[found++] = slot;
  }
  if (found === 0) return;
  const blobs = near.slice(0, found).sort((a, b) => bodies.id[a]! - bodies.id[b]!);
  for (const blob of blobs) {
    if (world.virusCount >= rules.virusesMax) return;
    swallowBlob(world, virus, blob);
  }
}

function swallowBlob(world: World, virus: number, blob: number): void {
  const { rules, bodies } = world;
  const direction = headingOf(world, blob, virus);
  freeSlot(bodies, blob);
  bodies.feeds[virus]!++;
  if (bodies.feeds[virus]! >= rules.virusFeeds) {
    bodies.feeds[virus] = 0;
    const shot = allocateSlot(bodies, BODY_VIRUS, 0);
    bodies.radius[shot] = rules.virusRadius;
    bodies.x[shot] = bodies.x[virus]!;
    bodies.y[shot] = bodies.y[virus]!;
    boost(bodies, shot, direction, rules.virusBoost);
    world.virusCount++;
  }
  bodies.radius[virus] = virusRadiusOf(rules, bodies.feeds[virus]!);
}

/** The direction a blob flies in; for one that lies still, the direction from it to the virus that came to it. */
function headingOf({ bodies }: World, blob: number, virus: number): { x: number; y: number } {
  const isStill = bodies.impulseX[blob] === 0 && bodies.impulseY[blob] === 0;
  const x = isStill ? bodies.x[virus]! - bodies.x[blob]! : bodies.impulseX[blob]!;
  const y = isStill ? bodies.y[virus]! - bodies.y[blob]! : bodies.impulseY[blob]!;
  const length = Math.sqrt(x * x + y * y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** @param eaters slots of cells that ate viruses in this step, one for each; who was eaten since then is left alone */
export function popCells(world: World, eaters: readonly number[]): void {
  for (const slot of eaters) {
    const player = world.players.get(world.bodies.owner[slot]!);
    if (player && world.bodies.radius[slot]! > 0) popCell(world, player, slot);
  }
}

/** A cell that has eaten a virus bursts into pieces that fly off in all directions. */
export function popCell(world: World, player: WorldPlayer, slot: number): void {
  const { rules, bodies } = world;
  const room = rules.cellsMax - player.cellSlots.length;
  for (const mass of popPieces(massOf(bodies.radius[slot]!), room, massOf(rules.splitRadiusMin))) {
    launchPiece(world, player, slot, radiusOfMass(mass), anyDirection(world));
  }
}

/**
 * Masses of the pieces that leave a cell when it pops; what they do not take stays. Source: OgarII. Where the mass is
 * too little for all free slots: 2, 4, 8 ... pieces, each as heavy as the cell that stays. Otherwise big pieces first,
 * each half of what is left or less, and the rest in equal parts.
 * @param room free slots for cells of the player @param least mass of a piece
 */
export function popPieces(mass: number, room: number, least: number): number[] {
  if (room <= 0) return [];
  if (mass / room < least) {
    let count = 2;
    while (mass / (count + 1) >= least && 2 * count <= room) count *= 2;
    return new Array<number>(Math.min(count, room)).fill(mass / (count + 1));
  }
  const pieces: number[] = [];
  let next = mass / 2;
  let left = mass / 2;
  let free = room;
  while (free > 0 && next / free >= least) {
    while (next >= left && free > 1) next /= 2;
    pieces.push(next);
    left -= next;
    free--;
  }
  for (let i = free; i > 0; i--) pieces.push(left / free);
  return pieces;
}
