// Who is here under which name, and what a guest has not been told of it: each guest's feed has the revision it was
// told. Knows no sessions and no bytes.
import { likenessesOf, tellApart } from "../names/likeness.ts";
import type { RosterChanges, RosterEntry } from "../net/sections/roster.ts";

type Present = { entry: RosterEntry; likenesses: readonly string[]; cameAt: number; changedAt: number };
type Gone = { playerId: number; cameAt: number; wentAt: number };

export class Roster {
  #revision = 0;
  readonly #present = new Map<number, Present>();
  /** Player ids by the likenesses of their names. */
  readonly #likenesses = new Map<string, number>();
  /** Those who left, in that order. */
  #gone: Gone[] = [];
  /** Changes by the revision they begin at. Kept, as all guests but those that lag ask for the same. */
  readonly #changes = new Map<number, RosterChanges>();

  readonly #onSet: (entry: RosterEntry) => void;

  /** @param onSet hears of each entry as it is set */
  constructor(onSet: (entry: RosterEntry) => void = () => undefined) {
    this.#onSet = onSet;
  }

  /** For a room that goes on: everybody is listed anew, no guest knows any of it, and the count goes on from
   *  `revision`. */
  resume(revision: number): void {
    this.#revision = revision;
    this.#changes.clear();
  }

  /** Counts the changes; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  /** The name, with a number behind it where somebody else's looks like it. @param name cleaned */
  tellApart(name: string, playerId: number): string {
    return tellApart(name, (likeness) => (this.#likenesses.get(likeness) ?? playerId) !== playerId);
  }

  /** Lists a new player, or another name or colour of one. */
  set(entry: RosterEntry): void {
    const revision = this.#next();
    const before = this.#present.get(entry.playerId);
    if (before) this.#freeLikenesses(before);
    const likenesses = likenessesOf(entry.name);
    const cameAt = before?.cameAt ?? revision;
    for (const likeness of likenesses) this.#likenesses.set(likeness, entry.playerId);
    this.#present.set(entry.playerId, { entry, likenesses, cameAt, changedAt: revision });
    this.#onSet(entry);
  }

  /** Takes a player off the list. Nothing happens if there is none. */
  remove(playerId: number): void {
    const present = this.#present.get(playerId);
    if (present === undefined) return;
    this.#present.delete(playerId);
    this.#freeLikenesses(present);
    this.#gone.push({ playerId, cameAt: present.cameAt, wentAt: this.#next() });
  }

  /** Drops what is kept of changes up to this revision, as all guests were told of them. */
  forget(revision: number): void {
    this.#gone = this.#gone.filter((one) => one.wentAt > revision);
  }

  /** @param revision the one the guest was told last; 0: none, so everybody is new to it */
  changesSince(revision: number): RosterChanges {
    const known = this.#changes.get(revision);
    if (known) return known;
    const changes = {
      left: this.#gone.filter(({ cameAt, wentAt }) => cameAt <= revision && wentAt > revision).map(idOf),
      entries: [...this.#present.values()]
        .filter(({ changedAt }) => changedAt > revision)
        .map(({ entry }) => entry),
    };
    changes.left.sort((a, b) => a - b);
    changes.entries.sort((a, b) => a.playerId - b.playerId);
    this.#changes.set(revision, changes);
    return changes;
  }

  /** Entries that went through no tellApart may share a likeness. */
  #freeLikenesses({ likenesses, entry }: Present): void {
    for (const likeness of likenesses) {
      if (this.#likenesses.get(likeness) === entry.playerId) this.#likenesses.delete(likeness);
    }
  }

  #next(): number {
    this.#changes.clear();
    return ++this.#revision;
  }
}

function idOf({ playerId }: Gone): number {
  return playerId;
}
