// What the net graph shows of a match: intervals, corrections and the host's figures. Has no clock: each call is handed
// the time. Knows no socket, no component.
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { MatchState } from "../../net/matchState.ts";
import { type NetGraphValues, SHOWN_INTERVALS, type Spread } from "../../ui/hud/netGraphValues.ts";
import { createSampleWindow } from "./sampleWindow.ts";

/** Time over which frames, ages and corrections are measured, milliseconds. */
const SECOND_MS = 1000;
const CORRECTIONS_MS = 10_000;
/** Room for a second of frames on a fast screen, and for ten seconds of snapshots. */
const CAPACITY = 512;

/** The part of a match's state that the meter reads. */
export type MeteredState = Pick<
  MatchState,
  "newest" | "predictedTick" | "predictedCells" | "jitterMs" | "delayMs" | "leadTicks"
>;

export type Measured = Omit<NetGraphValues, "rttMs" | "bytesInPerS" | "bytesOutPerS" | "snapshotsPerS">;

type Place = { id: number; x: number; y: number };

/** The longest way that one of the cells moved, world units. Only cells in both lists count. */
function farthest(before: readonly Place[], after: readonly Place[]): number {
  let most = 0;
  for (const { id, x, y } of after) {
    const old = before.find((cell) => cell.id === id);
    if (old) most = Math.max(most, Math.hypot(x - old.x, y - old.y));
  }
  return most;
}

export class NetMeter {
  readonly #intervals = createSampleWindow(CAPACITY);
  readonly #corrections = createSampleWindow(CAPACITY);
  readonly #frames = createSampleWindow(CAPACITY);
  readonly #ages = createSampleWindow(CAPACITY);
  #before: readonly Place[] = [];
  #beforeTick = 0;
  #newest: Snapshot | null = null;
  #snapshotMs = 0;
  /** When the last frame was drawn; null: none right before. */
  #frameMs: number | null = null;
  #hostTick: Spread | null = null;

  beforeSnapshot(state: MeteredState): void {
    this.#before = state.predictedCells();
    this.#beforeTick = state.predictedTick;
  }

  afterSnapshot(state: MeteredState, nowMs: number): void {
    const { newest } = state;
    if (newest === this.#newest) return;
    if (this.#newest !== null) this.#intervals.add(nowMs - this.#snapshotMs, nowMs);
    const isOtherWorld = newest !== null && newest.worldTick < (this.#newest?.worldTick ?? 0);
    this.#newest = newest;
    this.#snapshotMs = nowMs;
    this.#hostTick = newest?.hostTick ?? this.#hostTick;
    // Cells of another tick, or of another world, are elsewhere without any correction.
    if (state.predictedTick !== this.#beforeTick || isOtherWorld) return;
    this.#corrections.add(farthest(this.#before, state.predictedCells()), nowMs);
  }

  /** A display frame was drawn. */
  onFrame(nowMs: number): void {
    if (this.#frameMs !== null) this.#frames.add(nowMs - this.#frameMs, nowMs);
    if (this.#newest !== null) this.#ages.add(nowMs - this.#snapshotMs, nowMs);
    this.#frameMs = nowMs;
  }

  /** The page is hidden: the next frame has no frame right before it. */
  onRest(): void {
    this.#frameMs = null;
  }

  measure(state: MeteredState, nowMs: number): Measured {
    const secondAgo = nowMs - SECOND_MS;
    return {
      jitterMs: state.jitterMs,
      snapshotAgeMs: this.#ages.quantile(1, secondAgo),
      interpolationMs: state.delayMs,
      correctionUnits: this.#corrections.newest(1)[0] ?? 0,
      correctionP99Units: this.#corrections.quantile(0.99, nowMs - CORRECTIONS_MS),
      hostTick: this.#hostTick,
      frame: {
        p50Ms: this.#frames.quantile(0.5, secondAgo),
        p99Ms: this.#frames.quantile(0.99, secondAgo),
      },
      leadTicks: state.leadTicks,
      snapshotIntervalsMs: this.#intervals.newest(SHOWN_INTERVALS),
      frameIntervalsMs: this.#frames.newest(SHOWN_INTERVALS),
    };
  }
}
