// Plays a scene: a real room and its real snapshots, read into a window's state, with a clock moved on from outside.
// Knows no picture.
import { decodeInput } from "../../shared/net/inputCodec.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import { enqueueInput } from "../../shared/room/inputQueue.ts";
import { IDLE_INPUT } from "../../shared/sim/playerInput.ts";
import type { MatchEvent } from "../net/events/matchEvent.ts";
import type { Frame } from "../net/frame.ts";
import { createMatchState } from "../net/matchState.ts";
import type { Scene } from "./scene.stage.ts";
import { stageRoom } from "./staging.stage.ts";

export type Theatre = {
  /** Makes all ticks up to a time, so that none is made while frames are measured. */
  play(untilMs: number): void;
  /** Reads the snapshots that have arrived by then. */
  deliver(ms: number): void;
  /** What the window shows then; times of one theatre never go back. */
  sampleFrame(ms: number): Frame;
};

/** How long a scene runs before its time 0, so that clocks, camera and leaderboard are settled. */
export const BEFORE_MS = 1000;
/** Delay from a tick to the arrival of its snapshot. */
const WAY_MS = 12;

function tellAway(roster: Map<number, RosterEntry>, away: readonly number[]): void {
  for (const [playerId, { role: _, ...entry }] of roster)
    roster.set(playerId, away.includes(playerId) ? { ...entry, role: "away" } : entry);
}

export function createTheatre(scene: Scene, onEvent: (event: MatchEvent) => void): Theatre {
  const { rules, people, own = () => IDLE_INPUT, tells = [] } = scene;
  const stepMs = 1000 / rules.stepHz;
  const arrivals: { atMs: number; bytes: Uint8Array }[] = [];
  let isOpen = false;
  let tickMs = -BEFORE_MS;
  let arrived = 0;
  let told = 0;
  const staged = stageRoom(rules, people, {
    isDrained: () => isOpen,
    sendSnapshot: (bytes) => void arrivals.push({ atMs: tickMs + WAY_MS, bytes: bytes.slice() }),
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => 2 * WAY_MS,
  });
  const { room, feed } = staged;
  scene.set?.(room.world);
  isOpen = true;
  const state = createMatchState({ playerId: 1, rules: { ...rules, ...scene.told } });
  state.events.on("all", onEvent);

  const theatre: Theatre = {
    play(untilMs) {
      for (; tickMs <= untilMs; tickMs += stepMs) {
        scene.act?.(staged, tickMs);
        room.tick(BEFORE_MS + tickMs);
      }
    },
    deliver(ms) {
      for (; arrived < arrivals.length && arrivals[arrived]!.atMs <= ms; arrived++) {
        state.onSnapshot(arrivals[arrived]!.bytes, BEFORE_MS + arrivals[arrived]!.atMs);
      }
      for (; told < tells.length && tells[told]!.ms <= ms; told++)
        onEvent({ ...tells[told]!.what, tick: 0, atMs: BEFORE_MS + ms } as MatchEvent);
    },
    sampleFrame(ms) {
      for (const bytes of state.advance(own(ms), BEFORE_MS + ms, true)) {
        enqueueInput(feed.inputs, decodeInput(bytes), room.tickNumber);
      }
      const frame = state.sampleFrame(BEFORE_MS + ms);
      if (scene.walls) frame.walls = scene.walls(ms);
      if (scene.away) tellAway(state.roster as Map<number, RosterEntry>, scene.away(ms));
      return frame;
    },
  };
  return theatre;
}
