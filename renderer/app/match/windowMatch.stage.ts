// Test support: what a match of a window needs, in memory: a host that answers when the test says so, a connection that
// records what is sent, keys that the test holds. Nothing of the game imports this.

import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { STRANGER } from "../../../shared/net/events/join.stage.ts";
import type { JoinAccepted } from "../../../shared/net/events/join.ts";
import { decodeInput } from "../../../shared/net/inputCodec.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { SnapshotEncoder } from "../../../shared/net/snapshot/encoder.ts";
import { createSentState, forgetSent } from "../../../shared/net/snapshot/sentState.ts";
import { profileOf } from "../../../shared/profile.ts";
import type { Rules } from "../../../shared/rules.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { IDLE_INPUT, type PlayerInput } from "../../../shared/sim/playerInput.ts";
import { stepWorld } from "../../../shared/sim/step.ts";
import { addPlayer, createWorld } from "../../../shared/sim/world.ts";
import type { Controls } from "../../input/controls.ts";
import type { Connection, OpenOptions, OpenResult } from "../../net/connection.ts";
import { createStore } from "../../ui/store.ts";
import { createSafeStorage, type SafeStorage } from "../settings/storage.ts";
import { createSeatKeys, createStoredKeys } from "./seat/seatKeys.ts";

export const OWN = 1;
export const MATCH = "m".repeat(22);
export const TOKEN = "t".repeat(22);
export const ROSTER: RosterEntry[] = [
  { ...PLAIN_PROFILE, playerId: OWN, name: "Ola", color: 3 },
  { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 4 },
  { ...PLAIN_PROFILE, playerId: 3, name: "Bot Ada", color: 5, role: "bot" },
  { ...PLAIN_PROFILE, playerId: 4, name: "Ewa", color: 6, role: "watcher" },
];

export function acceptedWith(change: Partial<JoinAccepted> = {}): JoinAccepted {
  const seat = { match: MATCH, token: TOKEN, isBack: false, keepSeatS: 60, awayDriver: "nobody" } as const;
  const own = {
    ok: true,
    playerId: OWN,
    name: "Ola",
    hostName: "Sala",
    maxPlayers: 8,
    rules: CLASSIC,
  } as const;
  return { ...own, ...seat, ...change };
}

export class MemoryConnection implements Connection {
  readonly counters = { bytesIn: 0, bytesOut: 0, snapshots: 0 };
  /** Events that were sent, with their arguments; inputs are decoded. */
  readonly sent: unknown[][] = [];
  /** Which end closed the connection; null: it is open. */
  endedBy: "close" | "drop" | null = null;
  isFull = false;

  isDrained(): boolean {
    return !this.isFull;
  }

  readonly send: Connection["send"] = (event, ...payload) => {
    const [first] = payload as unknown[];
    this.sent.push(first instanceof Uint8Array ? [event, decodeInput(first)] : [event, ...payload]);
  };

  get isClosed(): boolean {
    return this.endedBy !== null;
  }

  close(): void {
    this.endedBy ??= "close";
  }

  drop(): void {
    this.endedBy ??= "drop";
  }

  /** Arguments of one event, sent since the last call. */
  take(event: string): unknown[][] {
    const taken = this.sent.filter(([name]) => name === event);
    this.sent.splice(0, this.sent.length, ...this.sent.filter(([name]) => name !== event));
    return taken;
  }
}

/** One attempt to join: the host has not answered yet. */
export type Attempt = {
  options: OpenOptions;
  connection: MemoryConnection;
  accept(change?: Partial<JoinAccepted>): Promise<void>;
  refuse(reason: CloseReason): Promise<void>;
};

/** Lets all promises settle that wait for no timer. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

export function createMemoryDoor() {
  const attempts: Attempt[] = [];
  const openConnection = (options: OpenOptions) =>
    new Promise<OpenResult>((resolve) => {
      const connection = new MemoryConnection();
      const answer = (result: OpenResult) => {
        resolve(result);
        return settle();
      };
      attempts.push({
        options,
        connection,
        accept: (change) => answer({ ok: true, accepted: acceptedWith(change), connection }),
        refuse: (reason) => answer({ ok: false, reason, version: null, seatInS: null, leftS: null }),
      });
    });
  return { attempts, openConnection };
}

/** A browser's storage, in memory. */
export function createMemoryStorage(): SafeStorage {
  const kept = new Map<string, string>();
  return createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }));
}

/** Timers that fire when the test says so. */
function createTimers(hands: { nowMs: number }) {
  let waiting: { atMs: number; call: () => void }[] = [];
  return {
    after(ms: number, call: () => void) {
      const one = { atMs: hands.nowMs + ms, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    /** Lets time pass, timer by timer. */
    async pass(ms: number): Promise<void> {
      const untilMs = hands.nowMs + ms;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined || next.atMs > untilMs) break;
        waiting = waiting.filter((other) => other !== next);
        hands.nowMs = Math.max(hands.nowMs, next.atMs);
        next.call();
        await settle();
      }
      hands.nowMs = untilMs;
      await settle();
    },
    /** The page is frozen for so long; overdue timers fire with the next pass. */
    sleep(ms: number): void {
      hands.nowMs += ms;
    },
  };
}

/** What Match and MatchGate are constructed with; the test holds the keys and moves the clock. */
export function createMatchDeps() {
  const store = createStore({ ...PLAIN_SETTINGS, name: "Ola", color: 3 }, "guest", null);
  const hands = { input: { ...IDLE_INPUT } as PlayerInput, nowMs: 0, drawn: 0 };
  const controls = {
    begin: () => undefined,
    sampleInput: () => hands.input,
    restInput: () => IDLE_INPUT,
    closeness: () => 1,
  } as Partial<Controls> as Controls;
  const view = {
    draw: () => void hands.drawn++,
    onEvent: () => undefined,
    toWorld: (x: number, y: number, out: { x: number; y: number }) => Object.assign(out, { x, y }),
  };
  const ended: CloseReason[] = [];
  const onEnd = (reason: CloseReason) => void ended.push(reason);
  const timers = createTimers(hands);
  const storage = { own: createMemoryStorage(), shared: createMemoryStorage() };
  const seatKeys = createSeatKeys(
    createStoredKeys(storage.own),
    createStoredKeys(storage.shared),
    () => hands.nowMs + 1,
  );
  return {
    deps: {
      store,
      view,
      controls,
      now: () => hands.nowMs,
      fps: () => 60,
      isCalm: () => false,
      followers: [],
      told: { profile: profileOf(store.settings.value) },
      onEnd,
      onRules: () => undefined,
      seatKeys,
      readCredentials: () => STRANGER,
      after: timers.after,
      rng: () => 0.5,
    },
    timers,
    storage,
    seatKeys,
    store,
    hands,
    ended,
  };
}

type Told = Omit<Parameters<SnapshotEncoder["encode"]>[0], "inputMarginTicks" | "rttMs" | "ownPlayerId">;

/** A host with one guest that really steps its world and encodes real snapshots.
 *  @param roomAhead how many ticks older than this world the room is */
export function createMemoryHost(rules: Rules = CLASSIC, roomAhead = 0) {
  const world = createWorld(rules, 3);
  addPlayer(world, OWN);
  addPlayer(world, 2);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  return {
    world,
    /** The next snapshot is a full one. */
    forget: () => forgetSent(sent),
    /** Makes one step. @returns the messages to the guest, with the roster in the first */
    tell(change: Partial<Told> & { rttMs?: number; ownPlayerId?: number } = {}): Uint8Array {
      const isFirst = sent.baselineTick === null;
      stepWorld(world);
      encoder.beginTick(world.bodies, roomAhead + world.tick, world.tick);
      const roster = isFirst && { roster: { left: [], entries: ROSTER } };
      const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: OWN, ...roster, ...change };
      return encoder.encode(source, sent);
    },
  };
}
