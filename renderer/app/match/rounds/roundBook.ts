// Writes what the interface shows of rounds: the phase and its clock, who waits, how the last round ended. Reads the
// match's state; knows no connection and no keys.
import type { RoundResults } from "../../../../shared/net/sections/results.ts";
import type { Rules } from "../../../../shared/rules.ts";
import type { MatchState } from "../../../net/matchState.ts";
import type { Store } from "../../../ui/store.ts";
import { viewResults } from "./resultsView.ts";
import { isSameRound, viewRound } from "./roundView.ts";

export class RoundBook {
  readonly #rules: Rules;
  readonly #state: MatchState;
  readonly #store: Store;
  /** What the results shown were made of. */
  #results: RoundResults | null = null;
  /** How many results were shown. */
  #count = 0;
  #isDue = false;

  /** Clears what the store tells of an earlier match. @param rules the room's
   *  @param before of the same room: what it shows stays until there is something else */
  constructor(rules: Rules, state: MatchState, store: Store, before: RoundBook | null) {
    this.#rules = rules;
    this.#state = state;
    this.#store = store;
    if (before === null) clearRounds(store);
    else {
      this.#results = before.#results;
      this.#count = before.#count;
    }
    const { events } = state;
    events.on("roundPhase", ({ phase }) => {
      store.areResultsClosed.value = phase !== "results";
      this.#isDue = true;
    });
    for (const kind of ["worldBegan", "roundCount", "roundSecond", "roundPause"] as const) {
      events.on(kind, () => {
        this.#isDue = true;
      });
    }
  }

  /** Whether something was told that must not wait: a second that begins is seen as it is heard. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Writes the store; call it a few times a second. */
  publish(): void {
    this.#isDue = false;
    const { round, leaderboard } = this.#store;
    const view = viewRound(this.#rules, this.#state, leaderboard.peek()[0]?.score ?? null);
    if (!isSameRound(round.peek(), view)) round.value = view;
    this.#publishResults();
  }

  #publishResults(): void {
    const { rounds, ownPlayerId, roster } = this.#state;
    const { results } = this.#store;
    const told = rounds.results;
    if (told === this.#results) return;
    const isSame = told !== null && JSON.stringify(told) === JSON.stringify(this.#results);
    this.#results = told;
    // A window that comes back is told the same end again.
    if (isSame && results.peek() !== null) return;
    const facts = { rules: this.#rules, ownPlayerId, roster };
    this.#count++;
    results.value = told && viewResults(told, facts, this.#count);
  }
}

/** Outside a match there are no rounds. */
export function clearRounds(store: Store): void {
  store.round.value = null;
  store.results.value = null;
}
