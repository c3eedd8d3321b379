// Which connections are read, and when. If a peer opens more at once than a class would, its further connections wait
// for their turn. Nobody is refused because of a neighbour, and a new connection for each request gets no more answers.
// Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** Connections at once: a class behind one proxy loads its pages with six each, and joins. */
const AT_ONCE = 256;
/** Connections per second after that; so many handshakes or answers are no effort for a host. */
const PER_S = 128;

/** What turns need of a connection. */
export type Comer = { pause(): void; resume(): void };

type Peer = { turns: TokenBucket; waiting: Set<Comer> };

export class Turns {
  readonly #peers = new Map<string, Peer>();

  get peerCount(): number {
    return this.#peers.size;
  }

  /** Adds a connection: it is read at once, or paused until its turn. */
  enter(comer: Comer, peer: string, nowMs: number): void {
    const { turns, waiting } = this.#peerOf(peer, nowMs);
    if (waiting.size === 0 && turns.take(nowMs)) return;
    waiting.add(comer);
    comer.pause();
  }

  /** Removes a connection, waiting or not. */
  leave(comer: Comer, peer: string): void {
    this.#peers.get(peer)?.waiting.delete(comer);
  }

  /** Resumes connections whose turn it is. Called each tick. */
  sweep(nowMs: number): void {
    for (const [peer, { turns, waiting }] of this.#peers) {
      for (const comer of waiting) {
        if (!turns.take(nowMs)) break;
        waiting.delete(comer);
        comer.resume();
      }
      if (waiting.size === 0 && turns.isFull(nowMs)) this.#peers.delete(peer);
    }
  }

  #peerOf(peer: string, nowMs: number): Peer {
    let known = this.#peers.get(peer);
    if (known === undefined) {
      known = { turns: createTokenBucket(PER_S, AT_ONCE, nowMs), waiting: new Set() };
      this.#peers.set(peer, known);
    }
    return known;
  }
}
