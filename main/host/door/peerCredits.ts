// Peers by their keys: how many bytes all connections of one may send together, and whose flood was logged lately.
// Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** Bytes per second for all connections of one peer. If they are over it, each may still send what an honest guest
 *  needs, so that a class behind one proxy plays on. */
const BYTES_PER_S = 128_000;
/** Bytes at once: a class loads the page and joins. */
const BURST_BYTES = 1_000_000;
/** Time between two log lines about a peer's flood. */
const TELL_EVERY_MS = 60_000;
/** Most peers that are remembered: a large IPv6 network can be any number of peers. */
const MAX_REMEMBERED = 4096;

type Entry = { credit: TokenBucket; connections: number; toldAtMs: number | null };

export class PeerCredits {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** Adds a connection; each open() needs a close(). @returns the bucket that all connections of this peer share */
  open(peer: string, nowMs: number): TokenBucket {
    const entry = this.#entries.get(peer) ?? {
      credit: createTokenBucket(BYTES_PER_S, BURST_BYTES, nowMs),
      connections: 0,
      toldAtMs: null,
    };
    entry.connections++;
    this.#entries.set(peer, entry);
    return entry.credit;
  }

  close(peer: string): void {
    const entry = this.#entries.get(peer);
    if (entry === undefined) return;
    entry.connections--;
    if (entry.connections === 0 && this.#entries.size > MAX_REMEMBERED) this.#entries.delete(peer);
  }

  /** @returns whether a log line about a flood of this peer is due */
  isNews(peer: string, nowMs: number): boolean {
    const entry = this.#entries.get(peer);
    if (entry === undefined) return false;
    if (entry.toldAtMs !== null && nowMs < entry.toldAtMs + TELL_EVERY_MS) return false;
    entry.toldAtMs = nowMs;
    return true;
  }

  /** Forgets peers that left and whose bucket is full again. */
  sweep(nowMs: number): void {
    for (const [peer, { credit, connections, toldAtMs }] of this.#entries) {
      const isTold = toldAtMs !== null && nowMs < toldAtMs + TELL_EVERY_MS;
      if (connections === 0 && !isTold && credit.isFull(nowMs)) this.#entries.delete(peer);
    }
  }
}
