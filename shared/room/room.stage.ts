// Test support: guests in memory, without sockets, which record a room's messages and send what a test wants.
import type { Profile } from "../model.ts";
import { createSnapshotDecoder } from "../net/snapshot/decoder.ts";
import type { Snapshot } from "../net/snapshot/snapshot.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { createFeed, type FeedLink } from "./feed.ts";
import { enqueueInput } from "./inputQueue.ts";
import type { Room } from "./room.ts";
import { feedOf } from "./seat.ts";

/** Circles large enough to split, and nothing to eat. */
export const BARE: Rules = {
  ...ARENA,
  ballsAtStart: 0,
  ballsLow: 0,
  virusesMin: 0,
  startRadius: 200,
  decayFraction: 0,
};

/** A link that records what is sent; the test sets the rest. @param onBytes called after each recorded snapshot */
export function memoryLink(onBytes: (bytes: Uint8Array) => void = () => undefined) {
  const sent: Snapshot[] = [];
  /** Each event with its arguments. */
  const told: [event: string, payload: unknown][] = [];
  const decoder = createSnapshotDecoder();
  const nothing: { rttMs: number | null; leftS: number | null } = { rttMs: null, leftS: null };
  const state = { isDrained: true, closedWith: "", ...nothing };
  const link: FeedLink = {
    isDrained: () => state.isDrained,
    sendSnapshot: (bytes) => {
      sent.push(decoder.decode(bytes));
      onBytes(bytes);
    },
    tell: (event, payload) => void told.push([event, payload]),
    close: (reason, leftS = null) => {
      state.closedWith += reason;
      state.leftS = leftS;
    },
    rttMs: () => state.rttMs,
  };
  return { link, sent, told, state };
}

export type MemoryGuest = ReturnType<typeof enter>;

type Entering = Partial<Profile> & { whose?: string; isWatching?: boolean; nowMs?: number; proof?: string };

/** Joins a guest, who leaves the room when the link is closed, as at a real door. @param onBytes as for memoryLink */
export function enter(
  room: Room,
  {
    name = "",
    color = 3,
    skin = 0,
    whose = "127.0.0.1",
    isWatching = false,
    nowMs = 0,
    proof,
  }: Entering = {},
  onBytes?: (bytes: Uint8Array) => void,
) {
  const memory = memoryLink(onBytes);
  const close: FeedLink["close"] = (reason) => {
    memory.link.close(reason);
    if (feedOf(seat) === feed) room.leave(seat.playerId);
  };
  const feed = createFeed({ ...memory.link, close }, nowMs);
  const own = proof === undefined ? {} : { proof };
  const seat = room.join({ profile: { name, color, skin }, whose, isWatching, ...own }, feed);
  return {
    ...memory,
    seat,
    feed,
    playerId: seat.playerId,
    newest: () => memory.sent.at(-1)!,
    /** An input for the next tick, or another. */
    steer(moveX: number, moveY = 0, buttons = 0, tick = room.tickNumber + 1) {
      enqueueInput(feed.inputs, { tick, moveX, moveY, buttons }, room.tickNumber);
    },
  };
}

export function runTicks(room: Room, count: number, nowMs = 0): void {
  for (let i = 0; i < count; i++) room.tick(nowMs);
}
