// Tells guests what the host's person settled for them and for all (PROTOCOL.md P73): once their first snapshot is sent,
// as a page knows nothing of its match before that, and again as it changes.
import { TALKS, type Talk } from "../../../shared/phrases.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import type { Room } from "../../../shared/room/room.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";

export class OrderTeller {
  readonly #room: Room;
  readonly #readTalk: () => Talk;
  /** What was told over each feed, by codeOf. */
  readonly #told = new WeakMap<Feed, number>();

  constructor(room: Room, readTalk: () => Talk) {
    this.#room = room;
    this.#readTalk = readTalk;
  }

  /** Called each tick, after the room's. */
  onTick(): void {
    const talk = this.#readTalk();
    for (const seat of this.#room.seats) {
      const feed = feedOf(seat);
      const code = codeOf(seat, talk);
      if (feed === null || feed.sent.baselineTick === null || this.#told.get(feed) === code) continue;
      this.#told.set(feed, code);
      const { isMuted, isBenched } = seat;
      feed.link.tell("order", { talk, isMuted, isBenched });
    }
  }
}

function codeOf({ isMuted, isBenched }: Seat, talk: Talk): number {
  return 4 * TALKS.indexOf(talk) + 2 * Number(isMuted) + Number(isBenched);
}
