// Who is here, under which names, and what of it a guest has not been told yet: each guest remembers the revision it was told.
// Knows no sessions and no bytes.
import { likenessOf, tellApart } from "../names.ts";
import type { RosterChanges, RosterEntry } from "../net/sections/roster.ts";

type Present = { entry: RosterEntry; likeness: string; cameAt: number; changedAt: number };
type Gone = { playerId: number; cameAt: number; wentAt: number };

export class Roster {
  #revision = 0;
  readonly #present = new Map<number, Present>();
  /** Whose name looks like what. */
  readonly #likenesses = new Map<string, number>();
  /** In the order they went. */
  #gone: Gone[] = [];
  /** By the revision they begin at: all guests but the ones that lag ask for the same. */
  readonly #changes = new Map<number, RosterChanges>();

  readonly #onSet: (entry: RosterEntry) => void;

  /** @param onSet hears of each entry as it is set */
  constructor(onSet: (entry: RosterEntry) => void = () => undefined) {
    this.#onSet = onSet;
  }

  /** Everybody here is listed anew, and no guest knows any of it: the count goes on from where it was. */
  resume(revision: number): void {
    this.#revision = revision;
    this.#changes.clear();
  }

  /** Counts the changes; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  /** The name, with a number where somebody else's looks like it. @param name cleaned */
  tellApart(name: string, playerId: number): string {
    return tellApart(name, (likeness) => (this.#likenesses.get(likeness) ?? playerId) !== playerId);
  }

  /** Somebody new, or somebody with another name or colour. */
  set(entry: RosterEntry): void {
    const revision = this.#next();
    const before = this.#present.get(entry.playerId);
    if (before) this.#freeLikeness(before);
    const likeness = likenessOf(entry.name);
    const cameAt = before?.cameAt ?? revision;
    this.#likenesses.set(likeness, entry.playerId);
    this.#present.set(entry.playerId, { entry, likeness, cameAt, changedAt: revision });
    this.#onSet(entry);
  }

  /** Nothing happens if there is no such player. */
  remove(playerId: number): void {
    const present = this.#present.get(playerId);
    if (present === undefined) return;
    this.#present.delete(playerId);
    this.#freeLikeness(present);
    this.#gone.push({ playerId, cameAt: present.cameAt, wentAt: this.#next() });
  }

  /** All guests were told of what happened up to this revision: it need not be kept. */
  forget(revision: number): void {
    this.#gone = this.#gone.filter((one) => one.wentAt > revision);
  }

  /** @param revision what the guest was told last; 0: nothing, so everybody is new to it */
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

  /** Entries that nobody told apart may share one. */
  #freeLikeness({ likeness, entry }: Present): void {
    if (this.#likenesses.get(likeness) === entry.playerId) this.#likenesses.delete(likeness);
  }

  #next(): number {
    this.#changes.clear();
    return ++this.#revision;
  }
}

function idOf({ playerId }: Gone): number {
  return playerId;
}
