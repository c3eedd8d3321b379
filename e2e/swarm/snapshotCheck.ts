// What every snapshot must keep to, whatever happens in the arena. Knows plain data; no sockets, no bytes' meaning
// beyond the tick.

import { ByteReader } from "../../shared/net/bytes.ts";
import {
  BASELINE_MASK,
  KIND_DELTA,
  KIND_FULL,
  KIND_SHIFT,
  MORE_SECTIONS,
} from "../../shared/net/snapshot/format.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../shared/rules.ts";
import { isLastStanding } from "../../shared/rulesets/rounds.ts";

/**
 * The tick of an encoded snapshot without decoding it, behind one or two bytes of kind and sections: in a full one u32
 * little endian; in a delta as many more than the baseline as a varuint behind the baseline's two low bytes says. P24.
 * @param lastTick tick of the snapshot before, null for the first
 * @returns null for a head that cannot be read, or a delta on another snapshot than the last
 */
export function readTick(bytes: Uint8Array, lastTick: number | null): number | null {
  const at = bytes[0]! & MORE_SECTIONS ? 2 : 1;
  if (bytes.length < at + 4) return null;
  const kind = bytes[0]! >> KIND_SHIFT;
  const reader = new ByteReader(bytes.subarray(at));
  if (kind === KIND_FULL) return reader.u32();
  const baselineBits = reader.u16();
  if (kind !== KIND_DELTA || lastTick === null || (lastTick & BASELINE_MASK) !== baselineBits) return null;
  return lastTick + reader.varuint();
}

/** Says what is wrong with a decoded snapshot, null when nothing is. */
export function snapshotFault(snapshot: Snapshot, rules: Rules, playerId: number): string | null {
  const { tick, ownCells, movers, balls } = snapshot;
  // Between one life and the next nobody has a cell, and in the last one standing there is no next.
  if (ownCells.length === 0 && rules.respawnDelayS === 0 && !isLastStanding(rules))
    return `tick ${tick}: no own cell`;
  if (ownCells.some((cell) => cell.playerId !== playerId))
    return `tick ${tick}: an own cell of somebody else`;
  if (movers.some((mover) => mover.playerId === playerId))
    return `tick ${tick}: an own cell among the others`;
  const isOutside = ({ x, y }: { x: number; y: number }) =>
    !(x >= 0 && y >= 0 && x <= rules.arenaWidth && y <= rules.arenaHeight);
  for (const [what, bodies] of Object.entries({ "own cell": ownCells, cell: movers, ball: balls })) {
    const outside = bodies.find(isOutside);
    if (outside) return `tick ${tick}: ${what} ${outside.id} outside at ${outside.x}, ${outside.y}`;
  }
  return null;
}
