// The one stream of what happens in a match: many listeners, each for a kind or for all. Keeps nothing: who was not
// listening then is not told.
import type { MatchEvent, MatchEventKind } from "./matchEvent.ts";

type Listener = (event: never) => void;

export class MatchEvents {
  readonly #listeners = new Map<MatchEventKind | "all", Set<Listener>>();

  /** Listeners are called while the snapshot is taken: the match's state is of that snapshot already.
   *  @returns ends the listening */
  on<K extends MatchEventKind>(kind: K | "all", listener: (event: MatchEvent<K>) => void): () => void {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners);
    // One function may listen twice, and each ends by itself.
    const own: Listener = (event: MatchEvent<K>) => listener(event);
    listeners.add(own);
    return () => void listeners.delete(own);
  }

  /** Whether anybody would be told: what nobody hears need not be found out. */
  hears(kind: MatchEventKind): boolean {
    return this.#count(kind) > 0 || this.#count("all") > 0;
  }

  tell(event: MatchEvent): void {
    for (const kind of [event.kind, "all"] as const) {
      for (const listener of this.#listeners.get(kind) ?? []) listener(event as never);
    }
  }

  #count(kind: MatchEventKind | "all"): number {
    return this.#listeners.get(kind)?.size ?? 0;
  }
}
