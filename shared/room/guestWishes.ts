// What a seated guest's messages do to its feed and the match, whether they come over a network or from the same page.
// Knows no sockets, and not who gets a seat when all are taken.
import type { WatchWish } from "../model.ts";
import type { GuestPayload, SentEvent } from "../net/events/guestEvents.ts";
import { decodeInput } from "../net/inputCodec.ts";
import { forgetSent } from "../net/snapshot/sentState.ts";
import { cleanProfile } from "../profile.ts";
import type { Feed } from "./feed.ts";
import { enqueueInput } from "./inputQueue.ts";
import type { Room } from "./room.ts";
import type { Seat } from "./seat.ts";
import { noteHand, noteInput } from "./stillness.ts";

export type WishContext = {
  room: Room;
  /** Moves a guest between playing and watching; decided by the one who gives out seats. */
  seats: { watch(seat: Seat, wish: WatchWish): void; play(seat: Seat, nowMs: number): void };
  /** Monotonic milliseconds. */
  nowMs: number;
};

type Wisher = { readonly seat: Seat; readonly feed: Feed };
type Wish<E extends SentEvent> = (payload: GuestPayload<E>, wisher: Wisher, context: WishContext) => void;

/** One function for each of GUEST_EVENTS but the join; payloads as read by the event's row. `input` throws WireError
 *  for bytes that are none. */
export const GUEST_WISHES: { readonly [E in SentEvent]: Wish<E> } = {
  input(bytes, { feed }, { room, nowMs }) {
    const input = decodeInput(bytes);
    enqueueInput(feed.inputs, input, room.tickNumber);
    noteInput(feed.stillness, input, nowMs);
  },
  profile(profile, { seat, feed }, { room, nowMs }) {
    noteHand(feed.stillness, nowMs);
    room.changeProfile(seat.playerId, cleanProfile(profile));
  },
  watch(wish, { seat, feed }, { seats, nowMs }) {
    noteHand(feed.stillness, nowMs);
    seats.watch(seat, wish);
  },
  play(_nothing, { seat, feed }, { seats, nowMs }) {
    noteHand(feed.stillness, nowMs);
    seats.play(seat, nowMs);
  },
  ready({ isReady }, { seat, feed }, { room, nowMs }) {
    noteHand(feed.stillness, nowMs);
    room.rounds.setReady(seat.playerId, isReady);
  },
  team({ team }, { seat, feed }, { room, nowMs }) {
    noteHand(feed.stillness, nowMs);
    room.rounds.chooseTeam(seat.playerId, team);
  },
  phrase({ phrase }, { seat, feed }, { room, nowMs }) {
    noteHand(feed.stillness, nowMs);
    const reason = room.talking.say(seat.playerId, phrase);
    if (reason !== null) feed.link.tell("unheard", { reason });
  },
  here(_nothing, { feed }, { nowMs }) {
    noteHand(feed.stillness, nowMs);
  },
  alive() {
    // Nothing to do here: claims hear of it from the one who gives out seats.
  },
  resync(_nothing, { feed }) {
    forgetSent(feed.sent);
  },
};
