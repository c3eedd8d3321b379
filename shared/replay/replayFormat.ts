// The numbers both ends of a replay share, and the check of a single step. FORMAT.md has the tables.
import type { World } from "../sim/world.ts";

/** "KULKI" and a zero, then the format's version. */
export const MAGIC = [0x4b, 0x55, 0x4c, 0x4b, 0x49, 0] as const;
export const REPLAY_VERSION = 5;

/** A record begins with a varuint: its player's id (or 0) times this, plus its kind. A kind from this number on is
 *  written as RECORD_RARE, and a byte behind it has the rest. */
export const KIND_COUNT = 8;
export const RECORD_STEP = 0;
export const RECORD_JOIN = 1;
export const RECORD_LEAVE = 2;
export const RECORD_MOVE = 3;
export const RECORD_INPUT = 4;
export const RECORD_PROFILE = 5;
export const RECORD_HASH = 6;
export const RECORD_RARE = 7;
export const RECORD_END = 8;
export const RECORD_START = 9;
export const RECORD_PAUSE = 10;
export const RECORD_OVER = 11;
export const RECORD_REMOVE = 12;
export const RECORD_RENAME = 13;
export const RECORD_TEAM = 14;

/** Longest text of a file's head, bytes of UTF-8: a name or a version. */
export const MAX_HEAD_TEXT_BYTES = 600;

/** What a file says of its match, before the records. */
export type ReplayHeader = {
  /** Version of the app that recorded it; for people to read. */
  appVersion: string;
  gameName: string;
  /** Seconds since 1970. */
  startedAtS: number;
  seed: number;
};

/** 16 bits over all players' inputs and all cells' places and sizes after a step. For two bytes a step they tell the
 *  very tick in which two runs part. */
export function checkStep({ bodies, cellOrder, players, scratch: { bits } }: World): number {
  let sum = 0;
  for (const { id, team, input } of players.values()) {
    sum = (sum + mix(bits, id, input.moveX, input.moveY, 256 * team + input.buttons)) | 0;
  }
  for (let i = 0; i < cellOrder.length; i++) {
    const slot = cellOrder[i]!;
    // A sum does not depend on the order of cells.
    sum = (sum + mix(bits, bodies.id[slot]!, bodies.x[slot]!, bodies.y[slot]!, bodies.radius[slot]!)) | 0;
  }
  return (sum ^ (sum >>> 16)) & 0xffff;
}

function mix(bits: DataView, id: number, one: number, two: number, three: number): number {
  let hash = Math.imul(id, 0x9e3779b1);
  hash = mixFloat(bits, hash, one);
  hash = mixFloat(bits, hash, two);
  return mixFloat(bits, hash, three);
}

function mixFloat(bits: DataView, hash: number, value: number): number {
  bits.setFloat64(0, value, true);
  const low = Math.imul(hash ^ bits.getUint32(0, true), 0x85ebca6b);
  const mixed = Math.imul(low ^ (low >>> 13) ^ bits.getUint32(4, true), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
