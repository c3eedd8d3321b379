// The host's question whether anybody is still there: shown with the time that is left, answered by any input. Knows
// the store and the match's events, no components.
import type { MatchEvents } from "../../net/events/matchEvents.ts";
import type { Store } from "../../ui/store.ts";

export class StillThereQuestion {
  readonly #store: Store;
  readonly #answer: () => void;
  #seatGoesAtMs = Number.POSITIVE_INFINITY;

  /** @param events the match's events @param answer tells the host that somebody is here */
  constructor(store: Store, events: MatchEvents, answer: () => void) {
    this.#store = store;
    this.#answer = answer;
    store.stillThereS.value = null;
    events.on("stillThere", ({ inS, atMs }) => this.#onAsked(inS, atMs));
  }

  /** Answers that somebody is here; does nothing unless it was asked. */
  answer(): void {
    if (this.#store.stillThereS.value === null) return;
    this.end();
    this.#answer();
  }

  /** Counts down; call it a few times a second. */
  publish(nowMs: number): void {
    const { stillThereS } = this.#store;
    if (stillThereS.value !== null) {
      stillThereS.value = Math.max(1, Math.ceil((this.#seatGoesAtMs - nowMs) / 1000));
    }
  }

  /** @param inS as in the host's event `stillThere` */
  #onAsked(inS: number | null, nowMs: number): void {
    this.#seatGoesAtMs = inS === null || inS === 0 ? Number.POSITIVE_INFINITY : nowMs + 1000 * inS;
    this.#store.stillThereS.value = inS === 0 ? null : inS;
    if (inS === 0) this.#store.notice.value = { kind: "seatGone" };
  }

  /** Ends the question. */
  end(): void {
    this.#seatGoesAtMs = Number.POSITIVE_INFINITY;
    this.#store.stillThereS.value = null;
  }
}

/** Calls `answer` at the first input of any kind while the question stands. @param listen as onAnyInput */
export function answerWithAnyInput(
  store: Store,
  listen: (onInput: () => void) => () => void,
  answer: () => void,
): void {
  let end: (() => void) | null = null;
  store.stillThereS.subscribe((seconds) => {
    if (seconds === null) {
      end?.();
      end = null;
    } else end ??= listen(answer);
  });
}
