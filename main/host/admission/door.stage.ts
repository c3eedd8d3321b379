// Test support: a door without sockets in front of a room, with an admission whose clocks and order the test sets.
import type { JoinReply, JoinRequest } from "../../../shared/net/events/join.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import { Room } from "../../../shared/room/room.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { fakeLink } from "../door/fakeLink.stage.ts";
import { handleGuestMessage } from "../door/guestMessages.ts";
import type { MessageContext } from "../door/handler.ts";
import { Session } from "../door/session.ts";
import { JOIN } from "../guest.stage.ts";
import { Claims } from "../seats/claims.ts";
import { newKey } from "../seats/keys.ts";
import { SeatKeeper } from "../seats/seatKeeper.ts";
import { guestNamed, openAdmission } from "./admission.stage.ts";
import type { AdmissionOptions } from "./admission.ts";

type Change = Partial<JoinRequest> & { address?: string };

/** @param change of the admission's options @param maxPlayers of the room */
export function openHostDoor(change: Partial<AdmissionOptions> = {}, maxPlayers = 64) {
  const room = new Room({
    rules: { ...CLASSIC, ballsAtStart: 0, ballsLow: 0 },
    seed: 1,
    maxPlayers,
    keepSeatS: 60,
  });
  const outLeftS = (guest: string) => deskOf(room).outLeftS(guest);
  const { admission, clock, order, skip, changes } = openAdmission({ outLeftS, ...change });
  const match = newKey();
  const claims = new Claims({ room, match });
  const context: MessageContext = {
    ...{ room, claims, admission, match },
    ...{ hostName: "Sala", version: "1.2.3", keepSeatS: 60, awayDriver: "nobody" },
    seats: new SeatKeeper({ room, stillAfterMs: 60_000, readMaxPerAddress: () => order.maxPerAddress }),
    now: () => clock.ms,
    later: (session, run) => {
      const reason = run();
      if (reason !== null) session.close(reason);
    },
  };

  /** A guest's join. reply: resolves when the host answers; session: to hang up by. */
  function open(name: string, { address = "192.168.0.10", ...change }: Change = {}) {
    const fake = fakeLink(address);
    const session = new Session(fake.link, clock.ms);
    const request = { ...JOIN, ...guestNamed(name), profile: { ...JOIN.profile, name }, ...change };
    const reply = new Promise<JoinReply>((resolve, reject) => {
      try {
        const reason = handleGuestMessage(session, "join", [request, resolve], context);
        if (reason !== null) session.close(reason);
      } catch (error) {
        reject(error);
      }
    });
    return { session, reply, fake };
  }

  /** @returns "in", or the reason of the refusal with the seconds it lasts */
  async function join(name: string, change?: Change): Promise<string> {
    const reply = await open(name, change).reply;
    if (reply.ok) return "in";
    return reply.leftS == null ? reply.reason : `${reply.reason} ${reply.leftS}`;
  }

  /** Sits down. @returns the seat, and how its guest claims it */
  async function sit(name: string, change?: Change) {
    const { reply, session, fake } = open(name, change);
    const answer = await reply;
    if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
    const seat = room.seatOf(answer.playerId);
    if (seat === null) throw new Error("no seat");
    const key = { match, token: answer.token, isForced: false };
    return { seat, session, key, fake };
  }
  return { room, admission, claims, clock, skip, order, changes, open, join, sit };
}
