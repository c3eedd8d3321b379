// The one stream of a match's events: many listeners, each for a kind or for all. Keeps nothing: a later listener is
// not told earlier events.
import type { MatchEvent, MatchEventKind } from "./matchEvent.ts";

type Listener = (event: never) => void;

export class MatchEvents {
  readonly #listeners = new Map<MatchEventKind | "all", Set<Listener>>();

  /** Listens. Listeners are called while a snapshot is taken, when the match's state is already that snapshot's; events
   *  of rounds, as the frame is sampled that shows their tick. @returns a function that ends it */
  on<K extends MatchEventKind>(kind: K | "all", listener: (event: MatchEvent<K>) => void): () => void {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners);
    // The same function may listen twice, and each ends by itself.
    const own: Listener = (event: MatchEvent<K>) => listener(event);
    listeners.add(own);
    return () => void listeners.delete(own);
  }

  /** Whether anybody listens to this kind; if not, it need not be found out. */
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
