// Estimates the host's tick from the arrival of snapshots: jitter makes them late, never early, so the earliest of the
// last seconds tell the time. Is handed the time; knows no snapshot's content.

/** Two seconds at 30 Hz: long enough to meet a punctual snapshot, short enough to follow a drifting clock. */
const WINDOW = 64;
/** How many of the newest arrivals must be late until the host counts as having stalled. */
const RECENT = 12;
/** If the estimate is this far off, milliseconds, it is set; else it glides. */
const SNAP_MS = 200;
/** Time in which a glide covers 63 % of its way, milliseconds. */
const GLIDE_MS = 400;
/** Part of the arrivals that `jitterMs` covers. */
const JITTER_QUANTILE = 0.95;
/** Part of the arrivals that `latenessMs` covers: all but one of the window. */
const LATENESS_QUANTILE = 0.985;

/** Here "host tick" is the tick whose snapshot is due to arrive now; the host itself is half a round trip further. */
export class TickClock {
  readonly #tickMs: number;
  /** Arrival minus tick * tickMs of the last snapshots, milliseconds; a ring buffer. */
  readonly #samples = new Float64Array(WINDOW);
  /** The same for the first tick that was still missing; a ring buffer. Differs if the host does not send every
   *  tick. */
  readonly #waits = new Float64Array(WINDOW);
  readonly #sorted = new Float64Array(WINDOW);
  #count = 0;
  #offsetMs = 0;
  #lastMs = 0;
  #lastTick = 0;
  #jitterMs = 0;
  #latenessMs = 0;

  /** @param tickMs length of a step, milliseconds */
  constructor(tickMs: number) {
    this.#tickMs = tickMs;
  }

  /** False until the first snapshot. */
  get isRunning(): boolean {
    return this.#count > 0;
  }

  /** How late all but the worst snapshots come, milliseconds. */
  get jitterMs(): number {
    return this.#jitterMs;
  }

  /** How late it is known what follows a tick, milliseconds: by jitter, and by ticks that are not sent. */
  get latenessMs(): number {
    return this.#latenessMs;
  }

  /** A snapshot of `tick` arrived at nowMs. */
  observe(tick: number, nowMs: number): void {
    const sample = nowMs - tick * this.#tickMs;
    const firstMissing = this.isRunning && tick > this.#lastTick ? this.#lastTick + 1 : tick;
    this.#samples[this.#count % WINDOW] = sample;
    this.#waits[this.#count % WINDOW] = nowMs - firstMissing * this.#tickMs;
    this.#lastTick = tick;
    this.#count++;
    if (this.#count === 1) this.#set(sample, nowMs);
    this.#forgetBeforeStall(sample);
    const target = this.#earliest(WINDOW);
    const change = target - this.#offsetMs;
    const elapsedMs = Math.max(0, nowMs - this.#lastMs);
    if (Math.abs(change) > SNAP_MS) this.#set(target, nowMs);
    else this.#offsetMs += change * (1 - Math.exp(-elapsedMs / GLIDE_MS));
    this.#lastMs = nowMs;
    this.#jitterMs = this.#lateBy(this.#samples, JITTER_QUANTILE) - target;
    this.#latenessMs = this.#lateBy(this.#waits, LATENESS_QUANTILE) - target;
  }

  /** A fractional tick; 0 before the first snapshot. */
  hostTickAt(nowMs: number): number {
    return this.isRunning ? (nowMs - this.#offsetMs) / this.#tickMs : 0;
  }

  #set(offsetMs: number, nowMs: number): void {
    this.#offsetMs = offsetMs;
    this.#lastMs = nowMs;
  }

  #earliest(last: number): number {
    const known = Math.min(this.#count, last, WINDOW);
    let least = Infinity;
    for (let i = 1; i <= known; i++) least = Math.min(least, this.#samples[(this.#count - i) % WINDOW]!);
    return least;
  }

  /** Drops older arrivals after the host stalled, as all later ones are late by the stall. */
  #forgetBeforeStall(newest: number): void {
    if (this.#count < RECENT || this.#earliest(RECENT) - this.#earliest(WINDOW) <= SNAP_MS) return;
    for (const ring of [this.#samples, this.#waits]) {
      const recent = Array.from({ length: RECENT }, (_, i) => ring[(this.#count - 1 - i) % WINDOW]!);
      ring.fill(newest);
      ring.set(recent.reverse());
    }
    this.#count = RECENT;
  }

  /** The value of the ring that this part of its values do not exceed, milliseconds. */
  #lateBy(ring: Float64Array, part: number): number {
    const known = Math.min(this.#count, WINDOW);
    const sorted = this.#sorted.subarray(0, known);
    sorted.set(ring.subarray(0, known));
    sorted.sort();
    return sorted[Math.floor((known - 1) * part)]!;
  }
}
