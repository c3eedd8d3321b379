// A handler of a guest's event: what it is given, and what it answers. Types only.
import type { AwayDriver } from "../../../shared/keptSeats.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type {
  AnswerTo,
  GUEST_EVENTS,
  GuestEvent,
  GuestPayload,
} from "../../../shared/net/events/guestEvents.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Admission } from "../admission/admission.ts";
import type { Claims } from "../seats/claims.ts";
import type { SeatKeeper } from "../seats/seatKeeper.ts";
import type { Seated, Session } from "./session.ts";

export type MessageContext = {
  room: Room;
  seats: SeatKeeper;
  claims: Claims;
  admission: Admission;
  hostName: string;
  version: string;
  /** As JoinAccepted has them. */
  match: string;
  keepSeatS: number;
  awayDriver: AwayDriver;
  /** Monotonic milliseconds. */
  now(): number;
  /** Runs the rest of a message that could not be answered at once. @param run as a Handler */
  later(session: Session, run: () => HostCloseReason | null): void;
};

type PlaceAt<When> = When extends "seated" ? Seated : null;

/** Who sent the message. */
type Sender<E extends GuestEvent> = {
  session: Session;
  /** Its place in the game; null where the event comes before it has one. */
  seated: PlaceAt<(typeof GUEST_EVENTS)[E]["when"]>;
  answer: AnswerTo<E>;
  context: MessageContext;
};

/** @returns why the session must end now, null if it goes on */
export type Handler<E extends GuestEvent> = (
  payload: GuestPayload<E>,
  sender: Sender<E>,
) => HostCloseReason | null;
