// Whose connections are read, and when: a peer that opens more than a class would at once has the others wait for their turn,
// one after another. Nobody is turned away for a neighbour's haste, and a new connection for each question buys no more
// answers. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** A class behind one proxy loads its pages with six connections each, and joins. */
const AT_ONCE = 256;
/** Later on: a host notices nothing of so many handshakes or answers. */
const PER_S = 128;

/** What is needed of a connection. */
export type Comer = { pause(): void; resume(): void };

type Peer = { turns: TokenBucket; waiting: Set<Comer> };

export class Turns {
  readonly #peers = new Map<string, Peer>();

  get peerCount(): number {
    return this.#peers.size;
  }

  /** It is read at once, or paused until it is its turn. */
  enter(comer: Comer, peer: string, nowMs: number): void {
    const { turns, waiting } = this.#peerOf(peer, nowMs);
    if (waiting.size === 0 && turns.take(nowMs)) return;
    waiting.add(comer);
    comer.pause();
  }

  /** It is gone, whether it waits or not. */
  leave(comer: Comer, peer: string): void {
    this.#peers.get(peer)?.waiting.delete(comer);
  }

  /** Called each tick. */
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
