// What one client makes of its snapshots: counts them, follows their ticks, and in full mode checks the whole state.
// Knows no sockets.
import type { JoinAccepted } from "../../shared/net/events/join.ts";
import { BaselineError, createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import type { Rules } from "../../shared/rules.ts";
import { type Recorder, recordArrival, recordFault } from "./measure.ts";
import { readTick, snapshotFault } from "./snapshotCheck.ts";
import { createResponseWatch, type Place } from "./walk.ts";

export type ObserverOptions = {
  name: string;
  /** full: decodes and checks every snapshot. light: reads the tick of each, nothing else. */
  mode: "full" | "light";
  recorder: Recorder;
  /** Monotonic milliseconds. */
  now(): number;
  /** Asks the host for a full snapshot. */
  resync(): void;
};

export type Observer = ReturnType<typeof createObserver>;

export function createObserver({ name, mode, recorder, now, resync }: ObserverOptions) {
  const decoder = createSnapshotDecoder();
  const watch = createResponseWatch();
  let accepted: JoinAccepted | null = null;
  let lastTick: number | null = null;
  let lastMs: number | null = null;
  let place: Place | null = null;
  let onFirst: (rules: Rules) => void;
  const entered = new Promise<Rules>((resolve) => {
    onFirst = resolve;
  });

  function readSnapshot(bytes: Uint8Array, nowMs: number): void {
    const snapshot = decoder.decode(bytes);
    const fault = accepted && snapshotFault(snapshot, accepted.rules, accepted.playerId);
    if (fault) recordFault(recorder, `${name}: ${fault}`);
    place = snapshot.ownCells[0] ?? null;
    const responseMs = watch.onSnapshot(place, nowMs);
    if (responseMs !== null && recorder.isOpen) recorder.responses.record(responseMs);
  }

  function count(bytes: Uint8Array, nowMs: number): void {
    if (recorder.isOpen) recordArrival(recorder, bytes.length, lastMs === null ? null : nowMs - lastMs);
    if (lastMs === null && accepted) onFirst(accepted.rules);
    lastMs = nowMs;
  }

  function followTick(bytes: Uint8Array): void {
    const tick = readTick(bytes, lastTick);
    if (tick === null || (lastTick !== null && tick <= lastTick)) {
      recordFault(recorder, `${name}: tick ${tick} after ${lastTick}`);
    }
    lastTick = tick ?? lastTick;
  }

  return {
    place: () => place,
    lastTick: () => lastTick,
    lastMs: () => lastMs,
    /** An input that asks for this heading was sent. Who is blind cannot see the answer. */
    onSent: mode === "full" ? watch.onSent : () => undefined,
    /** Fulfilled by the first snapshot, with the answer's rules. */
    entered,
    onAccepted(answer: JoinAccepted): void {
      accepted = answer;
    },
    /** @param bytes a snapshot's payload; not kept */
    onSnapshot(bytes: Uint8Array): void {
      const nowMs = now();
      count(bytes, nowMs);
      try {
        followTick(bytes);
        if (mode === "full") readSnapshot(bytes, nowMs);
      } catch (error) {
        recordFault(recorder, `${name}: ${error instanceof Error ? error.message : error}`);
        if (error instanceof BaselineError) resync();
      }
    },
  };
}
