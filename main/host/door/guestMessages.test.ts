// The gate and its table, without a socket: what passes, in which order it is looked at, and that every row has its handler.
import { describe, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import {
  GUEST_EVENTS,
  type GuestEvent,
  type GuestLimit,
  type GuestRow,
} from "../../../shared/net/events/guestEvents.ts";
import { encodeInput } from "../../../shared/net/inputCodec.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { Room } from "../../../shared/room/room.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { openAdmission } from "../admission/admission.stage.ts";
import { JOIN } from "../guest.stage.ts";
import { Claims } from "../seats/claims.ts";
import { SeatKeeper } from "../seats/seatKeeper.ts";
import { fakeLink } from "./fakeLink.stage.ts";
import { HANDLERS } from "./guestHandlers.ts";
import { handleGuestMessage } from "./guestMessages.ts";
import { Session } from "./session.ts";

const ROWS = Object.entries<GuestRow>(GUEST_EVENTS) as [GuestEvent, GuestRow][];
const SEATED = ROWS.filter(([, { when }]) => when === "seated");

/** A good message of each kind. */
const ARGUMENTS: { readonly [E in GuestEvent]: readonly unknown[] } = {
  join: [JOIN, () => undefined],
  input: [encodeInput({ tick: 5, moveX: 0, moveY: 0, buttons: 0 })],
  profile: [{ ...PLAIN_PROFILE, name: "Ewa", color: 2 }],
  watch: [{ kind: "leader" }],
  play: [],
  ready: [{ isReady: true }],
  team: [{ team: 1 }],
  here: [],
  phrase: [{ phrase: "hello" }],
  alive: [],
  resync: [],
};

function createGuest() {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers: 8 });
  const seats = new SeatKeeper({ room, stillAfterMs: 60_000, readMaxPerAddress: () => null });
  const clock = { ms: 0 };
  const kept = { match: "m".repeat(22), keepSeatS: 60, awayDriver: "nobody" } as const;
  const claims = new Claims({ room, match: kept.match });
  const names = { hostName: "Sala 12", version: "1.2.3" };
  const { admission } = openAdmission();
  const context = {
    room,
    seats,
    claims,
    admission,
    ...names,
    ...kept,
    now: () => clock.ms,
    later: () => undefined,
  };
  const session = new Session(fakeLink().link, 0);
  const say = (event: unknown, ...args: unknown[]) => handleGuestMessage(session, event, args, context);
  const sayWell = (event: GuestEvent) => say(event, ...ARGUMENTS[event]);
  return { room, session, clock, say, sayWell };
}

function createSeatedGuest() {
  const guest = createGuest();
  expect(guest.sayWell("join")).toBeNull();
  return guest;
}

test("every row of the table has a handler, and every handler a row", () => {
  expect(Object.keys(HANDLERS).sort()).toEqual(ROWS.map(([event]) => event).sort());
});

test.each([
  "confetti",
  "",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "snapshot",
  "close",
  1,
  null,
])("P9 %j is no event", (event) => {
  for (const guest of [createGuest(), createSeatedGuest()]) {
    expect(() => guest.say(event)).toThrow(new WireError("shape", "no such event"));
  }
});

test.each([
  ...(["profile", "watch", "play", "here"] as const).map((event) => [event, 5000] as const),
  ["alive", 0],
  ["resync", 0],
  ["input", 0],
] as const)("P46 %s: when somebody was last seen at the controls", (event, seenMs) => {
  const { session, clock, sayWell } = createSeatedGuest();
  clock.ms = 5000;
  expect(sayWell(event)).toBeNull();
  expect(session.seated?.feed.stillness.sinceMs).toBe(seenMs);
});

test.each(SEATED)("P3 %s before the join is malformed, after it not", (event) => {
  expect(() => createGuest().sayWell(event)).toThrow(new WireError("shape", `${event} without a join`));
  expect(createSeatedGuest().sayWell(event)).toBeNull();
});

test("P5 a second join is malformed", () => {
  expect(() => createSeatedGuest().sayWell("join")).toThrow(new WireError("shape", "a second join"));
});

test.each(SEATED)(
  "P9 %s with an argument too many is malformed, and so is one with an answer wanted",
  (event) => {
    const { say } = createSeatedGuest();
    expect(() => say(event, ...ARGUMENTS[event], 1)).toThrow(WireError);
    expect(() => say(event, ...ARGUMENTS[event], () => undefined)).toThrow(WireError);
  },
);

test("P11 what draws from one bucket", () => {
  const drawing = (limit: GuestLimit) =>
    ROWS.filter(([, row]) => row.limit === limit).map(([event]) => event);
  expect(drawing("inputs")).toEqual(["input"]);
  expect(drawing("requests")).toEqual(["join", "profile"]);
  expect(drawing("watches")).toEqual(["watch", "play", "ready", "team", "here", "alive"]);
  expect(drawing("resyncs")).toEqual(["resync"]);
});

describe("P11 ten seconds' worth of messages at once", () => {
  test.each([
    ["input", 400],
    ["profile", 29],
    ["watch", 100],
    ["play", 100],
    ["here", 100],
    ["resync", 5],
  ] as const)(
    "%s: %i, behind a join; the next is too fast, and so is whatever shares its bucket",
    (event, count) => {
      const { say, sayWell } = createSeatedGuest();
      const sent = Array.from({ length: count }, () => sayWell(event));
      expect(sent.filter((reason) => reason !== null)).toEqual([]);
      for (const [other, { limit }] of SEATED) {
        expect(sayWell(other)).toBe(limit === GUEST_EVENTS[event].limit ? "tooFast" : null);
      }
      // Too fast is found out before the shape is looked at, and after the number of arguments.
      if (event === "profile") expect(say("profile", { name: 5 })).toBe("tooFast");
      expect(() => say(event, 1, 2)).toThrow(WireError);
    },
  );
});

test("P4 the version comes before the shape, and is answered with the host's own", () => {
  for (const [protocol, reason] of [
    [PROTOCOL_VERSION - 1, "guestOlder"],
    [PROTOCOL_VERSION + 1, "guestNewer"],
  ] as const) {
    const { session, say } = createGuest();
    const reply = vi.fn();
    expect(say("join", { protocol, whatever: [] }, reply)).toBe(reason);
    expect(reply.mock.calls).toEqual([[{ ok: false, reason, protocol: PROTOCOL_VERSION, version: "1.2.3" }]]);
    expect(session.seated).toBeNull();
  }
  const { say } = createGuest();
  expect(() => say("join", {}, vi.fn())).toThrow(new WireError("shape", "join without a protocol"));
  expect(() => say("join", { protocol: PROTOCOL_VERSION }, vi.fn())).toThrow(WireError);
  expect(() => say("join", JOIN)).toThrow(new WireError("shape", "join without a reply"));
});

test("P20 the profile of a join and of `profile` is cleaned", () => {
  const { session, say } = createGuest();
  say("join", { ...JOIN, profile: { ...PLAIN_PROFILE, name: "  Ola\u200b ", color: 3 } }, vi.fn());
  expect(session.seated?.seat.profile.name).toBe("Ola");
  say("profile", { ...PLAIN_PROFILE, name: " Ewa ", color: 4 });
  expect([session.seated?.seat.profile.name, session.seated?.seat.profile.color]).toEqual(["Ewa", 4]);
});

test("who was closed is not heard any more", () => {
  const { session, say } = createSeatedGuest();
  session.close("stopped");
  expect(say("nonsense")).toBeNull();
});
