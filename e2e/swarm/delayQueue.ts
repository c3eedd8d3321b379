// One direction of a bad link: holds bytes back and lets them go in order. Knows no sockets; its clock is handed in.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";

export type LinkRules = {
  /** Added to a round trip, half of it here. */
  lagMs: number;
  /** Up to so much more at a round trip, half of it here, drawn for each piece. */
  jitterMs: number;
  /** Nothing leaves for so long, each `stallEveryMs` after the link's start. 0: never. */
  stallMs: number;
  stallEveryMs: number;
  /** 0: no limit. */
  bandwidthKbps: number;
};

export type Clock = {
  /** Monotonic milliseconds. */
  now(): number;
  /** @returns cancels it */
  after(delayMs: number, call: () => void): () => void;
};

export type DelayQueueOptions = {
  rules: LinkRules;
  rng: Rng;
  clock: Clock;
  /** When the link was made: stalls are counted from here, so that they hit both directions at once. */
  startMs: number;
  /** Takes one piece. False: no more until resume(). */
  deliver(bytes: Uint8Array): boolean;
  /** Everything pushed before finish() has been delivered. */
  onFinished(): void;
};

/** With a limited bandwidth bytes leave in pieces of about an Ethernet frame, as they would on a slow link. */
const PIECE_BYTES = 1460;

/** @returns `atMs`, or the end of the stall it falls into */
export function afterStall(rules: LinkRules, startMs: number, atMs: number): number {
  const { stallMs, stallEveryMs } = rules;
  const sinceStartMs = atMs - startMs;
  if (stallMs === 0 || sinceStartMs < stallEveryMs) return atMs;
  const intoPeriodMs = sinceStartMs % stallEveryMs;
  return intoPeriodMs < stallMs ? atMs + stallMs - intoPeriodMs : atMs;
}

function piecesOf(bytes: Uint8Array, isPaced: boolean): Uint8Array[] {
  if (!isPaced) return [bytes];
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(bytes.subarray(at, at + PIECE_BYTES));
  return pieces;
}

export class DelayQueue {
  readonly #options: DelayQueueOptions;
  readonly #waiting: { bytes: Uint8Array; dueMs: number }[] = [];
  #heldBytes = 0;
  #lineFreeMs = Number.NEGATIVE_INFINITY;
  #lastDueMs = Number.NEGATIVE_INFINITY;
  #cancelTimer: (() => void) | null = null;
  #isBlocked = false;
  #isFinishing = false;

  constructor(options: DelayQueueOptions) {
    this.#options = options;
  }

  /** Bytes held back now. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  push(bytes: Uint8Array): void {
    for (const piece of piecesOf(bytes, this.#options.rules.bandwidthKbps > 0)) {
      this.#waiting.push({ bytes: piece, dueMs: this.#dueOf(piece.length) });
      this.#heldBytes += piece.length;
    }
    this.#arm();
  }

  /** Nothing is pushed any more; onFinished comes once everything has been delivered. */
  finish(): void {
    this.#isFinishing = true;
    if (this.#waiting.length === 0) this.#options.onFinished();
  }

  /** The receiving end has room again. */
  resume(): void {
    this.#isBlocked = false;
    this.#arm();
  }

  /** Drops what is held; nothing is called any more. */
  dispose(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#waiting.length = 0;
    this.#heldBytes = 0;
  }

  /** When a piece leaves: the line first, then the way, then the stall; never before the piece ahead of it. */
  #dueOf(size: number): number {
    const { rules, rng, clock, startMs } = this.#options;
    const onLineMs = rules.bandwidthKbps === 0 ? 0 : (size * 8) / rules.bandwidthKbps;
    this.#lineFreeMs = Math.max(clock.now(), this.#lineFreeMs) + onLineMs;
    const wayMs = (rules.lagMs + nextFloat(rng) * rules.jitterMs) / 2;
    this.#lastDueMs = Math.max(this.#lastDueMs, afterStall(rules, startMs, this.#lineFreeMs + wayMs));
    return this.#lastDueMs;
  }

  #arm(): void {
    const head = this.#waiting[0];
    if (head === undefined || this.#isBlocked || this.#cancelTimer) return;
    const { clock } = this.#options;
    this.#cancelTimer = clock.after(Math.max(0, head.dueMs - clock.now()), () => this.#release());
  }

  #release(): void {
    const { clock, deliver, onFinished } = this.#options;
    this.#cancelTimer = null;
    while (!this.#isBlocked && this.#waiting.length > 0 && this.#waiting[0]!.dueMs <= clock.now()) {
      const { bytes } = this.#waiting.shift()!;
      this.#heldBytes -= bytes.length;
      this.#isBlocked = !deliver(bytes);
    }
    if (this.#waiting.length > 0) this.#arm();
    else if (this.#isFinishing) onFinished();
  }
}
