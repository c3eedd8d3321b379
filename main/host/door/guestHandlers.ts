// What each event of a guest does to its session and the room, once guestMessages.ts has let it pass: one handler for
// each row of GUEST_EVENTS. Knows no sockets.
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { AnswerTo, GuestEvent, SentEvent } from "../../../shared/net/events/guestEvents.ts";
import { readProtocolVersion } from "../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { GUEST_WISHES } from "../../../shared/room/guestWishes.ts";
import type { Handler, MessageContext } from "./handler.ts";
import { onJoin, refuse } from "./joining.ts";
import type { Seated } from "./session.ts";

/**
 * @param value a join of any version
 * @returns null if it is of this version
 * @throws WireError if it is no join at all
 */
export function refuseOtherVersion(
  value: unknown,
  answer: AnswerTo<"join">,
  context: MessageContext,
): HostCloseReason | null {
  const protocol = readProtocolVersion(value);
  if (protocol === null) throw new WireError("shape", "join without a protocol");
  if (protocol === PROTOCOL_VERSION) return null;
  return refuse(answer, context, { reason: protocol < PROTOCOL_VERSION ? "guestOlder" : "guestNewer" });
}

/** The handler of a seated guest's event: passes it to the match. */
function handlerOf<E extends SentEvent>(event: E): Handler<E> {
  return (payload, { seated, context }) => {
    const { room, seats } = context;
    GUEST_WISHES[event](payload, seated as Seated, { room, seats, nowMs: context.now() });
    return null;
  };
}

const onAlive: Handler<"alive"> = (_nothing, { seated, context }) => {
  context.claims.hear(seated.seat, seated.feed);
  return null;
};

export const HANDLERS: { readonly [E in GuestEvent]: Handler<E> } = {
  join: onJoin,
  input: handlerOf("input"),
  profile: handlerOf("profile"),
  watch: handlerOf("watch"),
  play: handlerOf("play"),
  ready: handlerOf("ready"),
  team: handlerOf("team"),
  phrase: handlerOf("phrase"),
  here: handlerOf("here"),
  alive: onAlive,
  resync: handlerOf("resync"),
};
