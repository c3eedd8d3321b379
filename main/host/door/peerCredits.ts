// The peers connections come from, by their keys: what all of one may send together, and which was told on lately. Knows
// no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** All connections of one peer. Over it, each keeps what an honest guest needs, however many they are: a class behind
 *  one proxy plays on. */
const BYTES_PER_S = 128_000;
/** A class loads the page and joins. */
const BURST_BYTES = 1_000_000;
/** A flood is one line in the log, then one a minute. */
const TELL_EVERY_MS = 60_000;
/** Remembered after their last connection; who has a large IPv6 network is any number of peers. */
const MAX_REMEMBERED = 4096;

type Entry = { credit: TokenBucket; connections: number; toldAtMs: number | null };

export class PeerCredits {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** One connection more; each is to be followed by close(). @returns what all connections of this peer share */
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

  /** @returns whether a line about a flood from there is due */
  isNews(peer: string, nowMs: number): boolean {
    const entry = this.#entries.get(peer);
    if (entry === undefined) return false;
    if (entry.toldAtMs !== null && nowMs < entry.toldAtMs + TELL_EVERY_MS) return false;
    entry.toldAtMs = nowMs;
    return true;
  }

  /** Forgets who has left and owes nothing. */
  sweep(nowMs: number): void {
    for (const [peer, { credit, connections, toldAtMs }] of this.#entries) {
      const isTold = toldAtMs !== null && nowMs < toldAtMs + TELL_EVERY_MS;
      if (connections === 0 && !isTold && credit.isFull(nowMs)) this.#entries.delete(peer);
    }
  }
}
