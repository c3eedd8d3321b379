// What each event of a guest means: checked, then done to its session and the room. Knows no sockets.

import { cleanName } from "../../../shared/names.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import { decodeInput } from "../../../shared/net/inputCodec.ts";
import {
  parseJoinRequest,
  parseProfile,
  parseWatchWish,
  readProtocolVersion,
} from "../../../shared/net/messages.ts";
import { type JoinReply, PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { forgetSent } from "../../../shared/net/snapshot/sentState.ts";
import type { Room } from "../room.ts";
import type { SeatKeeper } from "../seats/seatKeeper.ts";
import { noteHand, noteInput } from "../seats/stillness.ts";
import type { Session } from "./session.ts";

export type MessageContext = {
  room: Room;
  seats: SeatKeeper;
  hostName: string;
  version: string;
  /** Monotonic milliseconds. */
  now(): number;
};

type Reply = (answer: JoinReply) => void;
type Handler = (
  session: Session,
  args: readonly unknown[],
  context: MessageContext,
) => HostCloseReason | null;

function versionFault(protocol: number): HostCloseReason | null {
  if (protocol < PROTOCOL_VERSION) return "guestOlder";
  return protocol > PROTOCOL_VERSION ? "guestNewer" : null;
}

const onJoin: Handler = (session, args, context) => {
  const [request, reply] = args;
  const { room, seats, hostName, version } = context;
  if (session.state.kind !== "awaitingJoin") throw new WireError("shape", "a second join");
  if (args.length !== 2 || typeof reply !== "function") throw new WireError("shape", "join without a reply");
  if (!session.limits.requests.take(context.now())) return "tooFast";
  const protocol = readProtocolVersion(request);
  if (protocol === null) throw new WireError("shape", "join without a protocol");
  // The version comes first: a join of another version may look like nothing known here.
  const fault = versionFault(protocol);
  const refuse = (refusal: { reason: HostCloseReason; seatInS?: number | null }) => {
    (reply as Reply)({ ok: false, protocol: PROTOCOL_VERSION, version, ...refusal });
    return refusal.reason;
  };
  if (fault !== null) return refuse({ reason: fault });
  const wish = parseJoinRequest(request);
  const refusal = seats.admit(session.link.peer, wish.watch, context.now());
  if (refusal !== null) return refuse(refusal);
  const name = cleanName(wish.name);
  const playing = room.addSession(session, name, wish.color, context.now(), wish.watch);
  const { playerId } = playing;
  (reply as Reply)({
    ok: true,
    playerId,
    name: playing.name,
    hostName,
    maxPlayers: room.maxPlayers,
    rules: room.rules,
  });
  return null;
};

const onInput: Handler = (session, args, context) => {
  const [bytes] = args;
  if (args.length !== 1 || !(bytes instanceof Uint8Array))
    throw new WireError("shape", "input without bytes");
  if (!session.limits.inputs.take(context.now())) return "tooFast";
  const input = decodeInput(bytes);
  session.enqueueInput(input, context.room.tickNumber);
  if (session.playing) noteInput(session.playing.stillness, input, context.now());
  return null;
};

const onProfile: Handler = (session, args, context) => {
  const playing = session.requirePlaying("profile");
  if (args.length !== 1) throw new WireError("shape", "profile of more than one part");
  if (!session.limits.requests.take(context.now())) return "tooFast";
  const profile = parseProfile(args[0]);
  noteHand(playing.stillness, context.now());
  context.room.changeProfile(playing, cleanName(profile.name), profile.color);
  return null;
};

const onWatch: Handler = (session, args, context) => {
  const playing = session.requirePlaying("watch");
  if (args.length !== 1) throw new WireError("shape", "watch of more than one part");
  if (!session.limits.watches.take(context.now())) return "tooFast";
  const wish = parseWatchWish(args[0]);
  noteHand(playing.stillness, context.now());
  context.seats.watch(session, wish);
  return null;
};

const onPlay: Handler = (session, args, context) => {
  const playing = session.requirePlaying("play");
  if (args.length !== 0) throw new WireError("shape", "play with something");
  if (!session.limits.watches.take(context.now())) return "tooFast";
  noteHand(playing.stillness, context.now());
  context.seats.play(session, context.now());
  return null;
};

const onHere: Handler = (session, args, context) => {
  const playing = session.requirePlaying("here");
  if (args.length !== 0) throw new WireError("shape", "here with something");
  if (!session.limits.watches.take(context.now())) return "tooFast";
  noteHand(playing.stillness, context.now());
  return null;
};

const onResync: Handler = (session, args, context) => {
  const playing = session.requirePlaying("resync");
  if (args.length !== 0) throw new WireError("shape", "resync with something");
  if (!session.limits.resyncs.take(context.now())) return "tooFast";
  forgetSent(playing.sent);
  return null;
};

/** A map, not an object: "__proto__" and the like are no events. */
const HANDLERS: ReadonlyMap<unknown, Handler> = new Map([
  ["join", onJoin],
  ["input", onInput],
  ["profile", onProfile],
  ["watch", onWatch],
  ["play", onPlay],
  ["here", onHere],
  ["resync", onResync],
]);

/**
 * @param event as the peer named it; whatever is not in the protocol breaks it
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
  const handler = HANDLERS.get(event);
  if (handler === undefined) throw new WireError("shape", "no such event");
  return handler(session, args, context);
}
