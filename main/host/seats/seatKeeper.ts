// Who gets a seat when all are taken. Nobody who plays loses one. While somebody knocks, players who show no sign of
// life are asked; one that does not answer becomes a watcher. Knows the room's seats and their feeds, no sockets.
import type { WatchWish } from "../../../shared/model.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import type { Room } from "../../../shared/room/room.ts";
import { feedOf, isPlayersSeat, isWatchersSeat, type Seat } from "../../../shared/room/seat.ts";
import { type Knock, Knocks } from "./knocks.ts";

export type SeatKeeperOptions = {
  room: Room;
  /** A player whose inputs have not changed for so long may be asked, milliseconds. */
  stillAfterMs: number;
  /** As in RoomOrder. */
  readMaxPerAddress(): number | null;
};

/** A newcomer. peer: as in Link. isHosts: a window of the host's own app, for which there is no limit of an address. */
export type SeatWish = { peer: string; isWatching: boolean; isHosts: boolean };

/** Why a newcomer gets no seat. seatInS: in how many seconds one may become free; null: not known. */
export type NoSeat = { reason: "full" | "addressFull"; seatInS: number | null };

/** Time that an asked player has to answer. */
export const ASK_MS = 15_000;
/** How often it looks for another player to ask. */
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

  /** Whether a newcomer may join. @returns null: it may */
  admit({ peer, isWatching, isHosts }: SeatWish, nowMs: number): NoSeat | null {
    const { room } = this.#options;
    const maxPerAddress = isHosts ? null : this.#options.readMaxPerAddress();
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

  /** Lets a watcher play: at once, or as soon as a seat is free. */
  play(seat: Seat, nowMs: number): void {
    const { whose } = seat;
    if (whose === null || !isWatchersSeat(seat) || seat.isBenched) return;
    this.#expireKnocks(nowMs);
    if (this.#takeFree(whose)) {
      this.#knocks.drop(seat);
      this.#options.room.play(seat.playerId);
      return;
    }
    this.#knocks.add({ peer: whose, atMs: nowMs, seat });
    this.#askMore(nowMs);
  }

  /** Lets a guest watch; it no longer waits for a seat. One who watches until the next round keeps its place. */
  watch(seat: Seat, wish: WatchWish): void {
    if (seat.watching !== null && seat.joinsNext) seat.watching.wish = wish;
    else this.#letWatch(seat, wish);
  }

  #letWatch(seat: Seat, wish: WatchWish): void {
    this.#knocks.drop(seat);
    if (!isWatchersSeat(seat)) this.#makeWatcherRoom();
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
    this.#knocks.expire(nowMs, (seat) => this.#isHere(seat) && isWatchersSeat(seat) && !seat.isBenched);
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

  /** Knocks in their order, without those of guests that dropped out: they keep their place, and get a seat once
   *  they are back. */
  #inTurn(seatsOf: (peer: string) => number): Knock[] {
    return this.#knocks.inTurn(seatsOf).filter(({ seat }) => seat === null || feedOf(seat) !== null);
  }

  /** Makes a player watch, and gives its seat to the knock whose turn it is. */
  #handOver(seat: Seat, { link }: Feed, nowMs: number): void {
    const seatsOf = this.#countSeats();
    const knock = this.#inTurn(seatsOf).find(({ peer }) => mayGive(seat.whose, peer, seatsOf));
    link.tell("stillThere", { inS: knock ? 0 : null });
    if (knock === undefined) return;
    this.#letWatch(seat, { kind: "leader" });
    this.#serve(knock, nowMs);
  }

  #serve(knock: Knock, nowMs: number): void {
    this.#knocks.serve(knock, nowMs);
    if (knock.seat && this.#isHere(knock.seat)) this.#options.room.play(knock.seat.playerId);
  }

  /** Gives free seats to watchers who wait, as they do not ask again by themselves. */
  #seatWatchers(nowMs: number): void {
    for (const knock of this.#inTurn(this.#countSeats())) {
      if (knock.seat !== null && this.#takeFree(knock.peer)) this.#serve(knock, nowMs);
    }
  }

  /** Asks one player for each knock. */
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

  /** The player to ask next: of the peer with most still players, the one that has been still longest. */
  #stillest(nowMs: number, mayBeOf: (peer: string | null) => boolean): Driven | null {
    const still = this.#driven().filter(({ seat, feed }) => {
      if (!isPlayersSeat(seat) || this.#asked.has(seat)) return false;
      return nowMs >= feed.stillness.sinceMs + this.#options.stillAfterMs && mayBeOf(seat.whose);
    });
    return firstOfLargestPeer(still, ({ feed }) => feed.stillness.sinceMs);
  }

  /** Makes room for a watcher: removes one who dropped out, else of the peer with most watchers the one who has
   *  watched longest. */
  #makeWatcherRoom(): void {
    const { room } = this.#options;
    if (room.watcherCount < room.maxWatchers) return;
    const away = [...room.seats].find((seat) => isWatchersSeat(seat) && feedOf(seat) === null);
    const watchers = this.#driven().filter(({ seat }) => isWatchersSeat(seat));
    if (away) room.leave(away.playerId);
    else firstOfLargestPeer(watchers, ({ feed }) => feed.openedAtMs)?.feed.link.close("full");
  }

  /** Seats with a guest at the controls. */
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

  /** In how many seconds a seat may become free, as its player was asked or dropped out; null: none. */
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

/** Whether a seat may go from one peer to another: always within a peer, else only to one with fewer seats, so that
 *  knocking gets nobody many. */
function mayGive(giver: string | null, taker: string, seatsOf: (peer: string | null) => number): boolean {
  return giver === taker || seatsOf(giver) > seatsOf(taker);
}
