// What the rare JSON messages may hold, and that guests are read strictly, hosts leniently.

import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { PALETTE, PLAIN_PROFILE, SKINS } from "../model.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { WireError } from "./bytes.ts";
import { readGuestEvent } from "./events/guestEvents.ts";
import { readHostEvent } from "./events/hostEvents.ts";
import { STRANGER } from "./events/join.stage.ts";
import { readJoinReply, readProtocolVersion } from "./events/join.ts";
import { parseHostStatus } from "./messages.ts";

const JOIN = {
  protocol: 1,
  version: "0.1.0",
  profile: { ...PLAIN_PROFILE, name: "Ania", color: 3 },
  watch: false,
  claim: null,
  ...STRANGER,
};
const joinWith = (change: object) => ({ ...JOIN, profile: { ...JOIN.profile, ...change } });
const SEAT = {
  match: "m".repeat(22),
  token: "t".repeat(22),
  isBack: false,
  keepSeatS: 60,
  awayDriver: "nobody",
};
const ACCEPTED = {
  ok: true,
  playerId: 4,
  name: "Ania",
  hostName: "Sala 12",
  maxPlayers: 64,
  rules: CLASSIC,
  ...SEAT,
};
const STATUS = {
  app: "kulki",
  version: "0.1.0",
  protocol: 1,
  name: "Sala 12",
  ruleset: "classic",
  players: 3,
  maxPlayers: 64,
  locked: false,
  match: "",
  uptimeS: 12.5,
};

test("P3: a good join is read as it is", () => {
  expect(readGuestEvent("join", JOIN)).toEqual(JOIN);
});

test.each([
  ["no object", "join"],
  ["an array", [JOIN]],
  ["null", null],
  ["a missing name", joinWith({ name: undefined })],
  ["a name of 385 units", joinWith({ name: "a".repeat(385) })],
  ["a name that is a number", joinWith({ name: 5 })],
  ["a colour nobody has", joinWith({ color: PALETTE.length })],
  ["a skin nobody has", joinWith({ skin: SKINS.length })],
  ["half a skin", joinWith({ skin: 0.5 })],
  ["half a colour", joinWith({ color: 0.5 })],
  ["a colour below all", joinWith({ color: -1 })],
  ["a version of 33 units", { ...JOIN, version: "1".repeat(33) }],
  ["a wish to watch that is none", { ...JOIN, watch: "yes" }],
  ["a field too many", { ...JOIN, admin: true }],
  ["a profile that has one too many", joinWith({ admin: true })],
])("P9: a join with %s is malformed", (_what, value) => {
  expect(() => readGuestEvent("join", value)).toThrow(WireError);
});

test.each([{ kind: "leader" }, { kind: "player", playerId: 7 }, { kind: "free" }])(
  "P40: a good wish to watch is read as it is",
  (wish) => {
    expect(readGuestEvent("watch", wish)).toEqual(wish);
  },
);

test.each([
  ["nothing", undefined],
  ["nobody", { kind: "player" }],
  ["player 0", { kind: "player", playerId: 0 }],
  ["half a player", { kind: "player", playerId: 1.5 }],
  ["a place of its own", { kind: "free", x: 1, y: 1 }],
  ["everything", { kind: "all" }],
])("P9: a wish to watch %s is malformed", (_what, value) => {
  expect(() => readGuestEvent("watch", value)).toThrow(WireError);
});

test("P4: the version of any join can be read, whatever else is in it", () => {
  expect(readProtocolVersion({ protocol: 2, somethingNew: [] })).toBe(2);
  for (const value of [null, 1, "1", [], {}, { protocol: "1" }, { protocol: 1.5 }, { protocol: -1 }]) {
    expect(readProtocolVersion(value)).toBeNull();
  }
});

test("P4: a newer host may say more", () => {
  expect(readJoinReply({ ...ACCEPTED, season: 3, rules: { ...CLASSIC, gravity: 1 } })).toEqual(ACCEPTED);
  const refused = { ok: false, reason: "guestOlder", protocol: 2, version: "0.2.0" };
  expect(readJoinReply({ ...refused, motd: "hi" })).toEqual({ ...refused, seatInS: null, leftS: null });
  expect(readHostEvent("close", { reason: "stopped", at: 1 })).toEqual({ reason: "stopped", leftS: null });
  expect(parseHostStatus({ ...STATUS, motd: "hi" })).toEqual(STATUS);
});

test.each([
  ["rules out of range", { ...ACCEPTED, rules: { ...CLASSIC, stepHz: 0 } }],
  ["an endless arena", { ...ACCEPTED, rules: { ...CLASSIC, arenaWidth: Number.POSITIVE_INFINITY } }],
  ["a rule missing", { ...ACCEPTED, rules: { ...CLASSIC, speedMin: undefined } }],
  ["an unknown ruleset", { ...ACCEPTED, rules: { ...CLASSIC, ruleset: "chess" } }],
  ["player 0", { ...ACCEPTED, playerId: 0 }],
  ["an unknown reason", { ok: false, reason: "because", protocol: 1, version: "1" }],
  ["neither yes nor no", { ...ACCEPTED, ok: 1 }],
])("a reply with %s is refused", (_what, value) => {
  expect(() => readJoinReply(value)).toThrow(WireError);
});

test("P20: a profile is a name, a colour and a skin, and nothing else", () => {
  const profile = { name: "Ola", color: 0, skin: 5 };
  expect(readGuestEvent("profile", profile)).toEqual(profile);
  for (const wrong of [
    { ...profile, score: 99 },
    { name: "Ola", color: 0 },
  ])
    expect(() => readGuestEvent("profile", wrong)).toThrow(WireError);
});

test("P27: a status of another program is refused", () => {
  expect(() => parseHostStatus({ ...STATUS, app: "chess" })).toThrow(WireError);
  expect(() => parseHostStatus("<html>")).toThrow(WireError);
});

const READERS: ((value: unknown) => unknown)[] = [
  (value) => readGuestEvent("join", value),
  (value) => readGuestEvent("profile", value),
  (value) => readGuestEvent("watch", value),
  (value) => readHostEvent("close", value),
  (value) => readHostEvent("stillThere", value),
  readJoinReply,
  parseHostStatus,
];

test.prop([fc.anything({ withNullPrototype: true, withObjectString: true })], { seed: 34, numRuns: 300 })(
  "P26: anything is a message or raises WireError",
  (value) => {
    for (const read of READERS) {
      expect(() => read(value)).toThrow(WireError);
    }
  },
);
