// Checks every message of a guest: is there such an event, may it be said now, are its arguments right, is it within
// the limit, does it fit its schema. Then its handler gets it. Knows no sockets, and not what the events mean.
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import {
  type AnswerTo,
  GUEST_EVENTS,
  type GuestEvent,
  type GuestRow,
  isGuestEvent,
  readGuestEvent,
} from "../../../shared/net/events/guestEvents.ts";
import { HANDLERS, refuseOtherVersion } from "./guestHandlers.ts";
import type { Handler, MessageContext } from "./handler.ts";
import type { Seated, Session } from "./session.ts";

/** @returns the guest's place in the game; null where the event comes before it has one */
function checkTime(event: GuestEvent, { when }: GuestRow, session: Session): Seated | null {
  if (when === "seated") return session.requireSeated(event);
  if (session.state.kind !== "awaitingJoin") throw new WireError("shape", `a second ${event}`);
  return null;
}

function checkArguments(event: GuestEvent, { schema, answer }: GuestRow, args: readonly unknown[]): void {
  if (answer) {
    const isAsked = args.length === 2 && typeof args[1] === "function";
    if (!isAsked) throw new WireError("shape", `${event} without a reply`);
  } else if (schema === null) {
    if (args.length !== 0) throw new WireError("shape", `${event} with something`);
  } else if (schema === "bytes") {
    const isBytes = args.length === 1 && args[0] instanceof Uint8Array;
    if (!isBytes) throw new WireError("shape", `${event} without bytes`);
  } else if (args.length !== 1) throw new WireError("shape", `${event} of more than one part`);
}

/**
 * @param event as the peer named it
 * @returns why the session must end now, null if it goes on
 * @throws WireError for a message that breaks the protocol
 */
export function handleGuestMessage(
  session: Session,
  event: unknown,
  args: readonly unknown[],
  context: MessageContext,
): HostCloseReason | null {
  if (session.state.kind === "closed") return null;
  if (!isGuestEvent(event)) throw new WireError("shape", "no such event");
  const row: GuestRow = GUEST_EVENTS[event];
  const seated = checkTime(event, row, session);
  checkArguments(event, row, args);
  if (!session.limits[row.limit].take(context.now())) return "tooFast";
  const [value, answer] = args as [unknown, AnswerTo<GuestEvent>];
  // The version comes first, as a join of another version may have any shape.
  const fault = event === "join" && answer ? refuseOtherVersion(value, answer, context) : null;
  if (fault !== null) return fault;
  const handle = HANDLERS[event] as Handler<GuestEvent>;
  return handle(readGuestEvent(event, value), { session, seated, answer, context });
}
