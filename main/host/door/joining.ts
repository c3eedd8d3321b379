// How a connection gets its place in the match: a newcomer gets a new seat; one that proves that a seat is its own gets
// that one (PROTOCOL.md P60). Tokens are stored nowhere. Knows no sockets.
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { AnswerTo } from "../../../shared/net/events/guestEvents.ts";
import type { Claim } from "../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";
import type { Entrant, Refusal } from "../admission/admission.ts";
import type { ClaimVerdict } from "../seats/claims.ts";
import { newKey, proofOf } from "../seats/keys.ts";
import type { Handler, MessageContext } from "./handler.ts";
import type { Session } from "./session.ts";

/** A join that is not answered yet. */
type Join = { entrant: Entrant; session: Session; answer: AnswerTo<"join">; context: MessageContext };

export const onJoin: Handler<"join"> = (request, { session, answer, context }) => {
  const entrant = context.admission.recognize(request, session.link);
  const join = { entrant, session, answer, context };
  return request.claim === null ? sitDownAnew(join) : claimSeat(request.claim, join);
};

/** Answers a join with a refusal. @returns the reason */
export function refuse(
  answer: AnswerTo<"join">,
  { version }: MessageContext,
  refusal: { reason: HostCloseReason; seatInS?: number | null; leftS?: number | null },
): HostCloseReason {
  answer({ ok: false, protocol: PROTOCOL_VERSION, version, ...refusal });
  return refusal.reason;
}

/** Whether a join that waits for its answer still has somebody to hear it. */
function isWaiting({ state }: Session): boolean {
  return state.kind === "waiting";
}

function sitDownAnew(join: Join): HostCloseReason | null {
  const { entrant, session, answer, context } = join;
  const { peer, profile, isWatching, isHosts, guest } = entrant;
  const verdict = context.admission.judge(entrant);
  if (verdict === "compare") return comparePassword(join);
  const refusal = verdict ?? context.seats.admit({ peer, isWatching, isHosts }, context.now());
  if (refusal !== null) return refuse(answer, context, refusal);
  const feed = session.openFeed(context.now());
  const token = newKey();
  const newcomer = { profile, whose: peer, isWatching, proof: proofOf(token), guest, isHosts };
  const seat = context.room.join(newcomer, feed);
  session.sit(seat, feed);
  accept(join, seat, token);
  return null;
}

function comparePassword(join: Join): null {
  const { entrant, session, answer, context } = join;
  const goOn = (refusal: Refusal | null) => () =>
    refusal ? refuse(answer, context, refusal) : sitDownAnew(join);
  const fail = (error: unknown) => () => {
    throw error;
  };
  const onEnd = (run: () => HostCloseReason | null) => {
    if (isWaiting(session)) context.later(session, run);
  };
  if (!isWaiting(session)) session.await();
  void context.admission
    .comparePassword(entrant, () => isWaiting(session))
    .then(
      (refusal) => onEnd(goOn(refusal)),
      (error) => onEnd(fail(error)),
    );
  return null;
}

function claimSeat({ match, token, isForced }: Claim, join: Join): HostCloseReason | null {
  const { entrant, session, answer, context } = join;
  const out = context.admission.judgeOut(entrant);
  if (out !== null) return refuse(answer, context, out);
  const proof = proofOf(token);
  const claim = { match, proof, isForced, peer: entrant.peer };
  const settled = (verdict: ClaimVerdict) => settle(verdict, { token, proof }, join);
  const claimant = {
    isHere: () => isWaiting(session),
    onVerdict: (verdict: ClaimVerdict) => context.later(session, () => settled(verdict)),
  };
  const verdict = context.claims.claim(claim, claimant, context.now());
  if (verdict !== null) return settled(verdict);
  session.await();
  return null;
}

type Brought = { token: string; proof: string };

function settle(verdict: ClaimVerdict, { token, proof }: Brought, join: Join): HostCloseReason | null {
  const { entrant, session, answer, context } = join;
  if (!verdict.ok) return refuse(answer, context, verdict);
  const { seat } = verdict;
  const out = outOf(entrant, seat, context);
  if (out !== null) return refuse(answer, context, out);
  const before: Feed | null = feedOf(seat);
  const feed = session.openFeed(context.now());
  if (context.room.takeBack(proof, feed) === null) return refuse(answer, context, { reason: "seatGone" });
  seat.guest = entrant.guest;
  seat.isHosts = entrant.isHosts;
  session.sit(seat, feed, true);
  before?.link.close("takenOver");
  accept(join, seat, token, true);
  return null;
}

/** Whether a claimant is kept out by now, or is the one who took the seat under another key. */
function outOf(entrant: Entrant, seat: Seat, { admission }: MessageContext): Refusal | null {
  return admission.judgeOut(entrant) ?? admission.judgeOut({ ...entrant, guest: seat.guest });
}

function accept({ answer, context }: Join, seat: Seat, token: string, isBack = false): void {
  const { room, hostName, match, keepSeatS, awayDriver } = context;
  const { maxPlayers, rules } = room;
  const { playerId, profile } = seat;
  const own = { playerId, name: profile.name, token, isBack };
  answer({ ok: true, ...own, hostName, maxPlayers, rules, match, keepSeatS, awayDriver });
}
