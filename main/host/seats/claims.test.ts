// Claims without a socket: whatever is brought that is not a seat's own token gets nobody's seat; and the limits of it all,
// as PROTOCOL.md has them.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import type { JoinAccepted, JoinReply } from "../../../shared/net/events/join.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import { runTicks } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { openAdmission } from "../admission/admission.stage.ts";
import { fakeLink } from "../door/fakeLink.stage.ts";
import { handleGuestMessage } from "../door/guestMessages.ts";
import { Session } from "../door/session.ts";
import { JOIN } from "../guest.stage.ts";
import { ALIVE_MS, Claims, VAIN_AT_ONCE } from "./claims.ts";
import { SeatKeeper } from "./seatKeeper.ts";

const newKey = () => randomBytes(16).toString("base64url");
const RULES = { ...CLASSIC, ballsAtStart: 0, ballsLow: 0 };

type Key = { match: string; token: string };

/** A door without sockets: whoever drops out or leaves does so by the test. */
function openDoor(keepSeatS = 10) {
  const bots = { fillTo: 4, level: "calm" } as const;
  const room = new Room({ rules: RULES, seed: 1, maxPlayers: 8, bots, keepSeatS });
  const match = newKey();
  const claims = new Claims({ room, match });
  const seats = new SeatKeeper({ room, stillAfterMs: 60_000, readMaxPerAddress: () => null });
  const clock = { ms: 0 };
  const facts = { hostName: "Sala", version: "1.2.3", match, keepSeatS, awayDriver: "nobody" as const };
  const context = {
    ...{ room, claims, seats, admission: openAdmission().admission, ...facts },
    now: () => clock.ms,
    later: (session: Session, run: () => string | null) => {
      if (run() !== null) session.close("full");
    },
  };

  /** @returns what a join comes to; an exception is a malformed one */
  function join(claim: object | null, address = "10.0.0.1") {
    const fake = fakeLink(address);
    const session = new Session(fake.link, clock.ms);
    const replies: JoinReply[] = [];
    const ack = (reply: JoinReply) => void replies.push(reply);
    try {
      handleGuestMessage(session, "join", [{ ...JOIN, claim }, ack], context);
    } catch {
      return { fake, session, replies, word: "malformed" };
    }
    const [reply] = replies;
    return { fake, session, replies, word: !reply ? "waits" : reply.ok ? `${reply.playerId}` : reply.reason };
  }

  function seat(address?: string) {
    const joined = join(null, address);
    return { ...joined, ...(joined.replies[0] as JoinAccepted) };
  }

  /** As wordOf a claim. */
  function claim({ match: of, token }: Key, address?: string, isForced = false): string {
    return join({ match: of, token, isForced }, address).word;
  }
  return { room, claims, clock, match, join, seat, claim };
}

/** @returns who sits where, and by which feed */
function placesIn(room: Room) {
  return [...room.seats].map(({ playerId, driver }) => [playerId, driver]);
}

test("P60 ten thousand guesses, of ten thousand addresses or of one, change nobody's place", () => {
  const { room, clock, match, seat, claim } = openDoor();
  const ola = seat();
  seat();
  room.drop(ola.playerId);
  const before = placesIn(room);
  const words = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    if (i % 2) clock.ms += 1;
    const address = i % 2 ? "10.0.0.9" : `10.1.${i >> 8}.${i & 255}`;
    const word = claim({ match, token: newKey() }, address);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  expect([...words.keys()].sort()).toEqual(["seatGone", "tooFast"]);
  // All of those who tried once; of who tried for five seconds, what may come at once and one a second.
  expect(words.get("seatGone")).toBe(5000 + VAIN_AT_ONCE + 4);
  expect(placesIn(room)).toEqual(before);
  expect(claim({ match, token: ola.token }, "10.0.0.9")).toBe(`${ola.playerId}`);
});

test("P60 no token that was changed, cut, doubled, mixed or put elsewhere is one", () => {
  const { room, seat, claim } = openDoor();
  const [ola, jan] = [seat(), seat()];
  for (const { playerId } of [ola, jan]) room.drop(playerId);
  const before = placesIn(room);
  const { match, token } = ola;
  const last = token.at(-1)!;
  const wrong: [string, Key][] = [
    ["malformed", { match, token: "" }],
    ["malformed", { match, token: token.slice(1) }],
    ["malformed", { match, token: `${token}A` }],
    ["malformed", { match, token: token + jan.token }],
    ["malformed", { match, token: `${token.slice(0, 21)}\0` }],
    ["malformed", { match: "", token }],
    ["otherMatch", { match: newKey(), token }],
    ["otherMatch", { match: token, token: match }],
    ["seatGone", { match, token: match }],
    ["seatGone", { match, token: token.slice(0, 11) + jan.token.slice(11) }],
    ["seatGone", { match, token: [...token].reverse().join("") }],
    ["seatGone", { match, token: token.slice(0, 21) + (last === "A" ? "B" : "A") }],
    ["seatGone", { match, token: "A".repeat(22) }],
    ["seatGone", { match, token: room.seatOf(ola.playerId)!.proof!.slice(0, 22) }],
  ];
  expect(wrong.map(([, key]) => claim(key))).toEqual(wrong.map(([word]) => word));
  expect(placesIn(room)).toEqual(before);
});

test.each([null, 0, [], {}, "token", ["a"]])("P9 a claim whose token is %j is malformed", (token) => {
  const { match, join } = openDoor();
  expect(join({ match, token, isForced: false }).word).toBe("malformed");
  expect(join({ match, token: newKey(), isForced: false, playerId: 1 }).word).toBe("malformed");
  expect(join({ match, token: newKey() }).word).toBe("malformed");
});

test("P60 the token of a seat that was left, put out or not claimed in time is nobody's, whoever sits down since", () => {
  const { room, seat, claim } = openDoor(1);
  const [left, out, late] = [seat(), seat(), seat()];
  room.leave(left.playerId);
  deskOf(room).putOut(out.playerId, "kicked");
  room.drop(late.playerId);
  runTicks(room, UNDO_S * room.rules.stepHz);
  const newcomers = [seat(), seat(), seat()];
  const before = placesIn(room);
  for (const isForced of [false, true]) {
    expect([left, out, late].map((key) => claim(key, undefined, isForced))).toEqual(
      Array(3).fill("seatGone"),
    );
  }
  expect(placesIn(room)).toEqual(before);
  expect(newcomers.map(({ isBack }) => isBack)).toEqual([false, false, false]);
});

test("P60 what the host keeps is no token, and a bot's seat has none", () => {
  const { room, seat } = openDoor();
  const ola = seat();
  const proofs = [...room.seats].map(({ proof }) => proof);
  expect(proofs.filter((proof) => proof !== null)).toHaveLength(1);
  expect(JSON.stringify([...room.seats].map((one) => ({ ...one, driver: null })))).not.toContain(ola.token);
  expect(room.seatOf(ola.playerId)!.proof).toMatch(/^[\w-]{43}$/);
});

test("P62 one seat claimed twice in one tick has one guest, forced or not", () => {
  const { room, claims, clock, seat, join } = openDoor();
  const ola = seat();
  const claim = { match: ola.match, token: ola.token, isForced: false };
  const [first, second] = [join(claim), join(claim)];
  const forced = join({ ...claim, isForced: true });
  expect(forced.word).toBe(`${ola.playerId}`);
  expect(ola.fake.state.closedWith).toBe("takenOver");
  const late = join({ ...claim, isForced: true });
  expect(forced.fake.state.closedWith).toBe("takenOver");
  clock.ms += ALIVE_MS;
  claims.sweep(clock.ms);
  for (const { replies } of [first, second]) expect(replies).toMatchObject([{ reason: "alreadyPlaying" }]);
  expect(late.session.seated?.seat.playerId).toBe(ola.playerId);
  expect(room.playerCount).toBe(1);
  expect([ola, forced].map(({ session }) => session.seated)).toEqual([null, null]);
});

test("P62 who claims while another window is asked anew is judged by that one", () => {
  const { claims, clock, seat, join } = openDoor();
  const ola = seat();
  const claim = { match: ola.match, token: ola.token, isForced: false };
  const waiting = join(claim);
  clock.ms += 1000;
  const second = join({ ...claim, isForced: true });
  const third = join(claim);
  expect(second.fake.told).toEqual([["claimed", {}]]);
  clock.ms += ALIVE_MS - 1;
  claims.sweep(clock.ms);
  expect([waiting.replies, third.replies]).toEqual([[], []]);
  claims.hear(second.session.seated!.seat, second.session.seated!.feed);
  claims.sweep(clock.ms);
  for (const { replies } of [waiting, third]) expect(replies).toMatchObject([{ reason: "alreadyPlaying" }]);
});

test("`alive` of who was not asked, or was taken over, says nothing", () => {
  const { claims, clock, seat, join } = openDoor();
  const ola = seat();
  const { seat: place, feed } = ola.session.seated!;
  claims.hear(place, feed);
  const claim = { match: ola.match, token: ola.token, isForced: false };
  const asked = join(claim);
  clock.ms += ALIVE_MS;
  claims.sweep(clock.ms);
  expect(asked.replies).toMatchObject([{ ok: true }]);
  const next = join(claim);
  claims.hear(place, feed);
  claims.sweep(clock.ms);
  expect(next.replies).toEqual([]);
});

test.each([
  ["claims in vain", `${VAIN_AT_ONCE} at once`],
  ["answer to `claimed`", `${ALIVE_MS / 1000} s`],
])("limit: %s is %s", (limit, value) => {
  const text = readFileSync(new URL("../../../shared/net/PROTOCOL.md", import.meta.url), "utf8");
  const row = text.split("\n").find((line) => line.startsWith(`| ${limit} `));
  expect(row).toContain(`| ${value}`);
});
