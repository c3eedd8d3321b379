// What each event of a guest does to its session and the room, once the gate (guestMessages.ts) has let it pass: one
// handler a row of GUEST_EVENTS. Knows no sockets.
import { randomBytes } from "node:crypto";
import type { AwayDriver } from "../../../shared/keptSeats.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type {
  Answer,
  GUEST_EVENTS,
  GuestEvent,
  GuestPayload,
  SentEvent,
} from "../../../shared/net/events/guestEvents.ts";
import { readProtocolVersion } from "../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { cleanProfile } from "../../../shared/profile.ts";
import { GUEST_WISHES } from "../../../shared/room/guestWishes.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { SeatKeeper } from "../seats/seatKeeper.ts";
import type { Seated, Session } from "./session.ts";

export type MessageContext = {
  room: Room;
  seats: SeatKeeper;
  hostName: string;
  version: string;
  /** As JoinAccepted has them. */
  match: string;
  keepSeatS: number;
  awayDriver: AwayDriver;
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
  const { room, seats, hostName, match, keepSeatS, awayDriver } = context;
  if (request.claim !== null) return refuse(answer, context, { reason: "seatGone" });
  const refusal = seats.admit(session.link.peer, request.watch, context.now());
  if (refusal !== null) return refuse(answer, context, refusal);
  const feed = session.openFeed(context.now());
  const newcomer = { whose: session.link.peer, isWatching: request.watch };
  const seat = room.join({ profile: cleanProfile(request.profile), ...newcomer }, feed);
  session.sit(seat, feed);
  const { maxPlayers, rules } = room;
  const { playerId, profile } = seat;
  const token = randomBytes(16).toString("base64url");
  answer({
    ok: true,
    playerId,
    name: profile.name,
    hostName,
    maxPlayers,
    rules,
    match,
    token,
    isBack: false,
    keepSeatS,
    awayDriver,
  });
  return null;
};

/** What a seated guest wants is the match's affair. */
function handlerOf<E extends SentEvent>(event: E): Handler<E> {
  return (payload, { seated, context }) => {
    const { room, seats } = context;
    GUEST_WISHES[event](payload, seated as Seated, { room, seats, nowMs: context.now() });
    return null;
  };
}

export const HANDLERS: { readonly [E in GuestEvent]: Handler<E> } = {
  join: onJoin,
  input: handlerOf("input"),
  profile: handlerOf("profile"),
  watch: handlerOf("watch"),
  play: handlerOf("play"),
  here: handlerOf("here"),
  alive: handlerOf("alive"),
  resync: handlerOf("resync"),
};
