// Who gets a seat when all are taken: nobody who plays is put out. While somebody knocks, whoever shows no sign of life is
// asked; a seat nobody answers from goes over to watching. Knows the room's seats and their feeds, no sockets.
import type { WatchWish } from "../../../shared/model.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import type { Room } from "../../../shared/room/room.ts";
import { feedOf, isPlayersSeat, isWatchersSeat, type Seat } from "../../../shared/room/seat.ts";
import { type Knock, Knocks } from "./knocks.ts";

export type SeatKeeperOptions = {
  room: Room;
  /** Whose inputs have not changed for so long may be asked, milliseconds. */
  stillAfterMs: number;
  /** As HostOptions tells. */
  maxPerAddress: number | null;
};

/** seatInS: a seat may be free in so many seconds; null: none is in sight. */
export type NoSeat = { reason: "full" | "addressFull"; seatInS: number | null };

/** Time to say that one is still there. */
export const ASK_MS = 15_000;
/** How often is looked for somebody more to ask. */
const LOOK_EVERY_MS = 1000;

/** A seat and the guest at its controls. */
type Driven = { seat: Seat; feed: Feed };
type Asked = { askedAtMs: number; dueMs: number };

export class SeatKeeper {
  readonly #options: SeatKeeperOptions;
  readonly #knocks = new Knocks();
  readonly #asked = new Map<Seat, Asked>();
  #nextLookMs = Number.NEGATIVE_INFINITY;

  constructor(options: SeatKeeperOptions) {
    this.#options = options;
  }

  /** A newcomer joins. @param peer as Link tells @returns null: it may come in */
  admit(peer: string, isWatching: boolean, nowMs: number): NoSeat | null {
    const { room, maxPerAddress } = this.#options;
    if (maxPerAddress !== null && this.#countJoined(peer) >= maxPerAddress) {
      return { reason: "addressFull", seatInS: null };
    }
    if (isWatching) return room.watcherCount < room.maxWatchers ? null : { reason: "full", seatInS: null };
    this.#expireKnocks(nowMs);
    if (this.#takeFree(peer)) return null;
    this.#knocks.add({ peer, atMs: nowMs, seat: null });
    this.#askMore(nowMs);
    return { reason: "full", seatInS: this.#soonestS(nowMs) };
  }

  /** A watcher wants to play: at once, or as soon as a seat is free. */
  play(seat: Seat, nowMs: number): void {
    const { whose } = seat;
    if (whose === null || seat.watching === null) return;
    this.#expireKnocks(nowMs);
    if (this.#takeFree(whose)) {
      this.#knocks.drop(seat);
      this.#options.room.play(seat.playerId);
      return;
    }
    this.#knocks.add({ peer: whose, atMs: nowMs, seat });
    this.#askMore(nowMs);
  }

  /** Somebody wants to watch, and no longer waits for a seat. */
  watch(seat: Seat, wish: WatchWish): void {
    this.#knocks.drop(seat);
    if (seat.watching === null) this.#makeWatcherRoom();
    this.#options.room.watch(seat.playerId, wish);
  }

  /** Called each tick. */
  sweep(nowMs: number): void {
    if (this.#asked.size === 0 && this.#knocks.isQuiet) return;
    this.#expireKnocks(nowMs);
    for (const [seat, asked] of [...this.#asked]) this.#settle(seat, asked, nowMs);
    if (nowMs < this.#nextLookMs) return;
    this.#nextLookMs = nowMs + LOOK_EVERY_MS;
    this.#seatWatchers(nowMs);
    this.#askMore(nowMs);
  }

  #expireKnocks(nowMs: number): void {
    this.#knocks.expire(nowMs, (seat) => this.#isHere(seat) && isWatchersSeat(seat));
  }

  #isHere(seat: Seat): boolean {
    return this.#options.room.seatOf(seat.playerId) === seat;
  }

  #settle(seat: Seat, { askedAtMs, dueMs }: Asked, nowMs: number): void {
    const feed = this.#isHere(seat) && isPlayersSeat(seat) ? feedOf(seat) : null;
    const isThere = feed !== null && feed.stillness.sinceMs > askedAtMs;
    const isOver = feed === null || isThere || this.#knocks.count === 0;
    if (!isOver && nowMs < dueMs) return;
    this.#asked.delete(seat);
    if (!isOver) this.#handOver(seat, feed, nowMs);
    else feed?.link.tell("stillThere", { inS: null });
  }

  /** Who has dropped out keeps its place in the line, and gets nothing until it is back. */
  #inTurn(seatsOf: (peer: string) => number): Knock[] {
    return this.#knocks.inTurn(seatsOf).filter(({ seat }) => seat === null || feedOf(seat) !== null);
  }

  /** From playing to watching, and the seat to whoever's turn it is. */
  #handOver(seat: Seat, { link }: Feed, nowMs: number): void {
    const seatsOf = this.#countSeats();
    const knock = this.#inTurn(seatsOf).find(({ peer }) => mayGive(seat.whose, peer, seatsOf));
    link.tell("stillThere", { inS: knock ? 0 : null });
    if (knock === undefined) return;
    this.watch(seat, { kind: "leader" });
    this.#serve(knock, nowMs);
  }

  #serve(knock: Knock, nowMs: number): void {
    this.#knocks.serve(knock, nowMs);
    if (knock.seat && this.#isHere(knock.seat)) this.#options.room.play(knock.seat.playerId);
  }

  /** Somebody left: watchers who wait do not come again by themselves. */
  #seatWatchers(nowMs: number): void {
    for (const knock of this.#inTurn(this.#countSeats())) {
      if (knock.seat !== null && this.#takeFree(knock.peer)) this.#serve(knock, nowMs);
    }
  }

  /** One is asked for each who waits. */
  #askMore(nowMs: number): void {
    if (this.#knocks.count <= this.#asked.size) return;
    const seatsOf = this.#countSeats();
    for (const { peer } of this.#inTurn(seatsOf).slice(this.#asked.size)) {
      const still = this.#stillest(nowMs, (giver) => mayGive(giver, peer, seatsOf));
      if (still === null) continue;
      this.#asked.set(still.seat, { askedAtMs: nowMs, dueMs: nowMs + ASK_MS });
      still.feed.link.tell("stillThere", { inS: ASK_MS / 1000 });
    }
  }

  /** Of the peer with most who are still, whoever has been so longest. */
  #stillest(nowMs: number, mayBeOf: (peer: string | null) => boolean): Driven | null {
    const still = this.#driven().filter(({ seat, feed }) => {
      if (!isPlayersSeat(seat) || this.#asked.has(seat)) return false;
      return nowMs >= feed.stillness.sinceMs + this.#options.stillAfterMs && mayBeOf(seat.whose);
    });
    return firstOfLargestPeer(still, ({ feed }) => feed.stillness.sinceMs);
  }

  /** Watchers are bounded, too: one who has dropped out makes room, else the one who has watched longest of the peer with
   *  most. */
  #makeWatcherRoom(): void {
    const { room } = this.#options;
    if (room.watcherCount < room.maxWatchers) return;
    const away = [...room.seats].find((seat) => isWatchersSeat(seat) && feedOf(seat) === null);
    const watchers = this.#driven().filter(({ seat }) => isWatchersSeat(seat));
    if (away) room.leave(away.playerId);
    else firstOfLargestPeer(watchers, ({ feed }) => feed.openedAtMs)?.feed.link.close("full");
  }

  /** Those with a guest at the controls. */
  #driven(): Driven[] {
    return [...this.#options.room.seats].flatMap((seat) => {
      const feed = feedOf(seat);
      return feed ? [{ seat, feed }] : [];
    });
  }

  #takeFree(peer: string): boolean {
    const { room } = this.#options;
    if (room.playerCount + this.#knocks.heldFromOthers(peer) >= room.maxPlayers) return false;
    this.#knocks.take(peer);
    return true;
  }

  #countJoined(peer: string): number {
    return countByPeer(this.#options.room.seats)(peer);
  }

  #countSeats(): (peer: string | null) => number {
    return countByPeer([...this.#options.room.seats].filter(isPlayersSeat));
  }

  /** When one that was asked, or whose guest has dropped out, may go. */
  #soonestS(nowMs: number): number | null {
    const { seats, tickNumber, rules } = this.#options.room;
    const asked = [...this.#asked.values()].map(({ dueMs }) => (dueMs - nowMs) / 1000);
    const away = [...seats].flatMap((seat) =>
      seat.awayUntil !== null && isPlayersSeat(seat) ? [(seat.awayUntil - tickNumber) / rules.stepHz] : [],
    );
    const inS = Math.min(...asked, ...away);
    return inS === Number.POSITIVE_INFINITY ? null : Math.max(1, Math.round(inS));
  }
}

/** @returns how many of the seats are a peer's */
function countByPeer(seats: Iterable<Seat>): (peer: string | null) => number {
  const counts = new Map<string | null, number>();
  for (const { whose } of seats) counts.set(whose, (counts.get(whose) ?? 0) + 1);
  return (peer) => counts.get(peer) ?? 0;
}

function firstOfLargestPeer(driven: readonly Driven[], ageOf: (one: Driven) => number): Driven | null {
  const countOf = countByPeer(driven.map(({ seat }) => seat));
  const most = Math.max(0, ...driven.map(({ seat }) => countOf(seat.whose)));
  const own = driven.filter(({ seat }) => countOf(seat.whose) === most);
  return own.reduce<Driven | null>(
    (best, one) => (best === null || ageOf(one) < ageOf(best) ? one : best),
    null,
  );
}

/** Within a peer seats change hands; from one to another they go only to who has fewer: knocking gets nobody many. */
function mayGive(giver: string | null, taker: string, seatsOf: (peer: string | null) => number): boolean {
  return giver === taker || seatsOf(giver) > seatsOf(taker);
}
