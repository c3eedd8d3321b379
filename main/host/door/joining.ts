// How a connection gets its place in the match: a newcomer gets a new seat; one that proves that a seat is its own gets
// that one (PROTOCOL.md P60). Tokens are stored nowhere. Knows no sockets.
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { AnswerTo } from "../../../shared/net/events/guestEvents.ts";
import type { Claim, JoinRequest } from "../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { cleanProfile } from "../../../shared/profile.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";
import type { ClaimVerdict } from "../seats/claims.ts";
import { newKey, proofOf } from "../seats/keys.ts";
import type { Handler, MessageContext } from "./handler.ts";
import type { Session } from "./session.ts";

/** A join that is not answered yet. */
type Join = { session: Session; answer: AnswerTo<"join">; context: MessageContext };

export const onJoin: Handler<"join"> = (request, join) =>
  request.claim === null ? sitDownAnew(request, join) : claimSeat(request.claim, join);

/** Answers a join with a refusal. @returns the reason */
export function refuse(
  answer: AnswerTo<"join">,
  { version }: MessageContext,
  refusal: { reason: HostCloseReason; seatInS?: number | null; leftS?: number | null },
): HostCloseReason {
  answer({ ok: false, protocol: PROTOCOL_VERSION, version, ...refusal });
  return refusal.reason;
}

function sitDownAnew({ profile, watch }: JoinRequest, join: Join): HostCloseReason | null {
  const { session, answer, context } = join;
  const { peer } = session.link;
  const refusal = context.seats.admit(peer, watch, context.now());
  if (refusal !== null) return refuse(answer, context, refusal);
  const feed = session.openFeed(context.now());
  const token = newKey();
  const newcomer = { profile: cleanProfile(profile), whose: peer, isWatching: watch, proof: proofOf(token) };
  const seat = context.room.join(newcomer, feed);
  session.sit(seat, feed);
  accept(join, seat, token);
  return null;
}

function claimSeat({ match, token, isForced }: Claim, join: Join): HostCloseReason | null {
  const { session, context } = join;
  const proof = proofOf(token);
  const claim = { match, proof, isForced, peer: session.link.peer };
  const settled = (verdict: ClaimVerdict) => settle(verdict, { token, proof }, join);
  const claimant = {
    isHere: () => session.state.kind === "claiming",
    onVerdict: (verdict: ClaimVerdict) => context.later(session, () => settled(verdict)),
  };
  const verdict = context.claims.claim(claim, claimant, context.now());
  if (verdict !== null) return settled(verdict);
  session.await();
  return null;
}

type Brought = { token: string; proof: string };

function settle(verdict: ClaimVerdict, { token, proof }: Brought, join: Join): HostCloseReason | null {
  const { session, answer, context } = join;
  if (!verdict.ok) return refuse(answer, context, verdict);
  const { seat } = verdict;
  const before: Feed | null = feedOf(seat);
  const feed = session.openFeed(context.now());
  context.room.takeBack(proof, feed);
  session.sit(seat, feed, true);
  before?.link.close("takenOver");
  accept(join, seat, token, true);
  return null;
}

function accept({ answer, context }: Join, seat: Seat, token: string, isBack = false): void {
  const { room, hostName, match, keepSeatS, awayDriver } = context;
  const { maxPlayers, rules } = room;
  const { playerId, profile } = seat;
  const own = { playerId, name: profile.name, token, isBack };
  answer({ ok: true, ...own, hostName, maxPlayers, rules, match, keepSeatS, awayDriver });
}
