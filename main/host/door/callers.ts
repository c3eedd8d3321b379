// Connections that are not in the game: silent ones, pages being loaded, guests before their join and after their end.
// If there are too many, an old one is closed: newcomers are not refused because others came before. Knows no game and
// no bytes.

/** What this list needs of a connection. */
export type Caller = { destroy(): void };

/** Most connections of one peer: a class behind one proxy loads its pages with six for each browser. */
export const MAX_CALLERS_OF_PEER = 256;
export const MAX_CALLERS = 768;

export class Callers {
  /** Connections, oldest first, each with the key of its peer. */
  readonly #callers = new Map<Caller, string>();
  readonly #counts = new Map<string, number>();
  readonly #onPutOut: (peer: string) => void;

  /** @param onPutOut called with the peer whose connection was closed */
  constructor(onPutOut: (peer: string) => void) {
    this.#onPutOut = onPutOut;
  }

  get size(): number {
    return this.#callers.size;
  }

  /** Adds a newcomer, who always gets in. If there are too many, the oldest connection of the peer with most of them
   *  is closed. A peer's newest goes last, so that even within one peer people get in one after another. */
  add(caller: Caller, peer: string): void {
    this.remove(caller);
    this.#callers.set(caller, peer);
    this.#counts.set(peer, this.#countOf(peer) + 1);
    if (this.#countOf(peer) > MAX_CALLERS_OF_PEER) this.#putOut(peer);
    else if (this.#callers.size > MAX_CALLERS) this.#putOut(this.#largestPeer());
  }

  /** Takes out a connection that has a place in the game, or is gone. Nothing happens if it is not here. */
  remove(caller: Caller): void {
    const peer = this.#callers.get(caller);
    if (peer === undefined) return;
    this.#callers.delete(caller);
    const left = this.#countOf(peer) - 1;
    if (left > 0) this.#counts.set(peer, left);
    else this.#counts.delete(peer);
  }

  #putOut(peer: string): void {
    for (const [caller, from] of this.#callers) {
      if (from !== peer) continue;
      this.remove(caller);
      caller.destroy();
      this.#onPutOut(peer);
      return;
    }
  }

  #largestPeer(): string {
    let largest = "";
    let most = 0;
    for (const [peer, count] of this.#counts) {
      if (count <= most) continue;
      largest = peer;
      most = count;
    }
    return largest;
  }

  #countOf(peer: string): number {
    return this.#counts.get(peer) ?? 0;
  }
}
