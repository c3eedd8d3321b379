// A connection's life at the door, and the rows the host's own panel shows of those that play.

import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { JOIN_TIMEOUT_MS } from "../../../shared/net/protocol.ts";
import { Room } from "../../../shared/room/room.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { createRowReader } from "./connectionRows.ts";
import { fakeLink } from "./fakeLink.stage.ts";
import { endOf } from "./gameServer.ts";
import { isDropCause, Session } from "./session.ts";

function createRoom(guests: number) {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 64 });
  const players = Array.from({ length: guests }, (_, i) => {
    const fake = fakeLink();
    const session = new Session(fake.link, 0);
    const feed = session.openFeed(0);
    const profile = { ...PLAIN_PROFILE, name: `P${i + 1}`, color: 0 };
    const seat = room.join({ profile, whose: fake.link.peer, isWatching: false }, feed);
    session.sit(seat, feed);
    return { ...fake, session, seat, feed };
  });
  return { room, players };
}

test("a session ends once: the first reason stands, and the player is known to the last", () => {
  const { players } = createRoom(1);
  const { session, link, state } = players[0]!;
  session.close("malformed");
  session.close("tooFast");
  expect(state.closedWith).toBe("malformed");
  expect(session.markGone("transport close")).toMatchObject({ cause: "malformed", seat: { playerId: 1 } });
  expect(new Session(link, 5).isJoinOverdue(4 + JOIN_TIMEOUT_MS)).toBe(false);
  expect(new Session(link, 5).isJoinOverdue(5 + JOIN_TIMEOUT_MS)).toBe(true);
});

test("a room that closes a feed ends its session for that reason", () => {
  const { players } = createRoom(1);
  const { session, feed, state } = players[0]!;
  feed.link.close("tooSlow");
  expect(state.closedWith).toBe("tooSlow");
  expect(session.markGone("transport close")).toMatchObject({ cause: "tooSlow", seat: { playerId: 1 } });
});

test("a session whose seat somebody else drives has none, and takes none away when it ends", () => {
  const { room, players } = createRoom(1);
  const { session, seat } = players[0]!;
  const next = new Session(fakeLink().link, 0);
  const feed = next.openFeed(0);
  room.drive(seat.playerId, { kind: "guest", feed });
  next.sit(seat, feed);
  expect([session.seated, next.seated]).toMatchObject([null, { seat, feed }]);
  expect(() => session.requireSeated("profile")).toThrow();
  expect(session.markGone("transport close").seat).toBeNull();
});

test.each(["transport close", "ping timeout", "write error", "tooSlow", "hostFailed", "stopped"])(
  "P61 %s is a drop",
  (cause) => {
    expect(isDropCause(cause)).toBe(true);
  },
);

test.each([
  "client namespace disconnect",
  "transport error",
  "parse error",
  ...(["malformed", "tooFast", "full", "takenOver", "addressFull"] as const),
])("P61 %s is the end of the seat", (cause) => {
  expect(isDropCause(cause)).toBe(false);
});

test("a write to a peer that is gone is not its fault; whatever else breaks a WebSocket is", () => {
  expect(endOf("transport error", new Error("write error"))).toBe("write error");
  expect(endOf("transport error", new Error("RangeError: Max payload size exceeded"))).toBe(
    "transport error",
  );
  expect(endOf("transport close", new Error("write error"))).toBe("transport close");
});

test("the panel's rows have rates since the reading before, by id", () => {
  const { players } = createRoom(2);
  const reader = createRowReader();
  const sessions = [...players].reverse().map((player) => player.session);
  sessions.push(new Session(fakeLink().link, 0));
  const { state, traffic } = players[0]!;
  traffic.bytesOut = 5000;
  state.rttMs = 12.6;
  expect(reader.read(sessions, 1000).map((row) => [row.id, row.pingMs, row.bytesOutPerS])).toEqual([
    [1, 13, 0],
    [2, null, 0],
  ]);
  traffic.bytesOut += 3000;
  traffic.bytesIn += 100;
  expect(reader.read(sessions, 3000)[0]).toEqual({
    id: 1,
    name: "P1",
    address: "127.0.0.1",
    pingMs: 13,
    bytesInPerS: 50,
    bytesOutPerS: 1500,
    connectedS: 3,
  });
});
