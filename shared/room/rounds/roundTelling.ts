// What a guest is told of the room's rounds: phase, other rules, results; each when it is another one than its feed was
// told. Knows when, not what any of it means.
import type { SnapshotSource } from "../../net/snapshot/encoder.ts";
import type { Feed } from "../feed.ts";
import { participantOf } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { makeResults, type ResultsBook, resultsFor } from "./results.ts";
import { roundNewsOf } from "./roundNews.ts";
import type { FinishedRound } from "./roundsState.ts";

/** What of the rounds is told by sections. */
export type RoundSections = Pick<SnapshotSource, "round" | "rules" | "results">;

export class RoundTeller {
  readonly #state: RoomState;
  /** The results of the round that was over last, made as the first guest is told them. */
  #book: { of: FinishedRound; results: ResultsBook } | null = null;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** Adds what is to be told to this guest now, and notes that it was. @param out of its next snapshot */
  add(playerId: number, feed: Feed, out: RoundSections): void {
    const { rounds, isPaused } = this.#state;
    const isFull = feed.sent.baselineTick === null;
    // Who was told of a phase is also told that there is none any more.
    const isNew = feed.roundRevision > 0 && feed.roundRevision < rounds.roundRevision;
    const isPlain = rounds.phase === "endless" && !isPaused;
    if (isNew || (isFull && !isPlain)) out.round = roundNewsOf(this.#state);
    if (feed.rulesRevision < rounds.rulesRevision) out.rules = rounds.rules;
    // Where the phase is another one, the next round has begun, and the last is no news to who comes now.
    if (rounds.last && (isFull || feed.resultsRevision < rounds.resultsRevision)) {
      out.results = resultsFor(playerId, this.#bookOf(rounds.last));
    }
    feed.roundRevision = rounds.roundRevision;
    feed.rulesRevision = rounds.rulesRevision;
    feed.resultsRevision = rounds.resultsRevision;
  }

  #bookOf(finished: FinishedRound): ResultsBook {
    if (this.#book?.of !== finished) {
      const { match, rounds } = this.#state;
      const results = makeResults(finished, rounds.played, (playerId) => participantOf(match, playerId));
      this.#book = { of: finished, results };
    }
    return this.#book.results;
  }
}
