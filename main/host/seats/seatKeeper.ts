// Who gets a seat when all are taken: nobody who plays is put out. While somebody knocks, whoever shows no sign of life is
// asked; a seat nobody answers from goes over to watching. Knows room and sessions, no sockets.
import type { WatchWish } from "../../../shared/model.ts";
import type { Session } from "../door/session.ts";
import type { Room } from "../room.ts";
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

type Asked = { askedAtMs: number; dueMs: number };

export class SeatKeeper {
  readonly #options: SeatKeeperOptions;
  readonly #knocks = new Knocks();
  readonly #asked = new Map<Session, Asked>();
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
    this.#knocks.expire(nowMs);
    if (this.#takeFree(peer)) return null;
    this.#knocks.add({ peer, atMs: nowMs, session: null });
    this.#askMore(nowMs);
    return { reason: "full", seatInS: this.#soonestS(nowMs) };
  }

  /** A watcher wants to play: at once, or as soon as a seat is free. */
  play(session: Session, nowMs: number): void {
    const { playing } = session;
    if (playing?.watching == null) return;
    const peer = session.link.peer;
    this.#knocks.expire(nowMs);
    if (this.#takeFree(peer)) {
      this.#knocks.drop(session);
      this.#options.room.play(playing);
      return;
    }
    this.#knocks.add({ peer, atMs: nowMs, session });
    this.#askMore(nowMs);
  }

  /** Somebody wants to watch, and no longer waits for a seat. */
  watch(session: Session, wish: WatchWish): void {
    const { playing } = session;
    if (playing === null) return;
    this.#knocks.drop(session);
    if (playing.watching === null) this.#makeWatcherRoom();
    this.#options.room.watch(playing, wish);
  }

  /** Called each tick. */
  sweep(nowMs: number): void {
    if (this.#asked.size === 0 && this.#knocks.isQuiet) return;
    this.#knocks.expire(nowMs);
    for (const [session, asked] of [...this.#asked]) this.#settle(session, asked, nowMs);
    if (nowMs < this.#nextLookMs) return;
    this.#nextLookMs = nowMs + LOOK_EVERY_MS;
    this.#seatWatchers(nowMs);
    this.#askMore(nowMs);
  }

  #settle(session: Session, { askedAtMs, dueMs }: Asked, nowMs: number): void {
    const { playing } = session;
    const isGone = playing === null || playing.watching !== null;
    const isThere = playing !== null && playing.stillness.sinceMs > askedAtMs;
    const isOver = isGone || isThere || this.#knocks.count === 0;
    if (!isOver && nowMs < dueMs) return;
    this.#asked.delete(session);
    if (!isOver) this.#handOver(session, nowMs);
    else if (!isGone) session.link.tell("stillThere", { inS: null });
  }

  /** From playing to watching, and the seat to whoever's turn it is. */
  #handOver(session: Session, nowMs: number): void {
    const seatsOf = this.#countSeats();
    const knock = this.#knocks.inTurn(seatsOf).find(({ peer }) => mayGive(session.link.peer, peer, seatsOf));
    session.link.tell("stillThere", { inS: knock ? 0 : null });
    if (knock === undefined) return;
    this.watch(session, { kind: "leader" });
    this.#serve(knock, nowMs);
  }

  #serve(knock: Knock, nowMs: number): void {
    this.#knocks.serve(knock, nowMs);
    if (knock.session?.playing) this.#options.room.play(knock.session.playing);
  }

  /** Somebody left: watchers who wait do not come again by themselves. */
  #seatWatchers(nowMs: number): void {
    for (const knock of this.#knocks.inTurn(this.#countSeats())) {
      if (knock.session !== null && this.#takeFree(knock.peer)) this.#serve(knock, nowMs);
    }
  }

  /** One is asked for each who waits. */
  #askMore(nowMs: number): void {
    if (this.#knocks.count <= this.#asked.size) return;
    const seatsOf = this.#countSeats();
    for (const { peer } of this.#knocks.inTurn(seatsOf).slice(this.#asked.size)) {
      const session = this.#stillest(nowMs, (giver) => mayGive(giver, peer, seatsOf));
      if (session === null) continue;
      this.#asked.set(session, { askedAtMs: nowMs, dueMs: nowMs + ASK_MS });
      session.link.tell("stillThere", { inS: ASK_MS / 1000 });
    }
  }

  /** Of the peer with most who are still, whoever has been so longest. */
  #stillest(nowMs: number, mayBeOf: (peer: string) => boolean): Session | null {
    const still: Session[] = [];
    for (const session of this.#options.room.sessions) {
      const { playing } = session;
      if (playing === null || playing.watching !== null || this.#asked.has(session)) continue;
      const isStill = nowMs >= playing.stillness.sinceMs + this.#options.stillAfterMs;
      if (isStill && mayBeOf(session.link.peer)) still.push(session);
    }
    return this.#firstOfLargestPeer(still, ({ playing }) => playing?.stillness.sinceMs ?? nowMs);
  }

  /** Watchers are bounded, too: the one who has watched longest of the peer with most makes room. */
  #makeWatcherRoom(): void {
    const { room } = this.#options;
    if (room.watcherCount < room.maxWatchers) return;
    const watchers = [...room.sessions].filter(({ playing }) => playing?.watching != null);
    this.#firstOfLargestPeer(watchers, ({ playing }) => playing?.joinedAtMs ?? 0)?.close("full");
  }

  #firstOfLargestPeer(sessions: readonly Session[], ageOf: (session: Session) => number): Session | null {
    const countOf = countByPeer(sessions);
    const most = Math.max(0, ...sessions.map(({ link }) => countOf(link.peer)));
    const own = sessions.filter(({ link }) => countOf(link.peer) === most);
    return own.reduce<Session | null>(
      (best, one) => (best === null || ageOf(one) < ageOf(best) ? one : best),
      null,
    );
  }

  #takeFree(peer: string): boolean {
    const { room } = this.#options;
    if (room.playerCount + this.#knocks.heldFromOthers(peer) >= room.maxPlayers) return false;
    this.#knocks.take(peer);
    return true;
  }

  #countJoined(peer: string): number {
    return countByPeer(this.#options.room.sessions)(peer);
  }

  #countSeats(): (peer: string) => number {
    return countByPeer([...this.#options.room.sessions].filter(({ playing }) => playing?.watching === null));
  }

  #soonestS(nowMs: number): number | null {
    const due = [...this.#asked.values()].map(({ dueMs }) => dueMs);
    return due.length === 0 ? null : Math.max(1, Math.round((Math.min(...due) - nowMs) / 1000));
  }
}

/** @returns how many of the sessions are a peer's */
function countByPeer(sessions: Iterable<Session>): (peer: string) => number {
  const counts = new Map<string, number>();
  for (const { link } of sessions) counts.set(link.peer, (counts.get(link.peer) ?? 0) + 1);
  return (peer) => counts.get(peer) ?? 0;
}

/** Within a peer seats change hands; from one to another they go only to who has fewer: knocking gets nobody many. */
function mayGive(giver: string, taker: string, seatsOf: (peer: string) => number): boolean {
  return giver === taker || seatsOf(giver) > seatsOf(taker);
}
