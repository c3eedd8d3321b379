// What each event of a guest does to its session and the room, once the gate (guestMessages.ts) has let it pass: one
// handler a row of GUEST_EVENTS. Knows no sockets.
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type {
  Answer,
  GUEST_EVENTS,
  GuestEvent,
  GuestPayload,
} from "../../../shared/net/events/guestEvents.ts";
import { readProtocolVersion } from "../../../shared/net/events/join.ts";
import { decodeInput } from "../../../shared/net/inputCodec.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { forgetSent } from "../../../shared/net/snapshot/sentState.ts";
import { cleanProfile } from "../../../shared/profile.ts";
import { enqueueInput } from "../../../shared/room/inputQueue.ts";
import type { Room } from "../../../shared/room/room.ts";
import { noteHand, noteInput } from "../../../shared/room/stillness.ts";
import type { SeatKeeper } from "../seats/seatKeeper.ts";
import type { Seated, Session } from "./session.ts";

export type MessageContext = {
  room: Room;
  seats: SeatKeeper;
  hostName: string;
  version: string;
  /** Monotonic milliseconds. */
  now(): number;
};

type PlaceAt<When> = When extends "seated" ? Seated : null;

/** Whose message it is. */
type Sender<E extends GuestEvent> = {
  session: Session;
  /** Its place in the game; null where the event comes before it has one. */
  seated: PlaceAt<(typeof GUEST_EVENTS)[E]["when"]>;
  answer: Answer<E>;
  context: MessageContext;
};

/** @returns why the session must end now, null if it goes on */
export type Handler<E extends GuestEvent> = (
  payload: GuestPayload<E>,
  sender: Sender<E>,
) => HostCloseReason | null;

function refuse(
  answer: Answer<"join">,
  { version }: MessageContext,
  refusal: { reason: HostCloseReason; seatInS?: number | null },
): HostCloseReason {
  answer({ ok: false, protocol: PROTOCOL_VERSION, version, ...refusal });
  return refusal.reason;
}

/** @param value a join of whatever version @returns null if it is of this one @throws WireError if it is none at all */
export function refuseOtherVersion(
  value: unknown,
  answer: Answer<"join">,
  context: MessageContext,
): HostCloseReason | null {
  const protocol = readProtocolVersion(value);
  if (protocol === null) throw new WireError("shape", "join without a protocol");
  if (protocol === PROTOCOL_VERSION) return null;
  return refuse(answer, context, { reason: protocol < PROTOCOL_VERSION ? "guestOlder" : "guestNewer" });
}

const onJoin: Handler<"join"> = (request, { session, answer, context }) => {
  const { room, seats, hostName } = context;
  const refusal = seats.admit(session.link.peer, request.watch, context.now());
  if (refusal !== null) return refuse(answer, context, refusal);
  const feed = session.openFeed(context.now());
  const newcomer = { whose: session.link.peer, isWatching: request.watch };
  const seat = room.join({ profile: cleanProfile(request.profile), ...newcomer }, feed);
  session.sit(seat, feed);
  const { maxPlayers, rules } = room;
  answer({ ok: true, playerId: seat.playerId, name: seat.profile.name, hostName, maxPlayers, rules });
  return null;
};

const onInput: Handler<"input"> = (bytes, { seated, context }) => {
  const input = decodeInput(bytes);
  const { inputs, stillness } = seated.feed;
  enqueueInput(inputs, input, context.room.tickNumber);
  noteInput(stillness, input, context.now());
  return null;
};

const onProfile: Handler<"profile"> = (profile, { seated, context }) => {
  noteHand(seated.feed.stillness, context.now());
  context.room.changeProfile(seated.seat.playerId, cleanProfile(profile));
  return null;
};

const onWatch: Handler<"watch"> = (wish, { seated, context }) => {
  noteHand(seated.feed.stillness, context.now());
  context.seats.watch(seated.seat, wish);
  return null;
};

const onPlay: Handler<"play"> = (_nothing, { seated, context }) => {
  noteHand(seated.feed.stillness, context.now());
  context.seats.play(seated.seat, context.now());
  return null;
};

const onHere: Handler<"here"> = (_nothing, { seated, context }) => {
  noteHand(seated.feed.stillness, context.now());
  return null;
};

const onResync: Handler<"resync"> = (_nothing, { seated }) => {
  forgetSent(seated.feed.sent);
  return null;
};

export const HANDLERS: { readonly [E in GuestEvent]: Handler<E> } = {
  join: onJoin,
  input: onInput,
  profile: onProfile,
  watch: onWatch,
  play: onPlay,
  here: onHere,
  resync: onResync,
};
