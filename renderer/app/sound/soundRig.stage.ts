// Test support: the sounds of a match whose events and frames a test makes. Player 1 is this window's. Nothing of the
// game imports this.
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry, RosterRole } from "../../../shared/net/sections/roster.ts";
import type { RoundPhase } from "../../../shared/net/sections/round.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import type { MatchEvent, MatchEventKind } from "../../net/events/matchEvent.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { createListener } from "./listener.stage.ts";
import { MatchSounds } from "./matchSounds.ts";

export const FRAME_MS = 20;
export const LISTENER_ID = 1;

/** The own cell in the middle of what is seen: 2000 by 1200 world units. */
export const VIEW = { left: 1000, top: 1000, right: 3000, bottom: 2200 };
export const VIEW_MIDDLE = { x: 2000, y: 1600 };

/** Player 1's cell, in the middle. */
export function ownCell(change: Partial<FrameMover> = {}): FrameMover {
  return frameMoverWith({ ...VIEW_MIDDLE, radius: 40, ...change });
}

/** Player 2's, so far to the right of the middle. */
export function otherCell(right: number, change: Partial<FrameMover> = {}): FrameMover {
  return frameMoverWith({
    id: 2,
    playerId: 2,
    x: VIEW_MIDDLE.x + right,
    y: VIEW_MIDDLE.y,
    radius: 40,
    ...change,
  });
}

export function personOf(playerId: number, role?: RosterRole): RosterEntry {
  return { ...PLAIN_PROFILE, playerId, ...(role && { role }) };
}

/** A match with three players, as it is followed. */
function createFollowed() {
  return {
    events: new MatchEvents(),
    ownPlayerId: LISTENER_ID,
    isAlive: true,
    roster: new Map([1, 2, 3].map((id) => [id, personOf(id)])),
    watch: null as { playerId: number; x: number; y: number; totalRadius: number } | null,
    newest: { worldTick: 0 } as Snapshot,
    tick: 1,
    rounds: { newest: null as { phase: RoundPhase } | null },
  };
}

type Told<K extends MatchEventKind> = Omit<MatchEvent<K>, "kind" | "tick" | "atMs">;

/** @param frames of it that have been seen already, whatever was heard of them @param isBack into a seat it had before
 *  @param hasOneLife a round leaves nobody a second life */
export function createSoundRig(change: Partial<Frame> = {}, frames = 1, isBack = false, hasOneLife = false) {
  const time = { nowMs: 1000 };
  const view = { isTurned: false };
  const state = createFollowed();
  const listener = createListener(() => time.nowMs);
  const felt: string[] = [];
  const feel = { now: (what: string) => void felt.push(what) };
  const sounds = new MatchSounds(state, listener.engine, feel, {
    nowMs: time.nowMs,
    isBack,
    isTurned: () => view.isTurned,
    hasOneLife,
  });
  let frame = frameWith({
    rules: ARENA,
    viewport: VIEW,
    eye: { ...VIEW_MIDDLE },
    movers: [ownCell()],
    ...change,
  });
  const rig = {
    state,
    get frame() {
      return frame;
    },
    view,
    time,
    felt,
    end: () => sounds.end(),
    /** As a snapshot tells it now. */
    tell<K extends MatchEventKind>(kind: K, what: Told<K>) {
      state.events.tell({ kind, tick: state.tick, atMs: time.nowMs, ...what } as unknown as MatchEvent);
    },
    /** Another world begins: a frame object of its own. */
    enterWorld() {
      frame = { ...frame };
    },
    /** What was heard without a frame. */
    heardNow: () => listener.names(),
    /** Frames, each a tick on, and all drawn at its tick. @returns what was heard */
    run(frames = 1, script: (index: number) => void = () => undefined) {
      for (let i = 0; i < frames; i++) {
        time.nowMs += FRAME_MS;
        state.tick++;
        state.newest = { worldTick: state.newest.worldTick + 1 } as Snapshot;
        frame.at = state.tick;
        script(i);
        sounds.onFrame(frame, time.nowMs);
      }
      return listener.take();
    },
  };
  rig.run(frames);
  return rig;
}
