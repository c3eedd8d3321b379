// Which bodies a session is told of: those its viewport touches, and for a little while those that just left it.
// Knows world and viewport; knows no bytes and no socket.
import type { SentState } from "../../shared/net/sentState.ts";
import type { SlotList } from "../../shared/net/snapshotEncoder.ts";
import { BODY_FREE, type Bodies } from "../../shared/sim/bodies.ts";
import { collectWithin, fillGrid } from "../../shared/sim/grid.ts";
import { type Viewport, writeViewport } from "../../shared/sim/viewport.ts";
import type { World } from "../../shared/sim/world.ts";

/** A known body stays known until it is outside by this, world units: what walks along the edge must not flicker. */
export const VIEW_MARGIN = 48;
/** Wider circles are looked at one by one, so that the search of the grid need not reach far for a few, world units. */
const BIG_RADIUS = 64;

/** Working memory of one room; what it holds is of this tick. */
export type Interest = {
  readonly viewport: Viewport;
  readonly big: SlotList;
  readonly visible: SlotList;
};

export function createInterest(): Interest {
  return {
    viewport: { left: 0, top: 0, right: 0, bottom: 0 },
    big: { slots: new Uint32Array(0), count: 0 },
    visible: { slots: new Uint32Array(0), count: 0 },
  };
}

/** Once a tick, after the step: sorts anew what came since the step's own search. */
export function prepareInterest(interest: Interest, world: World): void {
  if (world.rules.viewLaw === "arena") return;
  const { bodies } = world;
  const { big, visible } = interest;
  fillGrid(world.grid, bodies);
  if (visible.slots.length < bodies.kind.length) {
    visible.slots = new Uint32Array(bodies.kind.length);
    big.slots = new Uint32Array(bodies.kind.length);
  }
  big.count = 0;
  for (let slot = 0; slot < bodies.end; slot++) {
    const isBig = bodies.kind[slot] !== BODY_FREE && bodies.radius[slot]! > BIG_RADIUS;
    if (isBig) big.slots[big.count++] = slot;
  }
}

/**
 * @param sent what the session knows, for the margin
 * @returns slots, the player's own cells always among them, valid until the next call; undefined where everybody sees
 *   everything
 */
export function collectVisible(
  interest: Interest,
  world: World,
  playerId: number,
  sent: SentState,
): SlotList | undefined {
  if (world.rules.viewLaw === "arena") return undefined;
  const { visible, big, viewport } = interest;
  const { bodies } = world;
  visible.count = 0;
  placeViewport(interest, world, playerId);
  collectSmall(world, viewport, playerId, sent, visible);
  for (let i = 0; i < big.count; i++) addIfSeen(bodies, big.slots[i]!, viewport, playerId, sent, visible);
  const own = world.players.get(playerId)?.cellSlots ?? [];
  for (let i = 0; i < own.length; i++) visible.slots[visible.count++] = own[i]!;
  return visible;
}

function placeViewport(interest: Interest, world: World, playerId: number): void {
  const { rules, bodies, players } = world;
  const own = players.get(playerId)?.cellSlots ?? [];
  let area = 0;
  let total = 0;
  let momentX = 0;
  let momentY = 0;
  for (let i = 0; i < own.length; i++) {
    const slot = own[i]!;
    const radius = bodies.radius[slot]!;
    // An eaten player looks on from where it was.
    const part = Math.max(radius * radius, 1e-9);
    area += part;
    total += radius;
    momentX += part * bodies.x[slot]!;
    momentY += part * bodies.y[slot]!;
  }
  const x = area > 0 ? momentX / area : rules.arenaWidth / 2;
  const y = area > 0 ? momentY / area : rules.arenaHeight / 2;
  writeViewport(rules, x, y, total, interest.viewport);
}

function collectSmall(
  world: World,
  viewport: Viewport,
  playerId: number,
  sent: SentState,
  out: SlotList,
): void {
  const { grid, bodies, near } = world;
  const { left, top, right, bottom } = viewport;
  const reach = BIG_RADIUS + VIEW_MARGIN;
  const count = collectWithin(grid, left - reach, top - reach, right + reach, bottom + reach, near);
  for (let i = 0; i < count; i++) {
    const slot = near[i]!;
    if (bodies.radius[slot]! <= BIG_RADIUS) addIfSeen(bodies, slot, viewport, playerId, sent, out);
  }
}

/** Own cells come by themselves. */
function addIfSeen(
  bodies: Bodies,
  slot: number,
  { left, top, right, bottom }: Viewport,
  playerId: number,
  sent: SentState,
  out: SlotList,
): void {
  const isKnown = slot < sent.ids.length && sent.ids[slot] === bodies.id[slot];
  const reach = bodies.radius[slot]! + (isKnown ? VIEW_MARGIN : 0);
  const x = bodies.x[slot]!;
  const y = bodies.y[slot]!;
  if (x + reach < left || x - reach > right || y + reach < top || y - reach > bottom) return;
  if (bodies.owner[slot] !== playerId) out.slots[out.count++] = slot;
}
