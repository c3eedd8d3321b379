// Connections that are not in the game: silent ones, pages being loaded, guests before their join and after their end.
// Too many of them, and an old one makes room: nobody who asks to come in is turned away because others came before.
// Knows no game and no bytes.

/** What a lobby needs of a connection. */
export type Caller = { destroy(): void };

/** Connections of one peer: a class behind one proxy loads its pages with six to a browser. */
export const MAX_CALLERS_OF_PEER = 256;
export const MAX_CALLERS = 768;

export class Lobby {
  /** The oldest first, each with the key of its peer. */
  readonly #callers = new Map<Caller, string>();
  readonly #counts = new Map<string, number>();
  readonly #onPutOut: (peer: string) => void;

  /** @param onPutOut hears whose connection was closed */
  constructor(onPutOut: (peer: string) => void) {
    this.#onPutOut = onPutOut;
  }

  get size(): number {
    return this.#callers.size;
  }

  /** Somebody new, who always gets in. Whoever is here longest of the peer with most connections is put out if there are
   *  too many: the newest of a peer goes last, so even within one peer people get in, one after another. */
  add(caller: Caller, peer: string): void {
    this.remove(caller);
    this.#callers.set(caller, peer);
    this.#counts.set(peer, this.#countOf(peer) + 1);
    if (this.#countOf(peer) > MAX_CALLERS_OF_PEER) this.#putOut(peer);
    else if (this.#callers.size > MAX_CALLERS) this.#putOut(this.#largestPeer());
  }

  /** It has a place in the game, or is gone. Nothing happens if it is not here. */
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
