// How a window joins a match: with a seat it has kept, or as a newcomer. If all its seats are played in other windows,
// the person is asked. Knows no match.
import type { SeatKey } from "../../../../shared/keptSeats.ts";
import type { Claim } from "../../../../shared/net/events/join.ts";
import type { Store } from "../../../ui/store.ts";
import type { Opened } from "./opening.ts";
import type { SeatKeys } from "./seatKeys.ts";

export type SeatChoice = "here" | "else";

/** A question to this window's person: whether to play here what is played in another window. */
export class ElsewhereQuestion {
  readonly #store: Store;
  #answer: ((choice: SeatChoice | null) => void) | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  ask(): Promise<SeatChoice | null> {
    this.answer(null);
    this.#store.isElsewhere.value = true;
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Answers the question; does nothing if none is asked. @param choice null: neither */
  answer(choice: SeatChoice | null): void {
    this.#store.isElsewhere.value = false;
    this.#answer?.(choice);
    this.#answer = null;
  }
}

export function claimOf({ match, token }: Pick<SeatKey, "match" | "token">, isForced = false): Claim {
  return { match, token, isForced };
}

function isGone({ result }: Opened): boolean {
  return !result.ok && (result.reason === "seatGone" || result.reason === "otherMatch");
}

function isPlayed({ result }: Opened): boolean {
  return !result.ok && result.reason === "alreadyPlaying";
}

export type ClaimParts = {
  keys: SeatKeys;
  question: ElsewhereQuestion;
  /** Whether this attempt was not given up. */
  isWanted: () => boolean;
  /** Opens a connection. @param claim null: as a newcomer */
  open: (claim: Claim | null) => Promise<Opened>;
  /** Called when no kept seat can be had, before a newcomer's join. */
  onNewcomer: () => void;
};

/** Joins, by claim or as a newcomer.
 *  @param match which match is played there; null: not known @returns null: the person gave it up */
export async function claimOrJoin(parts: ClaimParts, match: string | null): Promise<Opened | null> {
  const { keys, question, isWanted, open, onNewcomer } = parts;
  const kept = keys.list(match);
  const played: SeatKey[] = [];
  for (const one of kept) {
    const opened = await open(claimOf(one));
    if (!isWanted() || (!isGone(opened) && !isPlayed(opened))) return opened;
    if (isPlayed(opened)) played.push(one);
    else keys.forget(one.token);
  }
  const [first] = played;
  if (first !== undefined) {
    const choice = await question.ask();
    if (choice === null || !isWanted()) return null;
    if (choice === "here") {
      const opened = await open(claimOf(first, true));
      if (!isWanted() || !isGone(opened)) return opened;
      keys.forget(first.token);
    }
  }
  if (kept.length > 0) onNewcomer();
  return open(null);
}
