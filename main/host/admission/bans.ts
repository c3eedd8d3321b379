// Who is kept out of this host's games: adds, ends and compares bans, and tells each change. Knows no sockets and no
// disk.
import { type Ban, type BanChange, type BanTerm, MAX_BANS } from "../../../shared/desk/bans.ts";
import { MAX_LEFT_S } from "../../../shared/net/events/schemas.ts";
import { newKey } from "../seats/keys.ts";
import { banPeerOf, banPeersOf } from "./banReach.ts";

export type BansOptions = {
  /** Those that are known at the start. */
  bans: readonly Ban[];
  /** Milliseconds since 1970. */
  wallNow(): number;
  onChange(change: BanChange): void;
};

/** Somebody with a seat. guest, peer: as Seat has `guest` and `whose`. */
export type Banned = { guest: string | null; peer: string; name: string };

/** Somebody who comes. guest: hash of the guest's key; isKept: as JoinRequest has it; address: an IP literal, or a
 *  peer's key. */
export type Identity = { guest: string | null; isKept: boolean; address: string };

const TEN_MINUTES_MS = 600_000;

/** @returns when it ends, milliseconds since 1970; null: never */
function endOfTerm(term: BanTerm, nowMs: number): number | null {
  if (term === "forGood") return null;
  if (term === "tenMinutes") return nowMs + TEN_MINUTES_MS;
  // Days of 23 or 25 hours end at midnight, too.
  return new Date(nowMs).setHours(24, 0, 0, 0);
}

/** @returns whether somebody is meant by a ban. Of who keeps no key nothing is known but the address. */
export function createMeaning({ guest, isKept, address }: Identity): (ban: Ban) => boolean {
  // Found once for all bans, as there may be hundreds.
  const peers = banPeersOf(address);
  return (ban) => {
    if (ban.kind === "address") return peers.includes(ban.peer);
    const isSame = ban.guest !== null && ban.guest === guest;
    return isSame || (!isKept && peers.includes(ban.peer));
  };
}

/** Whether one ban makes the other needless. */
function isAgain(one: Ban, other: Ban): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === "address" ? one.peer === other.peer : one.guest !== null && one.guest === other.guest;
}

export class Bans {
  readonly #options: BansOptions;
  /** By id, in the order they were made. */
  readonly #bans: Map<string, Ban>;

  constructor(options: BansOptions) {
    this.#options = options;
    // Whoever wrote them may have written an address in another way.
    const bans = options.bans.map((ban) => ({ ...ban, peer: banPeerOf(ban.peer) }));
    this.#bans = new Map(bans.map((ban) => [ban.id, ban]));
  }

  /** Those that count now. */
  list(): Ban[] {
    const nowMs = this.#options.wallNow();
    return [...this.#bans.values()].filter(({ untilMs }) => untilMs === null || nowMs < untilMs);
  }

  /** Of the bans that mean somebody the one that lasts longest; null: none does. */
  find(comer: Identity): Ban | null {
    const endOf = ({ untilMs }: Ban) => untilMs ?? Number.POSITIVE_INFINITY;
    const all = this.list().filter(createMeaning(comer));
    return all.reduce<Ban | null>((last, ban) => (last && endOf(last) >= endOf(ban) ? last : ban), null);
  }

  /** For how many more seconds a ban counts, as a guest is told it; null: for good. */
  leftS({ untilMs }: Ban): number | null {
    if (untilMs === null) return null;
    return Math.min(MAX_LEFT_S, Math.max(1, Math.ceil((untilMs - this.#options.wallNow()) / 1000)));
  }

  add(kind: Ban["kind"], { guest, peer, name }: Banned, term: BanTerm): Ban {
    const sinceMs = this.#options.wallNow();
    const who = { guest: kind === "person" ? guest : null, peer: banPeerOf(peer), name };
    const ban = { id: newKey(), kind, ...who, sinceMs, untilMs: endOfTerm(term, sinceMs) };
    this.putBack(ban);
    return ban;
  }

  /** Puts in a ban as it is; those that it makes needless go. */
  putBack(ban: Ban): void {
    const needless = [...this.#bans.values()].filter((one) => isAgain(one, ban));
    this.#change(needless, [ban]);
  }

  /** @returns the ban that has ended; null: there is none of this id */
  end(id: string): Ban | null {
    const ban = this.#bans.get(id) ?? null;
    if (ban) this.#change([ban], []);
    return ban;
  }

  /** Drops bans whose time is over. Called now and then. */
  sweep(): void {
    const counting = new Set(this.list());
    if (counting.size < this.#bans.size) {
      this.#change(
        [...this.#bans.values()].filter((ban) => !counting.has(ban)),
        [],
      );
    }
  }

  #change(ended: readonly Ban[], added: Ban[]): void {
    const removedIds = ended.map(({ id }) => id);
    for (const id of removedIds) this.#bans.delete(id);
    for (const ban of added) this.#bans.set(ban.id, ban);
    while (this.#bans.size > MAX_BANS) {
      const id = this.#oldestId();
      this.#bans.delete(id);
      removedIds.push(id);
    }
    this.#options.onChange({ added, removedIds });
  }

  /** The oldest ban that ends by itself, or where none does the oldest of all. */
  #oldestId(): string {
    const all = [...this.#bans.values()];
    const oldest = all.find(({ untilMs }) => untilMs !== null) ?? all[0];
    if (oldest === undefined) throw new Error("no ban to leave out");
    return oldest.id;
  }
}
